package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Map;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingHasStartTest {

    private final Sample sample = new Sample();
    private final MeetingHasStart rule = new MeetingHasStart();

    @ParameterizedTest
    @EnumSource(MeetingState.class)
    void aMeetingWithStartAndZoneIsFineInEveryState(MeetingState state) {
        assertTrue(sample.find(rule, sample.meeting(state, TODAY.plusDays(7)), Map.of()).isEmpty());
    }

    @Test
    void aScheduledMeetingWithoutStartIsAnError() {
        var findings = sample.find(rule, sample.meeting(MeetingState.SCHEDULED), Map.of());

        assertEquals(1, findings.size());
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertEquals("start", findings.getFirst().feature().orElseThrow().getName());
        assertTrue(findings.getFirst().message().contains("\"Plenary\" has no start"), findings.getFirst().message());
    }

    @Test
    void aClosedMeetingWithoutStartIsHistoryAndAWarning() {
        var findings = sample.find(rule, sample.meeting(MeetingState.CLOSED), Map.of());

        assertEquals(Severity.WARNING, findings.getFirst().severity());
    }

    @ParameterizedTest
    @EnumSource(value = MeetingState.class, names = {"DRAFT", "POSTPONED", "CANCELLED"})
    void aDraftAndWhatIsCalledOffNeedNoStart(MeetingState state) {
        assertTrue(sample.find(rule, sample.meeting(state), Map.of()).isEmpty());
    }

    @Test
    void aWrittenProcedureNeedsNoStart() {
        var meeting = sample.meeting(MeetingState.SCHEDULED);
        meeting.setKind(MeetingKind.WRITTEN);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void anOffsetIsNoZoneForAMeetingToCome() {
        var meeting = sample.meeting(MeetingState.SCHEDULED);
        meeting.setStart(TODAY.atTime(9, 0).atZone(ZoneOffset.ofHours(2)));

        var findings = sample.find(rule, meeting, Map.of());

        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("+02:00"), findings.getFirst().message());
    }

    @Test
    void anOffsetIsGoodEnoughForAMeetingThatIsOver() {
        var meeting = sample.meeting(MeetingState.SCHEDULED);
        meeting.setStart(TODAY.minusDays(1).atTime(9, 0).atZone(ZoneOffset.ofHours(2)));

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }
}
