package org.consultum.rules.general;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.ActionStatus;
import org.consultum.model.MembershipRole;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionHasOwnerTest {

    private final Sample sample = new Sample();
    private final ActionHasOwner rule = new ActionHasOwner();

    @Test
    void anActionWithAnOwnerIsFine() {
        var action = sample.action("Draft the charter");
        action.getOwners().add(sample.member("Secretary", MembershipRole.SECRETARY).getMember());

        assertTrue(sample.find(rule, action, Map.of()).isEmpty());
    }

    @Test
    void anActionNobodyOwnsIsAnError() {
        var findings = sample.find(rule, sample.action("Draft the charter"), Map.of());

        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertEquals("Nobody owns the action \"Draft the charter\".", findings.getFirst().message());
    }

    @ParameterizedTest
    @EnumSource(value = ActionStatus.class, names = {"OPEN", "IN_PROGRESS", "WAITING"})
    void everyStatusShortOfTheEndNeedsAnOwner(ActionStatus status) {
        var action = sample.action("Draft the charter");
        action.setStatus(status);

        assertEquals(1, sample.find(rule, action, Map.of()).size());
    }

    @ParameterizedTest
    @EnumSource(value = ActionStatus.class, names = {"DONE", "CANCELLED"})
    void aFinishedActionNeedsNone(ActionStatus status) {
        var action = sample.action("Draft the charter");
        action.setStatus(status);

        assertTrue(sample.find(rule, action, Map.of()).isEmpty());
    }

    @Test
    void aCommitteeMayOwnAnAction() {
        var action = sample.action("Draft the charter");
        action.getOwners().add(sample.committee);

        assertTrue(sample.find(rule, action, Map.of()).isEmpty());
    }
}
