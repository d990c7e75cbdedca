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

@DisplayName("The annual report of a committee")
class AnnualReportTest {

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private Reading reading(String... more) throws IOException {
        Map<String, String> values = more.length == 0 ? Map.of("committee", "dicas") : Map.of("committee", "dicas", more[0], more[1]);
        return Reading.of(sample, "annual-report", values, "en", SampleReports.today());
    }

    @Test
    @DisplayName("counts what the committee did in the year up to the day of the report")
    void figures() throws IOException {
        Reading read = reading();

        assertTrue(read.text().contains("1 Jan 2026 to 23 Nov 2026"), read.text());
        assertEquals("2", read.fact("Meetings held"));
        assertEquals("73.3%", read.fact("Members who attended"));
        assertEquals("9", read.fact("Decisions taken"));
        assertEquals("5", read.fact("Recommendations made"));
        assertEquals("1", read.fact("Recommendations closed"));
        assertEquals("9", read.fact("Actions raised"));
        assertEquals("2", read.fact("Actions completed"));
        assertEquals("4", read.fact("Actions overdue on 23 Nov 2026"));
    }

    @Test
    @DisplayName("is that of another year when one is chosen")
    void year() throws IOException {
        Reading read = reading("year", "2025");

        assertTrue(read.text().contains("Annual report 2025"), read.text());
        assertEquals("2", read.fact("Meetings held"));
        assertEquals("1", read.fact("Meetings cancelled or postponed"));
        assertEquals("11", read.fact("Decisions taken"));
        assertEquals("2", read.fact("Actions completed"));
    }

    @Test
    @DisplayName("says who the committee is by its charter in force, and that another is being drafted")
    void charter() throws IOException {
        Reading read = reading();

        assertEquals("Terms of reference, June 2024", read.fact("Charter"));
        assertEquals("Security Consultative Committee (2+2)", read.fact("Reports to"));
        assertEquals("not recorded", read.fact("Cost per year"));
        assertTrue(read.text().contains("A further version of the charter is being drafted."), read.text());
    }

    @Test
    @DisplayName("shows what a charter holds and whether this one does (41 CFR 102-3.75)")
    void asked() throws IOException {
        List<String> rows = reading().rows("What a charter holds, and what this one says");

        assertEquals(10, rows.size());
        assertEquals("Reports to | recorded | Security Consultative Committee (2+2)", rows.get(3));
        assertEquals(List.of("Cost per year | not recorded |", "Staff years per year | not recorded |", "Termination | not recorded |",
            "Filed | not recorded |"), rows.stream().filter(row -> row.contains("not recorded")).toList());
        assertTrue(reading().rows("What is asked, and what is recorded of it")
            .contains("2 meetings a year (charter) | 2 meetings were held."));
    }

    @Test
    @DisplayName("balances members by interest and organisation, the same in the chart")
    void balance() throws IOException {
        Reading read = reading();

        assertEquals(List.of("By interest", "government | 10 | 10 | 100%", "none recorded | 4 | 0 | 0%", "By organisation",
            "DoD | 7 | 5 | 50%", "MOD 防衛省 | 7 | 5 | 50%"), read.rows("Balance of the members, alternates left out"));
        assertEquals(List.of("DoD | 5 | 2", "MOD 防衛省 | 5 | 2"), read.rows("Members by organisation and interest"));
    }

    @Test
    @DisplayName("follows recommendations of the year and earlier ones that were not closed before")
    void recommendations() throws IOException {
        List<String> rows = reading().rows("Recommendations with response and implementation");

        assertEquals("Made in this time", rows.get(0));
        assertTrue(rows.get(1).startsWith("R-2026-01 |") && rows.get(1).endsWith("| none yet | Not implemented | Made"), rows.get(1));
        assertEquals("Made before and still followed", rows.get(6));
        assertEquals(List.of("R-2025-01", "R-2025-05", "R-2025-06", "R-2025-07"),
            rows.subList(7, rows.size()).stream().map(row -> row.substring(0, 9)).toList());
    }

    @Test
    @DisplayName("counts days overdue, and lets rest what was put aside")
    void overdue() throws IOException {
        List<String> rows = reading().rows("Actions overdue, the oldest first");

        assertEquals(List.of("A-2026-04", "A-2026-07", "A-2026-03", "A-2026-02"), rows.stream().map(row -> row.substring(0, 9)).toList());
        assertTrue(rows.get(0).endsWith("| 7 Jul 2026 | 139"), rows.get(0));
    }

    @Test
    @DisplayName("looks ahead to meetings and to what ends")
    void outlook() throws IOException {
        Reading read = reading();

        assertEquals(List.of("8 Dec 2026", "9 Mar 2027", "15 Jun 2027"), read.rows("Meetings planned within a year").stream()
            .map(row -> row.substring(0, row.indexOf(" |"))).toList());
        assertEquals(5, read.rows("What ends within a year").size(), "Mandates of four working groups and a task force");
    }

    @Test
    @DisplayName("is refused for a year and days together, and for a time to come")
    void refused() {
        assertTrue(Reading.refusal(sample, "annual-report", Map.of("committee", "dicas", "year", "2025", "from", "2025-01-01"))
            .startsWith("A year is chosen and days too."));
        assertTrue(Reading.refusal(sample, "annual-report", Map.of("committee", "dicas", "year", "2027"))
            .startsWith("The time begins on 1 Jan 2027, after the day of the report"));
    }
}
