package org.consultum.defence.funding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;
import org.consultum.spi.section.ItemFields;

/** Proposes to the watching committees budget lines that are overdrawn, and partnerships that go on after their term. */
public final class FundingProposals implements ProposalSource {

    private static final int MINUTES = 20;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        BudgetLine.all(register).forEach(line -> line.planned().ifPresent(planned -> line.committed()
            .filter(committed -> over(committed, planned)).ifPresent(committed -> overdrawn(line, committed, planned, asOf, language,
                proposals))));
        ItemFields.all(register, Funding.NAMESPACE, Funding.PARTNERSHIP).stream()
            .filter(partnership -> partnership.literal("state").equals("inForce"))
            .forEach(partnership -> partnership.day("until").filter(asOf::isAfter)
                .ifPresent(until -> expired(partnership, until, language, proposals)));
    }

    /** Whether an amount exceeds another of the same currency. */
    public static boolean over(Money amount, Money limit) {
        return amount.sameCurrency(limit) && amount.amount().compareTo(limit.amount()) > 0;
    }

    private static void overdrawn(BudgetLine line, Money committed, Money planned, LocalDate asOf, Locale language,
            Consumer<Proposal> proposals) {
        LocalDate since = line.fields().day("figuresOn").filter(day -> !day.isAfter(asOf)).orElse(asOf);
        line.fields().watchers().forEach(committee -> proposals.accept(new Proposal(
            "overdrawn:" + line.element().getId() + ":" + committed, committee, line.element(),
            Funding.TEXTS.text(language, "proposal.overdrawn", line.name()),
            Funding.TEXTS.text(language, "proposal.overdrawn.reason", committed, planned, String.valueOf(line.year())),
            ItemPurpose.DISCUSS, MINUTES, since, Optional.empty())));
    }

    private static void expired(ItemFields partnership, LocalDate until, Locale language, Consumer<Proposal> proposals) {
        var item = (SectionItem) partnership.element();
        partnership.watchers().forEach(committee -> proposals.accept(new Proposal("expired:" + item.getId() + ":" + until, committee, item,
            Funding.TEXTS.text(language, "proposal.expired", partnership.text("title").orElse("")),
            Funding.TEXTS.text(language, "proposal.expired.reason", until), ItemPurpose.DECIDE, MINUTES, until.plusDays(1),
            Optional.empty())));
    }
}
