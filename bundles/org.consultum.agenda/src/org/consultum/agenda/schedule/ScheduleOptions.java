package org.consultum.agenda.schedule;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;

/**
 * What a proposal should pay attention to, beyond what is fixed: fixed starts, sittings, presenters' availability and items that follow
 * others are always respected.
 *
 * @param decisionsEarly items to decide or endorse come before the others of their section
 * @param quorateUntil when attendance is expected to fall below the quorum; empty to work it out from the availability of the members
 *     and the quorum rule
 * @param closedBlock where the closed items of a section lie together
 * @param consentTogether consent items of a section lie together, before those to be discussed
 * @param lateLast items whose papers are not in yet come after those that are ready
 * @param keepEnds the first and the last item of the agenda, and standing items at either end, stay where they are
 * @param pinned items that stay where they are in their section, counted from its beginning
 * @param today day on which papers are judged
 */
public record ScheduleOptions(boolean decisionsEarly, Optional<ZonedDateTime> quorateUntil, ClosedBlock closedBlock,
        boolean consentTogether, boolean lateLast, boolean keepEnds, Set<AgendaItem> pinned, LocalDate today) {

    /** Where closed items lie together. */
    public enum ClosedBlock {
        /** Wherever they are. */
        ANYWHERE,
        /** Before the open ones. */
        FIRST,
        /** After the open ones, so that observers leave once. */
        LAST
    }

    public ScheduleOptions {
        pinned = Set.copyOf(pinned);
    }

    /** Decisions early, closed items last, consent items together, late papers last, both ends kept. */
    public static ScheduleOptions usual(LocalDate today) {
        return new ScheduleOptions(true, Optional.empty(), ClosedBlock.LAST, true, true, true, Set.of(), today);
    }

    /** The same, with the first and the last item free to move. */
    public ScheduleOptions withoutEnds() {
        return new ScheduleOptions(decisionsEarly, quorateUntil, closedBlock, consentTogether, lateLast, false, pinned, today);
    }
}
