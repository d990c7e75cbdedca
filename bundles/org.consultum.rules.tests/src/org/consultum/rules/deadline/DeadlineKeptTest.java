package org.consultum.rules.deadline;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.Citation;
import org.consultum.rules.Sample;
import org.consultum.rules.calendar.DayCount;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.Parameters.ParameterException;
import org.junit.jupiter.api.Test;

/** A deadline as a rule: what it reports and when, whatever pack it is in. */
class DeadlineKeptTest {

    private final Sample sample = new Sample();
    private final DeadlineKept rule = new DeadlineKept("X-1");

    private static Map<String, String> deadline(Milestone milestone, boolean before, DeadlineRule.Anchor anchor, int days) {
        return new HashMap<>(new DeadlineRule("X-1", milestone, before, anchor, days, Optional.of(DayCount.DAYS), Severity.ERROR,
            DeadlineRule.Applies.ALWAYS, false, Optional.empty(), Optional.empty(),
            List.of(new Citation("Standing orders", Optional.empty(), Citation.Reading.SOURCE, Optional.empty()))).asUse().parameters());
    }

    private static Map<String, String> agenda(int days) {
        return deadline(Milestone.AGENDA, true, new DeadlineRule.Anchor.Start(), days);
    }

    private List<Finding> find(Meeting meeting, Map<String, String> parameters) {
        return sample.find(rule, meeting, parameters);
    }

    @Test
    void theLastDayItselfIsInTime() {
        var meeting = sample.meeting(MeetingState.SCHEDULED, TODAY.plusDays(7));

        assertEquals(List.of(), find(meeting, agenda(7)));
        var findings = find(meeting, agenda(8));
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertEquals(Optional.of(Literals.AGENDA__PUBLISHED_ON), findings.getFirst().feature());
        assertTrue(findings.getFirst().message().contains("8 calendar days before the meeting"), findings.getFirst().message());
    }

    @Test
    void whatHasHappenedIsAWarningAtMost() {
        assertEquals(Severity.WARNING, find(sample.meeting(MeetingState.CLOSED, TODAY.minusDays(30)), agenda(7)).getFirst().severity());
        var mild = agenda(7);
        mild.put("agenda.severity", "info");
        assertEquals(Severity.INFO, find(sample.meeting(MeetingState.CLOSED, TODAY.minusDays(30)), mild).getFirst().severity());
    }

    @Test
    void aCommitteeSwitchesItOffOrChangesTheNumber() {
        var meeting = sample.meeting(MeetingState.SCHEDULED, TODAY.plusDays(7));
        var off = agenda(8);
        off.put("agenda.severity", "off");
        var shorter = agenda(8);
        shorter.put("agenda.amount", "7");

        assertEquals(List.of(), find(meeting, off));
        assertEquals(List.of(), find(meeting, shorter));
    }

    @Test
    void aValueThatIsNotUnderstoodIsRefused() {
        var meeting = sample.meeting(MeetingState.SCHEDULED, TODAY.plusDays(7));
        for (var wrong : Map.of("agenda.unit", "fortnights", "agenda.severity", "awful", "agenda.amount", "-1", "applies", "sometimes")
                .entrySet()) {
            var parameters = agenda(8);
            parameters.put(wrong.getKey(), wrong.getValue());
            assertThrows(ParameterException.class, () -> find(meeting, parameters), wrong.getKey());
        }
    }

    @Test
    void countedFromAnotherMilestoneItWaitsForThat() {
        var approved = deadline(Milestone.MINUTES_APPROVED, false, new DeadlineRule.Anchor.Reached(Milestone.MINUTES), 10);
        var meeting = sample.meeting(MeetingState.CLOSED, TODAY.minusDays(60));

        assertEquals(List.of(), find(meeting, approved));
        var minutes = RegisterFactory.eINSTANCE.createMinutes();
        minutes.setState(MinutesState.CIRCULATED);
        minutes.setCirculatedOn(TODAY.minusDays(10));
        meeting.setMinutes(minutes);
        assertEquals(List.of(), find(meeting, approved));
        minutes.setCirculatedOn(TODAY.minusDays(11));
        assertEquals(1, find(meeting, approved).size());
    }

    @Test
    void workingDaysAreThoseOfTheContext() {
        var published = sample.meeting(MeetingState.CLOSED, LocalDate.of(2026, 5, 26));
        published.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
        published.getAgenda().setPublishedOn(LocalDate.of(2026, 5, 25));
        var working = agenda(1);
        working.put("agenda.unit", "workingDays");

        assertEquals(List.of(), find(published, working));
        working.put("agenda.amount", "2");
        assertEquals(1, find(published, working).size());
    }

    @Test
    void doesNotApplyWithoutAStartOrToWhatIsNotRecorded() {
        assertEquals(List.of(), find(sample.meeting(MeetingState.DRAFT), agenda(7)));
        assertEquals(List.of(), find(sample.meeting(MeetingState.CANCELLED, TODAY.plusDays(1)), agenda(7)));
        assertEquals(List.of(), find(sample.meeting(MeetingState.CLOSED, TODAY.minusDays(30)),
            deadline(Milestone.ACTIONS, false, new DeadlineRule.Anchor.End(), 3)));
    }
}
