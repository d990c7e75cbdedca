package org.consultum.defence.instruments.proposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;
import org.consultum.spi.section.ItemFields;

/**
 * Proposes reviews of instruments that are due within the days the register lays down, or were.
 */
public final class ReviewsDue implements ProposalSource {

    private static final int MINUTES = 30;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        for (Instrument instrument : Instrument.in(register)) {
            LocalDate horizon = asOf.plusDays(instrument.reviewDays());
            if (instrument.live()) {
                for (ItemFields review : instrument.plannedReviews()) {
                    review.day("due").filter(day -> !day.isAfter(horizon))
                        .ifPresent(day -> propose(instrument, review, day, asOf, language, proposals));
                }
            }
        }
    }

    private static void propose(Instrument instrument, ItemFields review, LocalDate due, LocalDate asOf, Locale language,
            Consumer<Proposal> proposals) {
        String key = due.isBefore(asOf) ? "review.past" : "review.reason";
        var item = (SectionItem) review.element();
        review.watchers().forEach(committee -> proposals.accept(new Proposal("review:" + item.getId() + ":" + due, committee, item,
            Sentences.TEXTS.text(language, "review.title", instrument.title()),
            Sentences.TEXTS.text(language, key, review.text("title").orElse(""), due), ItemPurpose.DISCUSS, MINUTES,
            due.minusDays(instrument.reviewDays()), Optional.of(due))));
    }
}
