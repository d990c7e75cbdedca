package org.consultum.model.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.consultum.model.ActionStatus;
import org.consultum.model.RegisterFactory;
import org.junit.jupiter.api.Test;

/** What holds on a given day. */
class DaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    @Test
    void anActionIsOverdueFromTheDayAfterItIsDue() {
        var action = RegisterFactory.eINSTANCE.createActionItem();
        action.setDue(DAY);
        assertFalse(action.overdueOn(DAY));
        assertEquals(0, action.daysOverdueOn(DAY));
        assertTrue(action.overdueOn(DAY.plusDays(1)));
        assertEquals(31, action.daysOverdueOn(LocalDate.of(2026, 7, 11)));
    }

    @Test
    void anActionWithoutADayOrFinishedIsNeverOverdue() {
        var action = RegisterFactory.eINSTANCE.createActionItem();
        assertFalse(action.overdueOn(DAY));
        action.setDue(DAY.minusYears(1));
        for (ActionStatus status : ActionStatus.values()) {
            action.setStatus(status);
            boolean finished = status == ActionStatus.DONE || status == ActionStatus.CANCELLED;
            assertEquals(finished, action.isFinished(), status.toString());
            assertEquals(!finished, action.overdueOn(DAY), status.toString());
        }
    }

    @Test
    void aMembershipHoldsFromItsFirstDayToItsLast() {
        var membership = RegisterFactory.eINSTANCE.createMembership();
        assertTrue(membership.activeOn(DAY));
        membership.setFrom(DAY);
        membership.setUntil(DAY);
        assertTrue(membership.activeOn(DAY));
        assertFalse(membership.activeOn(DAY.minusDays(1)));
        assertFalse(membership.activeOn(DAY.plusDays(1)));
    }

    @Test
    void aCommitteeExistsFromItsFirstDayToItsLast() {
        var committee = RegisterFactory.eINSTANCE.createCommittee();
        assertTrue(committee.activeOn(DAY));
        committee.setEstablished(DAY);
        assertFalse(committee.activeOn(DAY.minusDays(1)));
        committee.setDissolved(DAY.plusDays(1));
        assertTrue(committee.activeOn(DAY.plusDays(1)));
        assertFalse(committee.activeOn(DAY.plusDays(2)));
    }
}
