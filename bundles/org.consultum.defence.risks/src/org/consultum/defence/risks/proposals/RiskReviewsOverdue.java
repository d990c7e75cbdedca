package org.consultum.defence.risks.proposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/**
 * Proposes risks whose review is past its day.
 */
public final class RiskReviewsOverdue implements ProposalSource {

    private static final int MINUTES = 10;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        Risk.in(register).stream().filter(Risk::live).forEach(risk -> risk.reviewDue().filter(day -> day.isBefore(asOf))
            .ifPresent(day -> risk.fields().watchers().forEach(committee -> proposals.accept(new Proposal(
                "risk-review:" + risk.item().getId() + ":" + day, committee, risk.item(),
                Sentences.TEXTS.text(language, "review.title", Sentences.name(risk.item(), register, language)),
                Sentences.TEXTS.text(language, "review.reason", day), ItemPurpose.DISCUSS, MINUTES, day.plusDays(1), Optional.empty())))));
    }
}
