/**
 * Minutes of a meeting as documents: {@link org.consultum.reporting.minutes.MinutesDocument} collects what the register knows as plain
 * data, {@link org.consultum.reporting.minutes.HtmlMinutes} and {@link org.consultum.reporting.minutes.MarkdownMinutes} make text of
 * it, and {@link org.consultum.reporting.minutes.MinutesWriter} writes a file in any of the formats.
 */
package org.consultum.reporting.minutes;
