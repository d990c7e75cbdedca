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
 * Proposes risks that are above what the register puts up with and that no measure is planned or under way against. Another score is
 * another occasion.
 */
public final class RisksAboveAppetite implements ProposalSource {

    private static final int MINUTES = 15;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        Risk.in(register).stream().filter(Risk::unmitigated).forEach(risk -> {
            int score = risk.residual().orElseThrow();
            String level = Sentences.word(risk.matrix().level(score), language);
            LocalDate since = risk.fields().day("identified").filter(day -> !day.isAfter(asOf)).orElse(asOf);
            risk.fields().watchers().forEach(committee -> proposals.accept(new Proposal("appetite:" + risk.item().getId() + ":" + score,
                committee, risk.item(), Sentences.TEXTS.text(language, "appetite.title", Sentences.name(risk.item(), register, language)),
                Sentences.TEXTS.text(language, "appetite.reason", level, score, risk.matrix().appetite()), ItemPurpose.DECIDE, MINUTES,
                since, Optional.empty())));
        });
    }
}
