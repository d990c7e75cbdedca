package org.consultum.defence.instruments.proposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/**
 * Proposes instruments that lapse within the months the register lays down, or have lapsed and are not marked as ended.
 */
public final class InstrumentsLapsing implements ProposalSource {

    private static final int MINUTES = 20;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        for (Instrument instrument : Instrument.in(register)) {
            LocalDate horizon = asOf.plusMonths(instrument.lapseMonths());
            if (instrument.agreed()) {
                instrument.until().filter(day -> !day.isAfter(horizon))
                    .ifPresent(day -> propose(instrument, day, asOf, language, proposals));
            }
        }
    }

    private static void propose(Instrument instrument, LocalDate until, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        Optional<LocalDate> notice = instrument.noticeBy().filter(day -> !day.isBefore(asOf));
        String lapses = until.isBefore(asOf) ? Sentences.TEXTS.text(language, "lapse.past", until)
            : Sentences.TEXTS.text(language, "lapse.reason", until);
        String reason = notice.map(day -> lapses + " " + Sentences.TEXTS.text(language, "lapse.notice", day)).orElse(lapses);
        instrument.fields().watchers().forEach(committee -> proposals.accept(new Proposal(
            "lapse:" + instrument.item().getId() + ":" + until, committee, instrument.item(),
            Sentences.TEXTS.text(language, "lapse.title", instrument.title()), reason, ItemPurpose.DECIDE, MINUTES,
            until.minusMonths(instrument.lapseMonths()), Optional.of(notice.orElse(until)))));
    }
}
