package org.consultum.rules;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Waiver;
import org.consultum.rules.general.GeneralRules;
import org.consultum.spi.rule.Finding.Severity;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

/** A finding that is accepted stays in the list and does not count, as long as its waiver holds. */
class WaiversTest {

    private final Sample sample = new Sample();
    private final ActionItem action = sample.action("Report");

    private Waiver waiver(String reason, LocalDate until) {
        Waiver waiver = sample.create(Waiver.class, RegisterPackage.Literals.WAIVER);
        waiver.setRule("H-03");
        waiver.setAbout(action);
        waiver.setReason(reason);
        waiver.setGrantedBy(sample.member("Chair", org.consultum.model.MembershipRole.CHAIR).getMember());
        waiver.setUntil(until);
        sample.register.getWaivers().add(waiver);
        return waiver;
    }

    private List<CheckFinding> check(LocalDate day) {
        return CheckService.of(GeneralRules.catalogue()).check(CheckRequest.of(sample.register, day), new NullProgressMonitor()).stream()
            .filter(finding -> List.of("H-03", CheckFinding.WAIVER).contains(finding.rule())).toList();
    }

    @Test
    void aWaivedFindingIsShownWithWhoWhyAndHowLong() {
        waiver(" Being staffed. ", TODAY);

        CheckFinding finding = check(TODAY).getFirst();

        assertEquals(1, check(TODAY).size());
        assertFalse(finding.counts());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(new WaiverUse(sample.register.getWaivers().getFirst().getId(), Optional.of("Chair"), Optional.empty(),
            Optional.of(TODAY), "Being staffed."), finding.waiver().orElseThrow());
    }

    @Test
    void onTheDayAfterItsLastItAcceptsNothingAndIsNamed() {
        waiver("Being staffed.", TODAY);

        var findings = check(TODAY.plusDays(1));

        assertTrue(findings.getFirst().counts());
        assertEquals("H-03", findings.getFirst().rule());
        assertEquals(CheckFinding.WAIVER, findings.getLast().rule());
        assertEquals(Severity.INFO, findings.getLast().severity());
        assertTrue(findings.getLast().message().contains("expired on 2026-06-10"), findings.getLast().message());
    }

    @Test
    void beforeTheDayItIsGrantedItAcceptsNothing() {
        waiver("Being staffed.", null).setGrantedOn(TODAY);

        assertTrue(check(TODAY.minusDays(1)).getFirst().counts());
        assertFalse(check(TODAY).getFirst().counts());
    }

    @Test
    void withoutAReasonItAcceptsNothingAndIsNamed() {
        waiver(" ", null);

        var findings = check(TODAY);

        assertTrue(findings.getFirst().counts());
        assertEquals(Severity.WARNING, findings.getLast().severity());
        assertTrue(findings.getLast().message().contains("gives no reason"), findings.getLast().message());
    }

    @Test
    void itAcceptsOnlyItsRuleItsElementAndItsField() {
        Waiver waiver = waiver("Being staffed.", null);
        waiver.setField("owners");
        assertFalse(check(TODAY).getFirst().counts());
        waiver.setField("due");
        assertTrue(check(TODAY).getFirst().counts());
        waiver.setField(null);
        waiver.setRule("H-04");
        assertTrue(check(TODAY).getFirst().counts());
        waiver.setRule("H-03");
        sample.action("Other");
        assertEquals(List.of(true, false), check(TODAY).stream().map(CheckFinding::counts).toList(), "what counts comes first");
    }
}
