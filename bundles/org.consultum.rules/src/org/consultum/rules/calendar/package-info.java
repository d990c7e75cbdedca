/**
 * Days on which nobody works, from text files that a secretary can edit, and counting by them. Everything here is immutable and used by
 * any thread; days are days of the calendar in whatever zone the caller counts in.
 */
package org.consultum.rules.calendar;
