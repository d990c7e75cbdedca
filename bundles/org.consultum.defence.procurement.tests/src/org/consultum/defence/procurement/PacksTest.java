package org.consultum.defence.procurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.consultum.model.Register;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleEngine;
import org.consultum.rules.RulePack;
import org.consultum.rules.StandaloneRules;
import org.consultum.samples.DicasSample;
import org.consultum.spi.rule.Rule;
import org.junit.jupiter.api.Test;

/** The rules and packs as the workbench puts them together from {@code plugin.xml}, and its check with them. */
class PacksTest {

    private final StandaloneRules plugin;

    PacksTest() throws IOException {
        plugin = StandaloneRules.of(Path.of("..", Procurement.ID), getClass().getClassLoader());
    }

    private Set<String> findings(Register register, Set<String> packs) {
        return new RuleEngine(plugin.catalogue()).check(CheckRequest.of(register, DicasSample.REFERENCE_DATE).by(packs)).stream()
            .map(finding -> finding.rule() + " " + finding.elementId().orElse("")
                + (finding.rule().equals(CheckFinding.ENGINE) ? finding.message() : "")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRuleIsUsedByAPackAndEveryRuleOfAPackIsThere() {
        assertEquals(List.of("defence-procurement", "eu-2009-81"), plugin.packs().stream().map(RulePack::id).toList());
        assertEquals(plugin.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)), plugin.used());
        assertEquals(List.of(), plugin.catalogue().faults());
    }

    @Test
    void theSampleHasOneFindingMoreThanWithoutThePlugin() {
        Set<String> found = findings(Sample.fixture().register(), Set.of());
        found.removeAll(findings(DicasSample.create(), Set.of()));

        assertEquals(1, found.size(), found.toString());
        assertTrue(found.iterator().next().startsWith("DP-05 "), found.toString());
    }

    @Test
    void theOtherPackFindsNothingInTheSampleAndHasAllItsParameters() {
        Set<String> found = findings(Sample.fixture().register(), Set.of("eu-2009-81"));
        found.removeAll(findings(DicasSample.create(), Set.of("eu-2009-81")));

        assertEquals(Set.of(), found);
    }
}
