package org.consultum.rules.packs.technical;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.staffed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterFactory;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleEngine;
import org.consultum.rules.packs.Supplied;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** T-01 as the packs for technical committees use it: ten days. */
class PapersForDecisionTest {

    private final Trial trial = Trial.of("technical-committee", "T-01");

    private static RegisterBuilder item(ItemPurpose purpose) {
        return meeting("2026-06-24", MeetingState.SCHEDULED, meeting -> meeting.item("Stage 3", 30, item -> item.purpose(purpose)));
    }

    @Test
    void elevenDaysBeforeNothingIsSaid() {
        trial.silent(item(ItemPurpose.DECIDE), "2026-06-13");
    }

    @Test
    void tenDaysBeforeThePaperIsMissing() {
        trial.finds(item(ItemPurpose.DECIDE), "2026-06-14", Severity.WARNING, "Stage 3", "10 days before");
    }

    @Test
    void aPaperWillDo() {
        trial.silent(staffed(board -> add(board.paper("Draft"), "Meeting", "2026-06-24", MeetingState.SCHEDULED,
            meeting -> meeting.item("Stage 3", 30, item -> item.purpose(ItemPurpose.DECIDE).paper("Draft")))), "2026-06-20");
    }

    @Test
    void doesNotApplyToDiscussion() {
        trial.silent(item(ItemPurpose.DISCUSS), "2026-06-20");
    }

    @Test
    void whatAChosenPackSaysReplacesWhatTheGeneralOneSays() {
        var register = item(ItemPurpose.DECIDE).fixture();
        var use = RegisterFactory.eINSTANCE.createRulePackUse();
        use.setPack("tc39");
        register.committee("Board").getRulePacks().add(use);

        assertEquals(1, new RuleEngine(Supplied.catalogue()).check(CheckRequest.of(register.register(), LocalDate.of(2026, 6, 20))).stream()
            .filter(finding -> finding.rule().equals("T-01")).count());
    }
}
