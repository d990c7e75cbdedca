package org.consultum.rules.deadline;

import java.util.List;
import java.util.Optional;

/**
 * What would become of the deadlines of a meeting if it were moved. Nothing is changed by asking.
 *
 * @param before the plan as it is
 * @param after the plan as it would be
 * @param changes every deadline of either, in the order of the plan as it would be
 * @param remarks what else to know, such as that the notice that was published names the old day
 */
public record DeadlineMove(DeadlinePlan before, DeadlinePlan after, List<Change> changes, List<String> remarks) {

    public DeadlineMove {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /**
     * One deadline before and after.
     *
     * @param before empty when the rule does not apply before
     * @param after empty when the rule does not apply any more
     */
    public record Change(Optional<Deadline> before, Optional<Deadline> after) {

        /** Whether the move breaks it: it would be broken and is not now. */
        public boolean breaks() {
            return after.filter(deadline -> deadline.state() == DeadlineState.BROKEN).isPresent()
                && before.filter(deadline -> deadline.state() == DeadlineState.BROKEN).isEmpty();
        }

        /** Whether the move mends it: it is broken now and would not be. */
        public boolean mends() {
            return before.filter(deadline -> deadline.state() == DeadlineState.BROKEN).isPresent()
                && after.filter(deadline -> deadline.state() == DeadlineState.BROKEN).isEmpty();
        }
    }

    /** What the move breaks. */
    public List<Change> breaks() {
        return changes.stream().filter(Change::breaks).toList();
    }
}
