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

/** Proposes gates that are expected soon, or were, and have no decision yet. */
public final class GatesDue implements ProposalSource {

    private static final int MINUTES = 30;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        for (Programme programme : Programme.in(register)) {
            LocalDate horizon = asOf.plusDays(programme.thresholds().gateDays());
            if (!programme.closed()) {
                programme.milestones().stream().filter(gate -> gate.gate() && gate.open() && gate.decision().isEmpty())
                    .filter(gate -> gate.promised(asOf).filter(day -> !day.isAfter(horizon)).isPresent())
                    .forEach(gate -> propose(programme, gate, asOf, language, proposals));
            }
        }
    }

    private static void propose(Programme programme, PlannedMilestone gate, LocalDate asOf, Locale language,
            Consumer<Proposal> proposals) {
        LocalDate day = gate.promised(asOf).orElseThrow();
        LocalDate due = day.minusDays(programme.thresholds().gateDays());
        String status = Sentences.status(ProgrammeStatus.of(programme, asOf), language);
        gate.fields().watchers().forEach(committee -> proposals.accept(new Proposal("gate:" + gate.item().getId() + ":" + day, committee,
            gate.item(), Sentences.TEXTS.text(language, "gate.title", programme.title(), gate.title()),
            day.isBefore(asOf) ? Sentences.TEXTS.text(language, "gate.reason.past", day, status)
                : Sentences.TEXTS.text(language, "gate.reason", day, status),
            ItemPurpose.DECIDE, MINUTES, due, Optional.of(day))));
    }
}
