package org.consultum.interchange.ical;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One iCalendar object as text.
 *
 * @param name what a file of it may be called, such as {@code 2026-12-08-december-meeting.ics}; letters, digits, points and hyphens only
 * @param text the content, with lines of at most 75 octets of UTF-8 that end in CR LF
 */
public record CalendarFile(String name, String text) {

    /** Media type, with the encoding of {@link #bytes()}. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    public CalendarFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
    }

    /** The content as it stands in a file. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
