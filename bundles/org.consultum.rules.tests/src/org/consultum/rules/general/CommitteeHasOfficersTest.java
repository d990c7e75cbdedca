package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.MembershipRole;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class CommitteeHasOfficersTest {

    private static final Map<String, String> BOTH = Map.of("needsSecretary", "true");

    private final Sample sample = new Sample();
    private final CommitteeHasOfficers rule = new CommitteeHasOfficers();

    @Test
    void coChairsAndADesignatedOfficerWillDo() {
        sample.member("A", MembershipRole.CO_CHAIR);
        sample.member("B", MembershipRole.DESIGNATED_OFFICER);

        assertTrue(sample.find(rule, sample.committee, BOTH).isEmpty());
    }

    @Test
    void membersAloneAreWarnedOfTwice() {
        sample.member("A", MembershipRole.MEMBER);

        var findings = sample.find(rule, sample.committee, BOTH);

        assertEquals(2, findings.size());
        assertTrue(findings.stream().map(Finding::severity).allMatch(Severity.WARNING::equals));
        assertTrue(findings.getFirst().message().contains("neither chair nor co-chair on 2026-06-10"), findings.getFirst().message());
    }

    @Test
    void anOfficeIsHeldOnItsLastDayAndVacantAfterIt() {
        sample.member("A", MembershipRole.CHAIR).setUntil(TODAY);
        sample.member("B", MembershipRole.SECRETARY);

        assertTrue(sample.find(rule, sample.committee, BOTH).isEmpty());
        assertEquals(1, sample.find(rule, sample.committee, BOTH, TODAY.plusDays(1)).size());
    }

    @Test
    void aPackMayDoWithoutASecretary() {
        sample.member("A", MembershipRole.CHAIR);

        assertEquals(1, sample.find(rule, sample.committee, BOTH).size());
        assertTrue(sample.find(rule, sample.committee, Map.of("needsSecretary", "false")).isEmpty());
    }

    @Test
    void doesNotApplyToANewOrADissolvedCommittee() {
        assertTrue(sample.find(rule, sample.committee, BOTH).isEmpty());
        sample.member("A", MembershipRole.MEMBER);
        sample.committee.setDissolved(TODAY.minusDays(1));
        assertTrue(sample.find(rule, sample.committee, BOTH).isEmpty());
    }
}
