package org.consultum.defence.instruments.proposals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.instruments.Duty;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/**
 * Proposes obligations that are past their day. Each further day on which one was not met is another occasion.
 */
public final class ObligationsOverdue implements ProposalSource {

    private static final int MINUTES = 10;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        for (Instrument instrument : Instrument.in(register)) {
            for (Duty duty : instrument.duties()) {
                List<LocalDate> overdue = duty.overdue(asOf);
                if (!overdue.isEmpty()) {
                    propose(instrument, duty, overdue, asOf, language, proposals);
                }
            }
        }
    }

    private static void propose(Instrument instrument, Duty duty, List<LocalDate> overdue, LocalDate asOf, Locale language,
            Consumer<Proposal> proposals) {
        LocalDate oldest = overdue.getFirst();
        String reason = Sentences.TEXTS.text(language, "obligation.reason", Sentences.names(duty.debtor().stream().toList(), language),
            Sentences.names(duty.creditors(), language), oldest, ChronoUnit.DAYS.between(oldest, asOf));
        String more = overdue.size() == 1 ? reason
            : reason + " " + Sentences.TEXTS.text(language, "obligation.times", overdue.size(), overdue.getLast());
        duty.fields().watchers().forEach(committee -> proposals.accept(new Proposal(
            "obligation:" + duty.item().getId() + ":" + overdue.getLast(), committee, duty.item(),
            Sentences.TEXTS.text(language, "obligation.title", instrument.title(), duty.title()), more, ItemPurpose.DISCUSS, MINUTES,
            oldest.plusDays(1), Optional.empty())));
    }
}
