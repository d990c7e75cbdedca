package org.consultum.model.derived;

import java.util.List;
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
 */
public record Quorum(int entitled, int counted, int needed, int present, boolean reached, List<Line> lines) {

    public Quorum {
        lines = List.copyOf(lines);
    }

    /** Why a member counts as present, or does not. */
    public enum Reason { PRESENT, ALTERNATE_PRESENT, NOT_PRESENT, RECUSED, RECUSED_LEAVES_DENOMINATOR }

    /**
     * One voting member in the count.
     *
     * @param member the member
     * @param reason why the member counts or not
     */
    public record Line(Party member, Reason reason) {
    }
}
