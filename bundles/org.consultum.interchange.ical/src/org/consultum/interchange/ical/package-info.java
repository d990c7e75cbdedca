/**
 * Meetings, series of meetings and action items as iCalendar (RFC 5545, September 2009), sent as RFC 5546 asks for (December 2009).
 *
 * <p>Nothing here knows the clock, the file system or the network: moments are given, texts are handed back. Definitions of time zones are
 * made from the rules of the Java runtime, which every other time in the workbench comes from as well.
 */
package org.consultum.interchange.ical;
