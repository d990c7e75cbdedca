package org.consultum.reports.committee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Marking;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The register of interests")
class InterestsReportTest {

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private Reading reading(Map<String, String> values, LocalDate day) throws IOException {
        return Reading.of(sample, "register-of-interests", values, "en", day);
    }

    @Test
    @DisplayName("lists what members declared, by member, with what has ended")
    void interests() throws IOException {
        Reading read = reading(Map.of(), SampleReports.today());

        assertEquals("2 interests are declared. 2 recusals are recorded.", read.lead());
        List<String> rows = read.rows("Interests by member");
        assertEquals("Desk officer, supplier survey (ATLA 防衛装備庁)", rows.get(0));
        assertTrue(rows.get(1).endsWith("| 1 Apr 2025 | 31 Mar 2026 | ended"), rows.get(1));
        assertTrue(rows.get(3).endsWith("| 15 Jan 2025 | | held"), rows.get(3));
    }

    @Test
    @DisplayName("leaves out what has ended, and what was declared later, where that is wished")
    void ended() throws IOException {
        assertEquals(2, reading(Map.of("ended", "false"), SampleReports.today()).rows("Interests by member").size());
        assertEquals(2, reading(Map.of(), LocalDate.of(2025, 3, 1)).rows("Interests by member").size(), "The other came in April");
    }

    @Test
    @DisplayName("shows from which items members stepped back, and why")
    void recusals() throws IOException {
        List<String> rows = reading(Map.of("committee", "dicas"), SampleReports.today())
            .rows("Items from which members stepped back, by member");

        assertEquals(List.of("Industry adviser to the forum",
            "9 Jun 2026 | DICAS | June meeting (illustrative) | Second source for propulsion parts | Seconded from a possible supplier "
                + "(illustrative)",
            "Lead for supply chains, Japanese side",
            "9 Jun 2026 | DICAS | June meeting (illustrative) | Second source for propulsion parts | Wrote the tender for the trial lot "
                + "(illustrative)"), rows);
    }

    @Test
    @DisplayName("names those who declared nothing")
    void silent() throws IOException {
        assertEquals(List.of("Desk officer, aircraft maintenance | OUSD(A&S) | DICAS"),
            reading(Map.of("committee", "dicas"), SampleReports.today()).rows("Members for whom no interest is recorded"));
    }

    @Test
    @DisplayName("is marked for what it shows, and for nothing else")
    void marked() throws IOException {
        Marking confidential = RegisterFactory.eINSTANCE.createMarking();
        confidential.setLevel("CONFIDENTIAL");
        Person member = sample.source().register().getPeople().stream()
            .filter(person -> person.getName().equals("Liaison officer, industry panel")).findFirst().orElseThrow();
        member.getInterests().getFirst().setMarking(confidential);

        assertEquals("CONFIDENTIAL - ILLUSTRATIVE", reading(Map.of(), SampleReports.today()).page().select("p.marking").first().text());
        assertEquals(0, reading(Map.of("committee", "dicas"), SampleReports.today()).page().select("p.marking").size(),
            "The liaison officer does not sit on the forum");

    }

    @Test
    @DisplayName("tells the public nothing of what is private, not even who declared nothing")
    void released() throws IOException {
        Register whole = sample.source().register();
        MarkingScheme scheme = MarkingSchemes.shipped().of(whole);
        var released = ReleasedRegister.of(whole, Recipients.everybody(scheme), scheme, digest -> Optional.empty()).orElseThrow();
        var forPublic = new SampleReports(sample.reports(), ReportSource.of(released, folder, Optional.empty(), Recipients.PUBLIC), folder);

        Reading read = Reading.of(forPublic, "register-of-interests", Map.of(), "en", SampleReports.today());
        assertTrue(read.text().contains("Made for public. What is not released to them is neither shown nor counted."), read.text());
        assertFalse(read.text().contains("Nothing declared"), read.text());
        assertFalse(read.text().contains("Took part in drafting the supplier survey"), read.text());
    }
}
