package org.consultum.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Patience;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RulePack;
import org.consultum.rules.Sample;
import org.consultum.rules.general.GeneralRules;
import org.consultum.spi.rule.Rule;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;

/** The extension point as the platform reads it. Needs the platform. */
class RegistryChecksTest {

    @Test
    void thePlatformGivesTheSameCatalogueAsTheList() {
        var registry = RegistryFactory.getRegistry();
        assumeTrue(registry != null && registry.getExtensionPoint(RegistryChecks.POINT) != null, "runs inside the platform only");

        var catalogue = new RegistryChecks(ContributionRegistry.of(registry, Patience.USUAL, fault -> {
            // asked for below
        })).catalogue();

        assertEquals(List.of(), catalogue.faults());
        var own = catalogue.rules().stream().filter(rule -> rule.getClass().getName().startsWith(GeneralRules.class.getPackageName()))
            .map(Rule::id).toList();
        assertEquals(GeneralRules.catalogue().rules().stream().map(Rule::id).toList(), own);
        var general = catalogue.packs().stream().filter(pack -> pack.id().equals("general")).findFirst().orElseThrow();
        assertEquals(new RulePack("general", general.name(), true, GeneralRules.catalogue().packs().getFirst().uses()), general);
        assertEquals("General rules", general.name());
    }

    @Test
    void aCheckRunsWithTheCatalogueOfThePlatform() {
        var registry = RegistryFactory.getRegistry();
        assumeTrue(registry != null && registry.getExtensionPoint(RegistryChecks.POINT) != null, "runs inside the platform only");
        var sample = new Sample();
        sample.action("Report");

        var findings = new RegistryChecks(ContributionRegistry.of(registry, Patience.USUAL, fault -> {
            // asked for below
        })).check(CheckRequest.of(sample.register, Sample.TODAY),
            new NullProgressMonitor());

        assertEquals(List.of("H-03"), findings.stream().map(CheckFinding::rule).toList());
    }
}
