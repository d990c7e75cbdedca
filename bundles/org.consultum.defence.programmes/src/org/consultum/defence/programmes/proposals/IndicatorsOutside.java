package org.consultum.defence.programmes.proposals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.defence.programmes.IndicatorStanding;
import org.consultum.defence.programmes.IndicatorStanding.Place;
import org.consultum.defence.programmes.IndicatorStanding.Reading;
import org.consultum.defence.programmes.Programme;
import org.consultum.defence.programmes.Sentences;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;
import org.consultum.spi.section.ItemFields;

/** Proposes indicators whose last reading lies outside their band. The next reading outside is another occasion. */
public final class IndicatorsOutside implements ProposalSource {

    private static final int MINUTES = 15;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        for (Programme programme : Programme.in(register)) {
            if (!programme.closed()) {
                programme.indicators().stream().filter(indicator -> indicator.outside(asOf))
                    .forEach(indicator -> propose(programme, indicator, asOf, language, proposals));
            }
        }
    }

    private static void propose(Programme programme, IndicatorStanding indicator, LocalDate asOf, Locale language,
            Consumer<Proposal> proposals) {
        Reading reading = indicator.latest(asOf).orElseThrow();
        ItemFields fields = indicator.fields();
        boolean below = indicator.place(asOf) == Place.BELOW;
        String reason = Sentences.TEXTS.text(language, below ? "indicator.below" : "indicator.above", reading.value(), indicator.unit(),
            reading.day(), fields.number(below ? "lower" : "upper").orElseThrow());
        fields.watchers().forEach(committee -> proposals.accept(new Proposal(
            "indicator:" + indicator.item().getId() + ":" + reading.day(), committee, indicator.item(),
            Sentences.TEXTS.text(language, "indicator.title", programme.title(), indicator.title()), reason, ItemPurpose.DISCUSS, MINUTES,
            reading.day(), Optional.empty())));
    }
}
