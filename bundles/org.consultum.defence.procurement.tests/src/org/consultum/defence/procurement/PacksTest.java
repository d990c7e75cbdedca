package org.consultum.defence.procurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consultum.model.Register;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RuleEngine;
import org.consultum.rules.RulePack;
import org.consultum.rules.RulePackReader;
import org.consultum.rules.general.GeneralRules;
import org.consultum.samples.DicasSample;
import org.consultum.spi.rule.Rule;
import org.junit.jupiter.api.Test;

/** The rules and packs as the workbench puts them together from {@code plugin.xml}, and its check with them. */
class PacksTest {

    private static final Path PLUGIN = Path.of("..", Procurement.ID);
    private static final Pattern RULE = Pattern.compile("<rule class=\"([^\"]+)\"");

    private static List<Rule<?>> rules() throws IOException, ReflectiveOperationException {
        var rules = new ArrayList<Rule<?>>();
        for (MatchResult named : RULE.matcher(Files.readString(PLUGIN.resolve("plugin.xml"))).results().toList()) {
            rules.add((Rule<?>) Class.forName(named.group(1)).getConstructor().newInstance());
        }
        return rules;
    }

    private static RulePack pack(String id, boolean always) throws IOException {
        try (var file = Files.newInputStream(PLUGIN.resolve("packs").resolve(id + ".xml"))) {
            return RulePackReader.read(file, id, id, always);
        }
    }

    private static RuleCatalogue catalogue() throws IOException, ReflectiveOperationException {
        var rules = new ArrayList<Rule<?>>(GeneralRules.all());
        rules.addAll(rules());
        var packs = new ArrayList<RulePack>(GeneralRules.catalogue().packs());
        packs.add(pack("defence-procurement", true));
        packs.add(pack("eu-2009-81", false));
        return RuleCatalogue.of(rules, packs, List.of());
    }

    private static Set<String> findings(Register register, Set<String> packs) throws IOException, ReflectiveOperationException {
        return new RuleEngine(catalogue()).check(CheckRequest.of(register, DicasSample.REFERENCE_DATE).by(packs)).stream()
            .map(finding -> finding.rule() + " " + finding.elementId().orElse("")
                + (finding.rule().equals(CheckFinding.ENGINE) ? finding.message() : "")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRuleIsUsedByAPackAndEveryRuleOfAPackIsThere() throws IOException, ReflectiveOperationException {
        Set<String> used = Set.of(pack("defence-procurement", true), pack("eu-2009-81", false)).stream()
            .flatMap(pack -> pack.uses().stream()).map(RulePack.Use::rule).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)), used);
        assertEquals(List.of(), catalogue().faults());
    }

    @Test
    void theSampleHasOneFindingMoreThanWithoutThePlugin() throws IOException, ReflectiveOperationException {
        Set<String> found = findings(Sample.fixture().register(), Set.of());
        found.removeAll(findings(DicasSample.create(), Set.of()));

        assertEquals(1, found.size(), found.toString());
        assertTrue(found.iterator().next().startsWith("DP-05 "), found.toString());
    }

    @Test
    void theOtherPackFindsNothingInTheSampleAndHasAllItsParameters() throws IOException, ReflectiveOperationException {
        Set<String> found = findings(Sample.fixture().register(), Set.of("eu-2009-81"));
        found.removeAll(findings(DicasSample.create(), Set.of("eu-2009-81")));

        assertEquals(Set.of(), found);
    }
}
