package org.consultum.reports.committee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The membership of a committee")
class MembershipReportTest {

    private static final String MEMBERS = "Members in the order of the committee";

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private Reading reading(Map<String, String> values, LocalDate day) throws IOException {
        return Reading.of(sample, "membership", values, "en", day);
    }

    @Test
    @DisplayName("counts members, votes, seats and vacancies")
    void counts() throws IOException {
        Reading read = reading(Map.of("committee", "dicas"), SampleReports.today());

        assertEquals("15 members. 10 have a vote. 11 seats. One is vacant.", read.lead());
        assertEquals(15, read.rows(MEMBERS).size());
        assertEquals(List.of("Observer of the industry panel, vacant | industry | no"), read.rows("Seats nobody holds"));
    }

    @Test
    @DisplayName("names with a member the seat, the organisation, the vote and who stands in")
    void member() throws IOException {
        List<String> rows = reading(Map.of("committee", "dicas"), SampleReports.today()).rows(MEMBERS);

        assertTrue(rows.contains("Lead for ship and aircraft maintenance, US side | Member | Maintenance, US | DoD | government | yes | "
            + "9 Jun 2024 | Desk officer, aircraft maintenance"), rows::toString);
        assertTrue(rows.contains("Desk officer, aircraft maintenance | Alternate | in place of: Lead for ship and aircraft maintenance, "
            + "US side | DoD | | no | 1 Jan 2025 |"), rows::toString);
    }

    @Test
    @DisplayName("is that of the day asked for, with the terms that end soon after")
    void day() throws IOException {
        Reading march = reading(Map.of("committee", "dicas", "months", "4"), LocalDate.of(2026, 3, 1));

        assertEquals(16, march.rows(MEMBERS).size());
        assertEquals(List.of("30 Jun 2026 | Industry adviser to the forum | Observer"), march.rows("Terms by the day they end"));
        assertTrue(reading(Map.of("committee", "dicas", "months", "3"), LocalDate.of(2026, 3, 1)).text()
            .contains("No term ends within 3 months."), "30 June is more than three months after 1 March");
    }

    @Test
    @DisplayName("of all committees stands by committee, without those dissolved")
    void all() throws IOException {
        List<String> rows = reading(Map.of(), SampleReports.today()).rows(MEMBERS);

        assertTrue(rows.containsAll(List.of("DICAS", "SCC 2+2", "WG 1", "Panel")), rows::toString);
        assertFalse(rows.contains("S&TF"), "Its predecessor was dissolved on 8 June 2024");
    }
}
