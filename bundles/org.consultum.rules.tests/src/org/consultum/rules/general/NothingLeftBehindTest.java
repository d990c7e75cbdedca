package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.ActionStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.CarryOver;
import org.consultum.model.ItemPurpose;
import org.consultum.model.ItemRecord;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterFactory;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class NothingLeftBehindTest {

    private final Sample sample = new Sample();
    private final NothingLeftBehind rule = new NothingLeftBehind();

    /** A meeting that was held, of which the first of two items was discussed. */
    private Meeting held() {
        var meeting = sample.meeting(MeetingState.CLOSED, TODAY.minusDays(7));
        discussed(sample.item(meeting, "Plan", ItemPurpose.DISCUSS));
        sample.item(meeting, "Outlook", ItemPurpose.DISCUSS);
        return meeting;
    }

    private static void discussed(AgendaItem item) {
        ItemRecord record = RegisterFactory.eINSTANCE.createItemRecord();
        record.setDiscussed(true);
        item.setRecord(record);
    }

    private static AgendaItem second(Meeting meeting) {
        return meeting.getAgenda().getItems().getLast();
    }

    @Test
    void anItemThatWasNotDiscussedIsLeftBehind() {
        var findings = sample.find(rule, held(), Map.of());

        assertEquals(1, findings.size());
        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("\"Outlook\""), findings.getFirst().message());
    }

    @Test
    void discussedCarriedOverOrReferredItIsNot() {
        var discussed = held();
        discussed(second(discussed));
        var carried = held();
        second(carried).setCarriedOverTo(sample.item("Outlook", ItemPurpose.DISCUSS));
        var referred = held();
        second(referred).setReferredTo(sample.committee);

        assertTrue(sample.find(rule, discussed, Map.of()).isEmpty());
        assertTrue(sample.find(rule, carried, Map.of()).isEmpty());
        assertTrue(sample.find(rule, referred, Map.of()).isEmpty());
    }

    @Test
    void anItemBelowOneThatWasDiscussedWasDealtWithToo() {
        var meeting = held();
        meeting.getAgenda().getItems().getFirst().getItems().add(second(meeting));

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void anOpenActionStillFollowsItADoneOneDoesNot() {
        var meeting = held();
        var action = sample.action("Write the outlook");
        action.setOrigin(second(meeting));

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
        action.setStatus(ActionStatus.DONE);
        assertEquals(1, sample.find(rule, meeting, Map.of()).size());
    }

    @Test
    void whatRecursOrIsNeverCarriedOverMayStay() {
        var standing = held();
        second(standing).setStanding(true);
        var never = held();
        second(never).setCarryOver(CarryOver.NEVER);

        assertTrue(sample.find(rule, standing, Map.of()).isEmpty());
        assertTrue(sample.find(rule, never, Map.of()).isEmpty());
    }

    @Test
    void doesNotApplyWithoutARecordBeforeTheEndOrToDecisions() {
        var silent = held();
        silent.getAgenda().getItems().getFirst().setRecord(null);
        var running = held();
        running.setState(MeetingState.IN_SESSION);
        var decision = held();
        second(decision).setPurpose(ItemPurpose.DECIDE);

        assertTrue(sample.find(rule, silent, Map.of()).isEmpty());
        assertTrue(sample.find(rule, running, Map.of()).isEmpty());
        assertTrue(sample.find(rule, decision, Map.of()).isEmpty());
    }
}
