package org.consultum.reports.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reports.HtmlText;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Of a meeting of which next to nothing is known")
class BareMeetingTest {

    private static final RegisterFactory MAKE = RegisterFactory.eINSTANCE;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"agenda", "annotated-agenda", "attendance-sheet", "minutes", "notice-of-meeting", "agenda-pack"})
    @DisplayName("there is a document all the same")
    void bare(String report) throws IOException {
        Register register = register();
        Meeting meeting = MAKE.createMeeting();
        meeting.setId("00000000-0000-4000-8000-000000000003");
        register.getCommittees().getFirst().getMeetings().add(meeting);
        var sample = SampleReports.of(register, folder);

        Path file = sample.make(report, "pdf", Map.of("meeting", meeting.getId()), "en");

        assertTrue(file.toFile().length() > 1_000);
    }

    @Test
    @DisplayName("the notice says that there is no date and no place")
    void notice() throws IOException {
        Register register = register();
        Meeting meeting = MAKE.createMeeting();
        meeting.setId("00000000-0000-4000-8000-000000000003");
        register.getCommittees().getFirst().getMeetings().add(meeting);
        var sample = SampleReports.of(register, folder);

        String text = HtmlText.of(sample.make("notice-of-meeting", "html", Map.of("meeting", meeting.getId()), "en"));

        assertTrue(text.contains("Date to be announced") && text.contains("This notice does not yet state: the date; the place or a link;")
            && text.contains("The agenda has no items yet."), text);
    }

    @Test
    @DisplayName("a decision without words or number has an extract that says so")
    void extract() throws IOException {
        Register register = register();
        Meeting meeting = MAKE.createMeeting();
        meeting.setId("00000000-0000-4000-8000-000000000003");
        meeting.setAgenda(MAKE.createAgenda());
        AgendaItem item = MAKE.createAgendaItem();
        item.setId("00000000-0000-4000-8000-000000000004");
        Decision decision = MAKE.createDecision();
        decision.setId("00000000-0000-4000-8000-000000000005");
        item.getDecisions().add(decision);
        meeting.getAgenda().getItems().add(item);
        register.getCommittees().getFirst().getMeetings().add(meeting);

        String text = HtmlText.of(SampleReports.of(register, folder).make("decision-extract", "html",
            Map.of("decision", decision.getId()), "en"));

        assertTrue(text.contains("Extract from the minutes") && text.contains("No wording is recorded.")
            && text.contains("Result: not yet decided.") && text.contains("No action and no recommendation is recorded"), text);
    }

    @Test
    @DisplayName("a period without meetings has no compiled minutes, and a series of another committee is refused")
    void refused() throws IOException {
        var sample = SampleReports.ofSample(folder);

        assertEquals("No meeting that was held and may be shown falls into this period.",
            refusal(sample, Map.of("committee", "dicas", "from", "2030-01-01")));
        assertEquals("The series belongs to another committee.", refusal(sample, Map.of("committee", "dicas", "series", "Monthly call")));
    }

    private String refusal(SampleReports sample, Map<String, String> values) {
        return assertInstanceOf(ReportOutcome.Failed.class,
            sample.write("compiled-minutes", "html", values, "en", folder.resolve("none.html"))).message();
    }

    private static Register register() {
        Register register = MAKE.createRegister();
        register.setId("00000000-0000-4000-8000-000000000001");
        Committee committee = MAKE.createCommittee();
        committee.setId("00000000-0000-4000-8000-000000000002");
        register.getCommittees().add(committee);
        return register;
    }
}
