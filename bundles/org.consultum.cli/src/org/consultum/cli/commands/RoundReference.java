package org.consultum.cli.commands;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Visible;
import org.consultum.model.ConsultationRound;
import org.consultum.model.invariants.Invariants;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.RefusedException;

/** A consultation round as a user names it: its id, its title, or a part of its title that no other has. */
final class RoundReference {

    private RoundReference() {
    }

    /** The one round that is meant. */
    static ConsultationRound find(RegisterSession session, String typed) throws RefusedException {
        if (Invariants.isUuid(typed)) {
            return session.find(typed).filter(ConsultationRound.class::isInstance).map(ConsultationRound.class::cast)
                .orElseThrow(() -> new RefusedException(Texts.of("round.unknown", typed), Texts.of("round.unknown.remedy")));
        }
        String name = typed.strip().toLowerCase(Locale.ROOT);
        List<ConsultationRound> all = session.read(() -> Listings.loaded(session.register().getCommittees())
            .filter(committee -> committee.getFeedbackList() != null)
            .flatMap(committee -> committee.getFeedbackList().getConsultations().stream()).toList());
        List<ConsultationRound> found = matching(all, title -> title.equals(name));
        found = found.isEmpty() && !name.isEmpty() ? matching(all, title -> title.contains(name)) : found;
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<ConsultationRound> shown = found.isEmpty() ? all : found;
        String candidates = shown.stream().limit(20).map(round -> "\n  " + Visible.line(String.valueOf(round.getTitle())) + "  "
            + round.getId()).collect(Collectors.joining());
        throw new RefusedException(Texts.of(found.isEmpty() ? "round.unknown" : "round.ambiguous", typed),
            Texts.of(all.isEmpty() ? "round.none.remedy" : "round.unknown.remedy") + candidates);
    }

    private static List<ConsultationRound> matching(List<ConsultationRound> all, Predicate<String> title) {
        return all.stream().filter(round -> round.getTitle() != null && title.test(round.getTitle().strip().toLowerCase(Locale.ROOT)))
            .toList();
    }
}
