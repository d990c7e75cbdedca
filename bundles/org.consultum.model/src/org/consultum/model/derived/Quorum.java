package org.consultum.model.derived;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Membership;
import org.consultum.model.Party;

/**
 * The result of counting a quorum.
 *
 * @param entitled voting members on the day of the meeting
 * @param counted those of them who make up the denominator
 * @param needed how many must be present
 * @param present how many are present
 * @param reached whether present reaches needed
 * @param lines every voting member, and why they count or not
 * @since 0.1
 */
public record Quorum(int entitled, int counted, int needed, int present, boolean reached, List<Line> lines) {

    public Quorum {
        lines = List.copyOf(lines);
    }

    /** Why a member counts as present, or does not. */
    public enum Reason {
        /** In the room: counts. */
        PRESENT(true),
        /** Present from elsewhere: counts. */
        PRESENT_REMOTELY(true),
        /** An alternate is there in their place: counts. */
        ALTERNATE_PRESENT(true),
        /** Not there; somebody who is there holds their proxy: does not count. */
        REPRESENTED_BY_PROXY(false),
        /** Not there: does not count. */
        NOT_PRESENT(false),
        /** Steps back for the item: does not count as present, stays in the denominator. */
        RECUSED(false),
        /** Steps back for the item: is left out of the denominator too. */
        RECUSED_LEAVES_DENOMINATOR(false);

        private final boolean counts;

        Reason(boolean counts) {
            this.counts = counts;
        }

        /** Whether the member counts as present. */
        public boolean counts() {
            return counts;
        }

        /** Whether the member steps back for the item. */
        public boolean recused() {
            return this == RECUSED || this == RECUSED_LEAVES_DENOMINATOR;
        }
    }

    /**
     * One voting member in the count.
     *
     * @param membership the membership
     * @param member the member
     * @param reason why the member counts or not
     * @param by the alternate who is there in their place, or the holder of their proxy
     */
    public record Line(Membership membership, Party member, Reason reason, Optional<Party> by) {

        public Line {
            Objects.requireNonNull(membership);
            Objects.requireNonNull(member);
            Objects.requireNonNull(reason);
        }
    }
}
