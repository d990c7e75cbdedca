package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class ClosedMeetingDecidedTest {

    private final Sample sample = new Sample();
    private final ClosedMeetingDecided rule = new ClosedMeetingDecided();
    private final Meeting meeting = sample.meeting(MeetingState.CLOSED, TODAY.minusDays(10));

    @Test
    void anItemWithADecisionIsSettled() {
        sample.decide(sample.item(meeting, "Budget", ItemPurpose.DECIDE), DecisionResult.REJECTED);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void anItemForDecisionWithoutOneIsWarnedOf() {
        AgendaItem item = sample.item(meeting, "Budget", ItemPurpose.DECIDE);

        var findings = sample.find(rule, meeting, Map.of());

        assertEquals(1, findings.size());
        assertSame(item, findings.getFirst().element());
        assertEquals(Severity.WARNING, findings.getFirst().severity());
    }

    @Test
    void anOpenDecisionIsNoneWhateverThePurpose() {
        var item = sample.item(meeting, "Budget", ItemPurpose.NONE);
        sample.decide(item, DecisionResult.ADOPTED);
        sample.decide(item, DecisionResult.OPEN);

        assertEquals(1, sample.find(rule, meeting, Map.of()).size());
    }

    @Test
    void aDecisionOnAnItemBelowSettlesTheItemAbove() {
        var above = sample.item(meeting, "Budget", ItemPurpose.DECIDE);
        var below = sample.item("Part one", ItemPurpose.NONE);
        above.getItems().add(below);
        sample.decide(below, DecisionResult.ADOPTED);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void carryingOverOrReferringSettlesAnItem() {
        sample.item(meeting, "Budget", ItemPurpose.DECIDE).setCarriedOverTo(sample.item("Budget", ItemPurpose.DECIDE));
        sample.item(meeting, "Rules", ItemPurpose.ENDORSE).setReferredTo(sample.committee);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void doesNotApplyBeforeTheMeetingIsClosed() {
        var running = sample.meeting(MeetingState.IN_SESSION, TODAY);
        sample.item(running, "Budget", ItemPurpose.DECIDE);
        sample.item(meeting, "News", ItemPurpose.INFORM);

        assertTrue(sample.find(rule, running, Map.of()).isEmpty());
        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }
}
