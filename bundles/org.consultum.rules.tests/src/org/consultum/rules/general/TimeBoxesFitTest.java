package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class TimeBoxesFitTest {

    private static final Map<String, String> STRICT = Map.of("toleranceMinutes", "0");

    private final Sample sample = new Sample();
    private final TimeBoxesFit rule = new TimeBoxesFit();

    private Meeting twoHours(MeetingState state, int daysFromToday, int... boxes) {
        Meeting meeting = sample.meeting(state, TODAY.plusDays(daysFromToday));
        for (int minutes : boxes) {
            sample.item(meeting, "Item", ItemPurpose.DISCUSS).setMinutesPlanned(minutes);
        }
        return meeting;
    }

    @Test
    void boxesThatFillTheMeetingExactlyFit() {
        assertTrue(sample.find(rule, twoHours(MeetingState.SCHEDULED, 7, 60, 60), STRICT).isEmpty());
    }

    @Test
    void oneMinuteTooMuchIsAnErrorThatGivesTheSum() {
        var findings = sample.find(rule, twoHours(MeetingState.SCHEDULED, 7, 60, 61), STRICT);

        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("take 121 minutes, but the meeting lasts 120: 1 minutes too much"),
            findings.getFirst().message());
    }

    @Test
    void theToleranceIsAllowed() {
        var meeting = twoHours(MeetingState.SCHEDULED, 7, 130);

        assertTrue(sample.find(rule, meeting, Map.of("toleranceMinutes", "10")).isEmpty());
        assertEquals(1, sample.find(rule, meeting, Map.of("toleranceMinutes", "9")).size());
    }

    @Test
    void aMeetingThatIsOverGetsAWarning() {
        assertEquals(Severity.WARNING, sample.find(rule, twoHours(MeetingState.CLOSED, -7, 300), STRICT).getFirst().severity());
    }

    @Test
    void itemsBelowAnItemCountOnceWhereTheyTakeLonger() {
        var meeting = twoHours(MeetingState.SCHEDULED, 7, 30);
        var below = sample.item("Below", ItemPurpose.DISCUSS);
        below.setMinutesPlanned(120);
        meeting.getAgenda().getItems().getFirst().getItems().add(below);

        assertTrue(sample.find(rule, meeting, STRICT).isEmpty());
    }

    @Test
    void doesNotApplyWithoutAnEndOrWhenCancelled() {
        var open = twoHours(MeetingState.SCHEDULED, 7, 300);
        open.setEnd(null);

        assertTrue(sample.find(rule, open, STRICT).isEmpty());
        assertTrue(sample.find(rule, twoHours(MeetingState.CANCELLED, 7, 300), STRICT).isEmpty());
    }

    @Test
    void isJudgedByTheTextOfTheDayOfTheMeeting() {
        assertEquals(TODAY.minusDays(7), rule.judgedOn(twoHours(MeetingState.CLOSED, -7), TODAY));
    }
}
