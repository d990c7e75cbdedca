package org.consultum.defence.programmes.proposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.programmes.PlannedMilestone;
import org.consultum.defence.programmes.Programme;
import org.consultum.defence.programmes.ProgrammeStatus;
import org.consultum.defence.programmes.Sentences;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/**
 * Proposes open milestones that are later than their baseline by more than the register allows. A milestone that slips again is another
 * occasion.
 */
public final class SlippedMilestones implements ProposalSource {

    private static final int MINUTES = 15;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        for (Programme programme : Programme.in(register)) {
            if (!programme.closed()) {
                programme.milestones().stream().filter(PlannedMilestone::open)
                    .filter(milestone -> milestone.slip(asOf).orElse(0) > programme.thresholds().slipDays())
                    .forEach(milestone -> propose(programme, milestone, asOf, language, proposals));
            }
        }
    }

    private static void propose(Programme programme, PlannedMilestone milestone, LocalDate asOf, Locale language,
            Consumer<Proposal> proposals) {
        LocalDate promised = milestone.promised(asOf).orElseThrow();
        LocalDate baseline = milestone.baseline(asOf).orElseThrow();
        LocalDate since = milestone.fields().day("forecastOn").filter(day -> !day.isAfter(asOf))
            .orElseGet(() -> baseline.isBefore(asOf) ? baseline : asOf);
        String status = Sentences.status(ProgrammeStatus.of(programme, asOf), language);
        String reason = milestone.fields().text("slipReason").map(why -> Sentences.TEXTS.text(language, "slip.why", why)).orElse("");
        long days = milestone.slip(asOf).orElseThrow();
        String said = promised.isBefore(asOf) ? Sentences.TEXTS.text(language, "slip.reason.past", promised, days, baseline, status, reason)
            : Sentences.TEXTS.text(language, "slip.reason", promised, days, baseline, status, reason);
        milestone.fields().watchers().forEach(committee -> proposals.accept(new Proposal(
            "slip:" + milestone.item().getId() + ":" + promised, committee, milestone.item(),
            Sentences.TEXTS.text(language, "slip.title", programme.title(), milestone.title()), said.strip(), ItemPurpose.DISCUSS, MINUTES,
            since, Optional.empty())));
    }
}
