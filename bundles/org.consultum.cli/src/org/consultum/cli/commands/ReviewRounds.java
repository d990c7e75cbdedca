package org.consultum.cli.commands;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Visible;
import org.consultum.edit.Labels;
import org.consultum.model.Committee;
import org.consultum.model.ReviewRound;
import org.consultum.model.invariants.Invariants;
import org.consultum.review.round.RoundOutcome;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.RefusedException;

/** The review rounds of a register, and one as a user names it: its id, its title, or a part of its title that no other has. */
final class ReviewRounds {

    private static final int SHOWN = 20;

    private ReviewRounds() {
    }

    /** A round with its committee and what it comes to at a moment. */
    record Round(ReviewRound round, Committee committee, RoundOutcome outcome) {

        static Round of(ReviewRound round, Committee committee, Instant now) {
            return new Round(round, committee, RoundOutcome.of(round, now));
        }

        String subject() {
            return round.getSubject() == null ? null : Labels.ofUser().label(round.getSubject());
        }

        String missing() {
            return Values.names(outcome.missing());
        }
    }

    /** Every round of some committees, in their order. */
    static Stream<Round> of(List<Committee> committees, Instant now) {
        return committees.stream().filter(committee -> committee.getReviewList() != null)
            .flatMap(committee -> committee.getReviewList().getRounds().stream().map(round -> Round.of(round, committee, now)));
    }

    /** The one round that is meant. */
    static Round find(RegisterSession session, String typed, Instant now) throws RefusedException {
        List<Round> all = session.read(() -> of(Listings.loaded(session.register().getCommittees()).toList(), now).toList());
        String name = typed.strip().toLowerCase(Locale.ROOT);
        List<Round> found = Invariants.isUuid(typed) ? all.stream().filter(each -> typed.equals(each.round().getId())).toList()
            : matching(all, title -> title.equals(name));
        found = found.isEmpty() && !name.isEmpty() ? matching(all, title -> title.contains(name)) : found;
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<Round> shown = found.isEmpty() ? all : found;
        String candidates = shown.stream().limit(SHOWN).map(each -> "\n  " + Visible.line(Objects.toString(each.round().getTitle(), ""))
            + "  " + each.round().getId()).collect(Collectors.joining());
        throw new RefusedException(Texts.of(found.isEmpty() ? "reviewRound.unknown" : "reviewRound.ambiguous", typed),
            Texts.of(all.isEmpty() ? "reviewRound.none.remedy" : "reviewRound.unknown.remedy") + candidates);
    }

    private static List<Round> matching(List<Round> all, Predicate<String> title) {
        return all.stream().filter(each -> Optional.ofNullable(each.round().getTitle()).map(text -> text.strip().toLowerCase(Locale.ROOT))
            .filter(title).isPresent()).toList();
    }
}
