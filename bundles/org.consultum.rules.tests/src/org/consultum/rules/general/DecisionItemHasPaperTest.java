package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class DecisionItemHasPaperTest {

    private static final Map<String, String> TEN_DAYS = Map.of("days", "10");

    private final Sample sample = new Sample();
    private final DecisionItemHasPaper rule = new DecisionItemHasPaper();

    private Meeting meetingIn(int days) {
        return sample.meeting(MeetingState.SCHEDULED, TODAY.plusDays(days));
    }

    @Test
    void anItemWithAPaperIsFine() {
        var meeting = meetingIn(3);
        sample.paper(sample.item(meeting, "Budget", ItemPurpose.DECIDE));

        assertTrue(sample.find(rule, meeting, TEN_DAYS).isEmpty());
    }

    @Test
    void anItemForDecisionWithoutPaperIsWarnedOf() {
        var meeting = meetingIn(3);
        AgendaItem item = sample.item(meeting, "Budget", ItemPurpose.DECIDE);

        var findings = sample.find(rule, meeting, TEN_DAYS);

        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertSame(item, findings.getFirst().element());
        assertTrue(findings.getFirst().message().contains("3 days away; papers are expected 10 days before"),
            findings.getFirst().message());
    }

    @Test
    void theTenthDayBeforeIsTheFirstOneThatCounts() {
        var tenDays = meetingIn(10);
        sample.item(tenDays, "Budget", ItemPurpose.ENDORSE);
        var elevenDays = meetingIn(11);
        sample.item(elevenDays, "Budget", ItemPurpose.ENDORSE);

        assertEquals(1, sample.find(rule, tenDays, TEN_DAYS).size());
        assertTrue(sample.find(rule, elevenDays, TEN_DAYS).isEmpty());
    }

    @Test
    void thePaperOfAnItemBelowCountsForTheItemAbove() {
        var meeting = meetingIn(3);
        var above = sample.item(meeting, "Budget", ItemPurpose.DECIDE);
        var below = sample.item("Part one", ItemPurpose.NONE);
        above.getItems().add(below);
        sample.paper(below);

        assertTrue(sample.find(rule, meeting, TEN_DAYS).isEmpty());
    }

    @Test
    void doesNotApplyToInformationHeadingsAndMeetingsThatAreOver() {
        var meeting = meetingIn(3);
        sample.item(meeting, "News", ItemPurpose.INFORM);
        sample.item(meeting, "Part A", ItemPurpose.DECIDE).setKind(ItemKind.HEADING);
        var over = meetingIn(-1);
        sample.item(over, "Budget", ItemPurpose.DECIDE);
        var undated = sample.meeting(MeetingState.SCHEDULED);
        sample.item(undated, "Budget", ItemPurpose.DECIDE);

        assertTrue(sample.find(rule, meeting, TEN_DAYS).isEmpty());
        assertTrue(sample.find(rule, over, TEN_DAYS).isEmpty());
        assertTrue(sample.find(rule, undated, TEN_DAYS).isEmpty());
    }
}
