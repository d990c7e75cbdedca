package org.consultum.ui.review.internal.round;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.CommentState;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.ReviewRound;
import org.consultum.model.Role;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.review.round.RoundOutcome;
import org.consultum.ui.Formats;
import org.consultum.ui.review.internal.Messages;

/**
 * A review round as a line of the list, read off the model once.
 *
 * @param id identity of the round
 * @param title what it is known by, with what is reviewed
 * @param committee short name of the committee
 * @param asked how many are asked
 * @param answered how many of them gave a verdict
 * @param openComments comments nobody has resolved
 * @param people who is asked or started it
 */
record RoundRow(String id, String title, String committee, RoundState state, Optional<ZonedDateTime> deadline, int asked, int answered,
        int openComments, RoundResult result, Optional<Instant> closed, List<Party> people) {

    /** Open rounds first, the most urgent at the top; then the others, those closed last at the top. */
    static final Comparator<RoundRow> ORDER = Comparator.<RoundRow, Integer>comparing(row -> row.state() == RoundState.OPEN ? 0
            : row.state() == RoundState.DRAFT ? 1 : 2)
        .thenComparing(row -> row.state() == RoundState.OPEN ? row.deadline().map(ZonedDateTime::toInstant).orElse(Instant.MAX)
            : Instant.MAX)
        .thenComparing(row -> row.closed().orElse(Instant.MIN), Comparator.reverseOrder())
        .thenComparing(RoundRow::title);

    RoundRow {
        Objects.requireNonNull(id);
        people = List.copyOf(people);
    }

    /** The rounds of all committees of a register; reads the files of reviews that were not read yet. */
    static List<RoundRow> all(Register register, Instant now) {
        return register.getCommittees().stream().filter(committee -> committee.getReviewList() != null)
            .flatMap(committee -> committee.getReviewList().getRounds().stream().map(round -> of(committee, round, now)))
            .sorted(ORDER).toList();
    }

    private static RoundRow of(Committee committee, ReviewRound round, Instant now) {
        var labels = Labels.ofUser();
        String title = round.getTitle() != null ? round.getTitle()
            : round.getSubject() != null ? labels.label(round.getSubject()) : Messages.round_list_untitled;
        RoundOutcome.Counts counts = RoundOutcome.of(round, round.getClosedAt() == null ? now : round.getClosedAt()).counts();
        long open = round.getComments().stream().filter(comment -> comment.getState() == CommentState.OPEN).count();
        List<Party> people = Stream.concat(round.getReviewers().stream(), Stream.ofNullable(round.getStartedBy())).distinct().toList();
        return new RoundRow(round.getId(), title, committee.getShortName() != null ? committee.getShortName() : labels.label(committee),
            round.getState(), Optional.ofNullable(round.getDeadline()), counts.reviewers(), counts.answered(), (int) open,
            round.getResult(), Optional.ofNullable(round.getClosedAt()), people);
    }

    /** Whether a person is asked, in person or in a role, or started the round. */
    boolean concerns(Person person) {
        return people.stream().anyMatch(party -> party == person || party instanceof Role role && role.getHolder() == person);
    }

    /** Whether every word is in the line somewhere. */
    boolean matches(List<String> words) {
        String all = String.join(" ", title, committee, stateText(), resultText()).toLowerCase(Locale.getDefault());
        return words.stream().allMatch(all::contains);
    }

    /** Whether the answers are late. */
    boolean late(Instant now) {
        return state == RoundState.OPEN && deadline.filter(end -> end.toInstant().isBefore(now)).isPresent();
    }

    String stateText() {
        String sign = switch (state) {
            case DRAFT -> "\u25cb";
            case OPEN -> "\u25d4";
            case CLOSED -> "\u25cf";
            case WITHDRAWN -> "\u2715";
        };
        return sign + " " + FeatureTexts.ofUser().label(state);
    }

    /** The deadline with its zone, and how far it is while answers may come. */
    String deadlineText(Instant now) {
        return deadline.map(end -> state == RoundState.OPEN
            ? Messages.bind(Messages.round_list_deadline, Formats.local().dateTime(end), Deadlines.left(end, now))
            : Formats.local().dateTime(end)).orElse("");
    }

    String answeredText() {
        return Messages.bind(Messages.round_list_answered, answered, asked);
    }

    String resultText() {
        return result == RoundResult.NONE ? "" : RoundLooks.sign(result) + " " + FeatureTexts.ofUser().label(result);
    }
}
