package org.consultum.reports.committee;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of a committee of which next to nothing is known")
class BareCommitteeTest {

    private static final RegisterFactory MAKE = RegisterFactory.eINSTANCE;

    @TempDir
    Path folder;
    private final Register register = identified(MAKE.createRegister());
    private final Committee committee = identified(MAKE.createCommittee());
    private final Meeting meeting = identified(MAKE.createMeeting());
    private int identities;

    private <T extends Element> T identified(T element) {
        identities++;
        element.setId("00000000-0000-4000-8000-%012d".formatted(identities));
        return element;
    }

    @BeforeEach
    void register() {
        committee.setSlug("bare");
        register.getCommittees().add(committee);
        meeting.setSlug("bare");
        meeting.setKind(MeetingKind.POLICY_REVIEW);
        meeting.setPolicyReview(MAKE.createPolicyReview());
        committee.getMeetings().add(meeting);
    }

    /** The same with elements that hold nothing but themselves. */
    private void fill() {
        Person person = identified(MAKE.createPerson());
        person.getInterests().add(identified(MAKE.createInterest()));
        register.getPeople().add(person);
        Membership member = identified(MAKE.createMembership());
        member.setMember(person);
        committee.getMemberships().add(member);
        committee.getMemberships().add(identified(MAKE.createMembership()));
        committee.getSeats().add(identified(MAKE.createSeat()));
        committee.getCharters().add(identified(MAKE.createCharter()));
        committee.setFeedbackList(MAKE.createFeedbackList());
        committee.getFeedbackList().getRecommendations().add(identified(MAKE.createRecommendation()));
        committee.getFeedbackList().getLessons().add(identified(MAKE.createLesson()));
        committee.setActionList(MAKE.createActionList());
        committee.getActionList().getActions().add(identified(MAKE.createActionItem()));
        meeting.setState(MeetingState.CLOSED);
        meeting.setStart(SampleReports.today().minusDays(9).atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo")));
        AgendaItem item = identified(MAKE.createAgendaItem());
        item.getDecisions().add(identified(MAKE.createDecision()));
        meeting.setAgenda(MAKE.createAgenda());
        meeting.getAgenda().getItems().add(item);
        AttendanceEvent recusal = identified(MAKE.createAttendanceEvent());
        recusal.setKind(AttendanceKind.RECUSE);
        recusal.setParty(person);
        meeting.getAttendance().add(recusal);
        meeting.getAttendance().add(identified(MAKE.createAttendanceEvent()));
        meeting.getPolicyReview().getInputs().add(identified(MAKE.createReviewInput()));
        meeting.getPolicyReview().getFindings().add(identified(MAKE.createFinding()));
        meeting.getPolicyReview().getOutputs().add(item.getDecisions().getFirst());
        meeting.getPolicyReview().getOutputs().add(committee.getActionList().getActions().getFirst());
    }

    @ParameterizedTest
    @CsvSource({ "annual-report,committee", "attendance-statistics,committee", "membership,committee", "policy-review,review",
        "register-of-interests,committee" })
    @DisplayName("there are reports all the same")
    void bare(String report, String parameter) throws IOException {
        for (boolean filled : new boolean[] { false, true }) {
            if (filled) {
                fill();
            }
            var sample = SampleReports.of(register, folder);
            String about = parameter.equals("review") ? meeting.getId() : committee.getId();
            for (String format : sample.reports().find(report).orElseThrow().formats()) {
                Path file = sample.make(report, format, Map.of(parameter, about), "vi");
                assertTrue(file.toFile().length() > 20, report + " as " + format);
            }
        }
    }

    @Test
    @DisplayName("nobody is told that something is missing which is only not released to them")
    void recipient() throws IOException {
        fill();
        committee.getMemberships().clear();
        var sample = SampleReports.of(register, folder);
        ReportSource whole = sample.source();
        var forSomebody = new SampleReports(sample.reports(), new ReportSource(register, whole.papers(), whole.finder(), whole.reader(),
            whole.templates(), Optional.of("suppliers")), folder);

        assertTrue(reading(sample, "membership", "committee").text().contains("Vacant seats"));
        assertFalse(reading(forSomebody, "membership", "committee").text().contains("Vacant seats"));
        assertTrue(reading(sample, "annual-report", "committee").text().contains("No charter is recorded"));
        assertFalse(reading(forSomebody, "annual-report", "committee").text().contains("not recorded"));
        assertTrue(reading(sample, "policy-review", "review").text().contains("missing"));
        assertFalse(reading(forSomebody, "policy-review", "review").rows("Decisions, actions and recommendations with owner, due date and "
            + "closing evidence").toString().contains("missing"));
    }

    private Reading reading(SampleReports sample, String report, String parameter) throws IOException {
        return Reading.of(sample, report, Map.of(parameter, parameter.equals("review") ? meeting.getId() : committee.getId()), "en",
            SampleReports.today());
    }
}
