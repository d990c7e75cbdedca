package org.consultum.defence.risks.proposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.model.Committee;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;
import org.consultum.spi.section.ItemFields;

/**
 * Proposes what was escalated to a committee and is not answered, to that committee.
 */
public final class EscalationsOpen implements ProposalSource {

    private static final int MINUTES = 20;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        ItemFields.all(register, Risk.NAMESPACE, "Escalation").stream()
            .filter(each -> each.literal("state").equals("open") && each.day("answered").isEmpty())
            .forEach(each -> each.day("day").filter(day -> !day.isAfter(asOf)).ifPresent(day ->
                each.one("to", Committee.class).ifPresent(committee -> proposals.accept(
                    proposal(register, each, day, committee, language)))));
    }

    private static Proposal proposal(Register register, ItemFields escalation, LocalDate day, Committee committee, Locale language) {
        var item = (SectionItem) escalation.element();
        var about = (SectionItem) escalation.container().element();
        String why = Sentences.open(item, register) ? escalation.text("text").orElse("") : "";
        return new Proposal("escalation:" + item.getId() + ":" + day, committee, about,
            Sentences.TEXTS.text(language, "escalation.title", Sentences.name(about, register, language)),
            Sentences.TEXTS.text(language, "escalation.reason", day, why).strip(), ItemPurpose.DECIDE, MINUTES, day, Optional.empty());
    }
}
