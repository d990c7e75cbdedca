package org.consultum.defence.risks.proposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.risks.Issue;
import org.consultum.defence.risks.Issue.Step;
import org.consultum.defence.risks.Sentences;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/**
 * Proposes issues whose step of settlement is past its day, so that the next level is asked.
 */
public final class DisputeStepsOverdue implements ProposalSource {

    private static final int MINUTES = 20;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        Issue.in(register).stream().filter(Issue::live).flatMap(issue -> issue.steps().stream())
            .forEach(step -> step.overdueSince(asOf).ifPresent(due -> propose(register, step, due, language, proposals)));
    }

    private static void propose(Register register, Step step, LocalDate due, Locale language, Consumer<Proposal> proposals) {
        String name = Sentences.name(step.issue().item(), register, language);
        String level = Sentences.level(step.level(), language);
        step.fields().watchers().forEach(committee -> proposals.accept(new Proposal("dispute:" + step.item().getId() + ":" + due,
            committee, step.item(), Sentences.TEXTS.text(language, "dispute.title", name),
            Sentences.TEXTS.text(language, "dispute.reason", level, due), ItemPurpose.DISCUSS, MINUTES, due.plusDays(1),
            Optional.empty())));
    }
}
