package org.consultum.reports.committee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The attendance statistics of a committee")
class AttendanceReportTest {

    private static final Map<String, String> SINCE_2024 = Map.of("committee", "dicas", "from", "2024-06-01");

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private Reading reading(Map<String, String> values) throws IOException {
        return Reading.of(sample, "attendance-statistics", values, "en", SampleReports.today());
    }

    @Test
    @DisplayName("tell those apart who came, sent an alternate, were excused or absent, and of whom nothing is recorded")
    void members() throws IOException {
        List<String> rows = reading(SINCE_2024).rows("How often each member came");

        assertTrue(rows.contains("Lead for ship and aircraft maintenance, US side | 5 | 4 | 1 | 0 | 0 | 0 | 80%"), rows::toString);
        assertTrue(rows.contains("Lead for ship and aircraft maintenance, Japanese side | 5 | 2 | 0 | 1 | 1 | 1 | 40%"), rows::toString);
        assertTrue(rows.contains("US Under Secretary of Defense for Acquisition and Sustainment | 5 | 4 | 0 | 1 | 0 | 0 | 80%"),
            rows::toString);
    }

    @Test
    @DisplayName("expect members only during their term")
    void term() throws IOException {
        List<String> rows = reading(SINCE_2024).rows("How often each member came");

        assertTrue(rows.contains("Industry adviser to the forum | 4 | 2 | 0 | 0 | 0 | 2 | 50%"), "Observer from 2025 on: " + rows);
        assertEquals("Without a vote", rows.get(rows.indexOf("With a vote") + 11), "Ten members have a vote");
    }

    @Test
    @DisplayName("leave cancelled meetings out and name them (rule U-08)")
    void cancelled() throws IOException {
        Reading read = reading(SINCE_2024);

        assertEquals("5 meetings were held. Over all members and meetings, attendance was 78.4%. One further meeting was cancelled or "
            + "postponed and does not count.", read.lead());
        assertEquals(List.of("17 Jun 2025 | Third meeting (illustrative) | Cancelled | Typhoon warning; the business moved to September "
            + "(illustrative)."), read.rows("Meetings that did not take place as planned"));
    }

    @Test
    @DisplayName("give each meeting its quorum, and the chart the same figures")
    void meetings() throws IOException {
        Reading read = reading(SINCE_2024);

        List<String> rows = read.rows("Meetings held, the earliest first");
        assertEquals(5, rows.size());
        assertEquals("28 Jan 2025 | Second meeting (illustrative) | 15 | 11 | 0 | 1 | 0 | 3 | reached: 9, 6 needed", rows.get(1));
        assertEquals("28 Jan 2025 | 11 | 0 | 1 | 0 | 3", read.rows("Attendance by meeting").get(1));
    }

    @Test
    @DisplayName("cover the year before the day of the report where no days are chosen")
    void year() throws IOException {
        Reading read = reading(Map.of("committee", "dicas"));

        assertTrue(read.text().contains("24 Nov 2025 to 23 Nov 2026"), read.text());
        assertEquals(2, read.rows("Meetings held, the earliest first").size());
    }

    @Test
    @DisplayName("say when there was no meeting")
    void none() throws IOException {
        assertEquals("No meeting was held in this time.",
            reading(Map.of("committee", "dicas", "from", "2024-01-01", "to", "2024-02-01")).lead());
    }

    @Test
    @DisplayName("are refused for days in the wrong order")
    void order() {
        assertEquals("The first day, 1 Mar 2026, comes after the last, 1 Feb 2026. Exchange the two days.",
            Reading.refusal(sample, "attendance-statistics", Map.of("committee", "dicas", "from", "2026-03-01", "to", "2026-02-01")));
    }
}
