package org.consultum.defence.procurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/** Proposes to a committee the cases that reach a threshold of its and that it has not dealt with, until they are awarded. */
public final class ThresholdProposals implements ProposalSource {

    private static final int MINUTES = 30;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        var thresholds = Thresholds.of(register);
        for (ProcurementCase procurement : ProcurementCase.all(register)) {
            if (!procurement.isAwarded()) {
                var handling = Handling.of(procurement);
                thresholds.reachedBy(procurement, asOf).stream().filter(reached -> !handling.by(reached.committee()))
                    .forEach(reached -> proposals.accept(proposal(procurement, reached, asOf, language)));
            }
        }
    }

    private static Proposal proposal(ProcurementCase procurement, Thresholds.Reached reached, LocalDate asOf, Locale language) {
        String key = "threshold:" + procurement.element().getId() + ":" + reached.committee().getId();
        return new Proposal(key, reached.committee(), procurement.element(),
            Procurement.TEXTS.text(language, "proposal.title", procurement.name()),
            Procurement.TEXTS.text(language, "proposal.reason", reached.value(), Thresholds.name(reached.threshold()), reached.amount(),
                reached.committee().getName()),
            ItemPurpose.DECIDE, MINUTES, since(procurement, reached, asOf), procurement.fields().day("awardPlanned"));
    }

    /** The later of the days on which the need was assessed and the threshold came into force, as far as they are known and past. */
    private static LocalDate since(ProcurementCase procurement, Thresholds.Reached reached, LocalDate asOf) {
        Optional<LocalDate> began = Stream.of("assessmentDone", "noticeDone").flatMap(day -> procurement.fields().day(day).stream())
            .min(Comparator.naturalOrder());
        return Stream.concat(began.stream(), reached.threshold().day("from").stream()).max(Comparator.naturalOrder())
            .filter(day -> !day.isAfter(asOf)).orElse(asOf);
    }
}
