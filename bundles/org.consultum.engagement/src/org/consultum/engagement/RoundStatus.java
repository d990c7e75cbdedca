package org.consultum.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.ConsultationRound;

/**
 * How a round stands at a moment.
 *
 * @param state its state
 * @param deadline when it closes, with zone
 * @param days days until the deadline in its zone; negative when it has passed; empty without a deadline
 * @param submissions how many submissions there are
 * @param late how many of them came in after the deadline
 * @param points how many points they raise
 * @param open how many points have not been disposed of
 * @param unread how many submissions no point was made of
 */
public record RoundStatus(RoundState state, Optional<ZonedDateTime> deadline, Optional<Long> days, int submissions, int late, int points,
        int open, int unread) {

    /** The status at a moment. Reads the model, so to be called where the model may be read. */
    public static RoundStatus of(ConsultationRound round, Instant now) {
        var deadline = Optional.ofNullable(round.getCloses());
        int points = (int) Submissions.points(round).count();
        int open = (int) Submissions.openPoints(round).count();
        return new RoundStatus(state(round, now, points, open), deadline,
            deadline.map(closes -> ChronoUnit.DAYS.between(LocalDate.ofInstant(now, closes.getZone()), closes.toLocalDate())),
            round.getSubmissions().size(), (int) round.getSubmissions().stream().filter(Submissions::isLate).count(), points, open,
            (int) Submissions.unread(round).count());
    }

    private static RoundState state(ConsultationRound round, Instant now, int points, int open) {
        if (round.getPublishedOn() != null) {
            return RoundState.PUBLISHED;
        }
        if (round.getOpens() == null && round.getCloses() == null
                || round.getOpens() != null && round.getOpens().toInstant().isAfter(now)) {
            return RoundState.PLANNED;
        }
        if (round.getCloses() == null || round.getCloses().toInstant().isAfter(now)) {
            return RoundState.OPEN;
        }
        return open < points ? RoundState.BEING_EVALUATED : RoundState.CLOSED;
    }

    /** The state in one word or two, in the language of the user. */
    public String stateText() {
        return Messages.text("state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** How long there is until the deadline, or how long ago it was, in the language of the user; empty without a deadline. */
    public String daysText() {
        return days.map(count -> count > 0 ? Messages.text("days.left", count) : count < 0 ? Messages.text("days.ago", -count)
            : Messages.text(state == RoundState.OPEN || state == RoundState.PLANNED ? "days.today" : "days.endedToday")).orElse("");
    }
}
