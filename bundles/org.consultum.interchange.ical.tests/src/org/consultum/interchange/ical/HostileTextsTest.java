package org.consultum.interchange.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consultum.model.Meeting;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a register says, the calendar stays one calendar with one event. */
class HostileTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private static Fixture with(String text) {
        Fixture fixture = MeetingEntriesTest.council("2026-12-08T09:00+09:00[Asia/Tokyo]", meeting -> meeting.place(text)
            .item(text, 10, item -> item.presenter("E. Falk")));
        Meeting meeting = fixture.meeting("December meeting");
        meeting.setTitle(text);
        meeting.setAddress(text);
        meeting.setLink(text);
        meeting.setSlug(text);
        fixture.committee("Council").setName(text);
        fixture.person("A. Berg").setEmail(text);
        fixture.person("A. Berg").setName(text);
        return fixture;
    }

    private static Parsed request(String text) {
        Fixture fixture = with(text);
        Meeting meeting = fixture.all(Meeting.class).getFirst();
        return Parsed.of(new CalendarEntries(NOW).issue(meeting, CalendarMethod.REQUEST).files().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil", "x\nBEGIN:VEVENT", "x\rATTENDEE:mailto:evil@example.org",
        "x\u2028BEGIN:VALARM", "x\u0085BEGIN:VALARM", "x\u000bBEGIN:VALARM", "\u0000\u0001\u0007\u007f\u009f", "\\n\\N\\;\\,\\\\",
        "a;b:c,d\"e^nf^'g", ";TZID=x:y", "  ", "\u202e\u2066reversed\ufeff", "<script>alert(1)</script>", "=cmd|' /C calc'!A0",
        "mailto:a@b.c?bcc=all@example.org", "javascript:alert(1)", "file:///etc/passwd", "http://", "https://exa mple.org/ä?ü#\u0001",
        "a@b.c\r\nX:y"})
    void nothingBecomesAPropertyOfItsOwn(String text) {
        Parsed parsed = request(text);

        assertEquals(1, parsed.event().getAttendees().stream().filter(attendee -> "C. Dorn".equals(attendee.getCommonName())).count());
        assertFalse(parsed.lines().stream().anyMatch(line -> line.startsWith("BEGIN:VALARM") || line.startsWith("UID:evil")
            || line.startsWith("ATTENDEE:mailto:evil") || line.startsWith("X:")), parsed.text());
        assertNull(parsed.event().getUrl() == null || parsed.event().getUrl().getValue().startsWith("http") ? null : parsed.event());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String title = "Supply; \"co-production\", 50 % \\ more: caf\u00e9 \u9632\u885b \ud83d\ude80 "
            + "\ud83c\uddef\ud83c\uddf5".repeat(40) + " end";
        Parsed parsed = request(title);

        assertEquals(title, parsed.event().getSummary().getValue());
        assertEquals(title, parsed.value("SUMMARY"));
    }

    @Test
    void halfACharacterIsReplaced() {
        assertEquals("replaced \ufffd here", request("replaced \ud83d here").event().getSummary().getValue());
    }

    @Test
    void aTitleOfAHundredThousandCharactersIsWrittenWhole() {
        String title = "\u9632\u885b x".repeat(25_000).strip();

        assertTimeout(Duration.ofSeconds(10), () -> assertEquals(title, request(title).event().getSummary().getValue()));
    }

    @Test
    void oneFileNameIsOneFileName() {
        assertEquals(List.of("etc-passwd.ics"), List.of(new CalendarEntries(NOW).publish("../../etc/passwd", List.of(), List.of(),
            List.of()).name()));
    }
}
