package org.consultum.defence.risks.proposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Risk.Measure;
import org.consultum.defence.risks.Sentences;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/**
 * Proposes measures against risks that are past their day. A measure that gets another day and misses that too is another occasion.
 */
public final class MitigationsOverdue implements ProposalSource {

    private static final int MINUTES = 10;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        Risk.in(register).stream().filter(Risk::live).flatMap(risk -> risk.measures().stream())
            .forEach(measure -> measure.overdueSince(asOf).ifPresent(due -> propose(register, measure, due, language, proposals)));
    }

    private static void propose(Register register, Measure measure, LocalDate due, Locale language, Consumer<Proposal> proposals) {
        String name = Sentences.name(measure.risk().item(), register, language);
        String reason = Sentences.open(measure.item(), register)
            ? Sentences.TEXTS.text(language, "mitigation.reason", measure.title(), due)
            : Sentences.TEXTS.text(language, "mitigation.withheld", due);
        measure.fields().watchers().forEach(committee -> proposals.accept(new Proposal(
            "mitigation:" + measure.item().getId() + ":" + due, committee, measure.item(),
            Sentences.TEXTS.text(language, "mitigation.title", name), reason, ItemPurpose.DISCUSS, MINUTES, due.plusDays(1),
            Optional.empty())));
    }
}
