package org.consultum.rules;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.consultum.model.ActionItem;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.rules.general.GeneralRules;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;

class RuleEngineTest {

    private static final Citation CITATION = new Citation("Test", Optional.empty(), Citation.Reading.KNOWLEDGE, Optional.empty());

    private final Sample sample = new Sample();

    /** A rule about actions made of a function, judged by the day they are due. */
    private record ActionRule(String id, BiConsumer<RuleContext, Reporter> body) implements Rule<ActionItem> {

        @Override
        public EClass looksAt() {
            return RegisterPackage.Literals.ACTION_ITEM;
        }

        @Override
        public void check(ActionItem element, RuleContext context, FindingSink findings) {
            body.accept(context, text -> findings.report(Finding.of(Severity.WARNING, element, element.getTitle() + ": " + text, "-")));
        }

        @Override
        public LocalDate judgedOn(ActionItem element, LocalDate asOf) {
            return element.getDue() == null ? asOf : element.getDue();
        }
    }

    private interface Reporter {

        void report(String text);
    }

    private static final ActionRule DAYS = new ActionRule("X-01", (context, reporter) ->
        reporter.report("days " + context.parameters().number("days")));

    private static RulePack.Use use(String rule, LocalDate from, LocalDate until, Map<String, String> parameters) {
        return new RulePack.Use(rule, Optional.ofNullable(from), Optional.ofNullable(until), parameters, CITATION);
    }

    private static RulePack pack(String id, boolean always, RulePack.Use... uses) {
        return new RulePack(id, id, always, List.of(uses));
    }

    private List<CheckFinding> check(RuleCatalogue catalogue) {
        return new RuleEngine(catalogue).check(CheckRequest.of(sample.register, TODAY));
    }

    private static List<String> messages(List<CheckFinding> findings) {
        return findings.stream().map(CheckFinding::message).toList();
    }

    private RulePackUse chosen(String pack) {
        RulePackUse use = RegisterFactory.eINSTANCE.createRulePackUse();
        use.setPack(pack);
        return use;
    }

    private static RuleOverride override(String rule, String parameter, String value) {
        RuleOverride override = RegisterFactory.eINSTANCE.createRuleOverride();
        override.setRule(rule);
        override.setParameter(parameter);
        override.setValue(value);
        return override;
    }

    @Test
    void aNewRegisterWithANewMeetingGivesNoFindings() {
        sample.meeting(MeetingState.DRAFT);

        assertEquals(List.of(), check(GeneralRules.catalogue()));
    }

    @Test
    void findingsCarryRuleElementFieldAndCitation() {
        var action = sample.action("Report");

        var finding = check(GeneralRules.catalogue()).getFirst();

        assertEquals("H-03", finding.rule());
        assertEquals(Optional.of(action.getId()), finding.elementId());
        assertEquals(Optional.of("owners"), finding.feature());
        assertEquals(Citation.Reading.KNOWLEDGE, finding.citation().orElseThrow().read());
    }

    @Test
    void errorsComeFirstAndTheOrderOfTheRegisterIsKept() {
        sample.action("B").setDue(TODAY.minusDays(1));
        sample.action("A").setDue(TODAY.minusDays(1));
        sample.meeting(MeetingState.CLOSED);

        var findings = check(GeneralRules.catalogue());

        assertEquals(List.of("H-03", "H-03", "H-01", "H-04", "H-04"), findings.stream().map(CheckFinding::rule).toList());
        assertTrue(findings.get(0).message().contains("\"B\""), findings.get(0).message());
        assertEquals(findings, check(GeneralRules.catalogue()), "the same register gives the same list");
    }

    @Test
    void anElementIsJudgedByTheWordingOfItsOwnDay() {
        var catalogue = RuleCatalogue.of(List.of(DAYS), List.of(pack("p", true,
            use("X-01", null, LocalDate.of(2025, 12, 15), Map.of("days", "15")),
            use("X-01", LocalDate.of(2025, 12, 16), null, Map.of("days", "7")))), List.of());
        sample.action("old").setDue(LocalDate.of(2025, 12, 15));
        sample.action("new").setDue(LocalDate.of(2025, 12, 16));

        assertEquals(List.of("old: days 15", "new: days 7"), messages(check(catalogue)));
    }

    @Test
    void aPackAppliesOnlyWhereItIsChosenAndWhileItIsChosen() {
        var catalogue = RuleCatalogue.of(List.of(DAYS), List.of(pack("p", false, use("X-01", null, null, Map.of("days", "7")))), List.of());
        sample.action("early").setDue(LocalDate.of(2024, 12, 31));
        sample.action("late").setDue(LocalDate.of(2025, 1, 1));
        assertEquals(List.of(), check(catalogue));

        var use = chosen("p");
        use.setFrom(LocalDate.of(2025, 1, 1));
        sample.committee.getRulePacks().add(use);

        assertEquals(List.of("late: days 7"), messages(check(catalogue)));
    }

    @Test
    void theCommitteesOwnChoiceReplacesThatOfTheRegister() {
        var catalogue = RuleCatalogue.of(List.of(DAYS), List.of(pack("p", true, use("X-01", null, null, Map.of("days", "7")))), List.of());
        sample.action("a");
        var ofRegister = chosen("p");
        ofRegister.getOverrides().add(override("X-01", "days", "8"));
        sample.register.getProfile().getRulePacks().add(ofRegister);
        assertEquals(List.of("a: days 8"), messages(check(catalogue)));

        var ofCommittee = chosen("p");
        ofCommittee.getOverrides().add(override("X-01", "days", "9"));
        sample.committee.getRulePacks().add(ofCommittee);

        assertEquals(List.of("a: days 9"), messages(check(catalogue)));
    }

    @Test
    void packsNamedForTheCheckReplaceAllOthers() {
        var catalogue = RuleCatalogue.of(List.of(DAYS), List.of(pack("p", true, use("X-01", null, null, Map.of("days", "7"))),
            pack("q", false, use("X-01", null, null, Map.of("days", "1")))), List.of());
        sample.action("a");

        var findings = new RuleEngine(catalogue).check(CheckRequest.of(sample.register, TODAY).by(Set.of("q", "unknown")));

        assertEquals(List.of("The rule pack \"unknown\" is not installed, so its rules are not applied.", "a: days 1"), messages(findings));
    }

    @Test
    void aPackThatIsNotInstalledIsNamedAndSoIsAParameterThatDoesNotExist() {
        var use = chosen("general");
        use.getOverrides().add(override("T-01", "day", "9"));
        sample.committee.getRulePacks().add(use);
        sample.committee.getRulePacks().add(chosen("faca-2025"));

        var findings = check(GeneralRules.catalogue());

        assertEquals(List.of(CheckFinding.ENGINE, CheckFinding.ENGINE), findings.stream().map(CheckFinding::rule).toList());
        assertTrue(findings.get(0).message().contains("rule T-01, parameter \"day\""), findings.get(0).message());
        assertTrue(findings.get(1).message().contains("\"faca-2025\" is not installed"), findings.get(1).message());
        assertEquals(Optional.of(sample.committee.getId()), findings.get(1).elementId());
    }

    @Test
    void whereNoPackIsInstalledThatIsSaid() {
        sample.committee.getRulePacks().add(chosen("faca-2025"));

        assertEquals(List.of("Install the plugin that supplies it; none is installed."), check(RuleCatalogue.of(List.of(), List.of(),
            List.of())).stream().map(CheckFinding::remedy).toList());
    }

    @Test
    void aRuleThatThrowsIsSwitchedOffAndNamedAndTheOthersGoOn() {
        var failing = new ActionRule("X-02", (context, reporter) -> {
            reporter.report("half a finding");
            throw new IllegalStateException("broken");
        });
        var catalogue = RuleCatalogue.of(List.of(failing, DAYS), List.of(pack("p", true, use("X-01", null, null, Map.of("days", "7")),
            use("X-02", null, null, Map.of()))), List.of());
        sample.action("a");
        sample.action("b");

        var findings = check(catalogue);

        assertEquals(List.of("X-01", CheckFinding.ENGINE, "X-01"), findings.stream().map(CheckFinding::rule).toList());
        assertTrue(findings.get(1).message().contains("The rule X-02") && findings.get(1).message().contains("broken"),
            findings.get(1).message());
    }

    @Test
    void endlessRecursionOfARuleIsCaughtAsWell() {
        var failing = new ActionRule("X-02", new BiConsumer<>() {
            @Override
            public void accept(RuleContext context, Reporter reporter) {
                accept(context, reporter);
            }
        });
        sample.action("a");

        var findings = check(RuleCatalogue.of(List.of(failing), List.of(pack("p", true, use("X-02", null, null, Map.of()))), List.of()));

        assertTrue(findings.getFirst().message().contains("X-02"), findings.getFirst().message());
    }

    @Test
    void aPackWithoutTheParameterIsNamedAndAnotherPackStillApplies() {
        var catalogue = RuleCatalogue.of(List.of(DAYS), List.of(pack("p", true, use("X-01", null, null, Map.of())),
            pack("q", true, use("X-01", null, null, Map.of("days", "three"))),
            pack("r", true, use("X-01", null, null, Map.of("days", "3")))), List.of());
        sample.action("a");

        assertEquals(List.of("The rule pack \"p\" gives rule X-01 no parameter \"days\".",
            "Parameter \"days\" of rule X-01 in the rule pack \"q\" must be a whole number: three", "a: days 3"),
            messages(check(catalogue)));
    }

    @Test
    void whatTwoPluginsBothContributeIsNamed() {
        var other = new ActionRule("X-01", (context, reporter) -> reporter.report("other"));
        var catalogue = RuleCatalogue.of(List.of(DAYS, other),
            List.of(pack("p", true, use("X-09", null, null, Map.of())), pack("p", true)), List.of("A plugin is broken."));

        var messages = messages(check(catalogue));

        assertEquals(4, messages.size());
        assertEquals("A plugin is broken.", messages.get(0));
        assertTrue(messages.get(1).startsWith("Two rules have the identity X-01."), messages.get(1));
        assertEquals("The rule pack \"p\" uses the rule X-09, which is not installed.", messages.get(2));
        assertTrue(messages.get(3).startsWith("Two rule packs have the identity \"p\"."), messages.get(3));
    }

    @Test
    void aFindingOfTwoPacksIsToldTwiceOnlyIfTheirSourcesDiffer() {
        var uses = use("X-01", null, null, Map.of("days", "7"));
        sample.action("a");

        assertEquals(1, check(RuleCatalogue.of(List.of(DAYS), List.of(pack("p", true, uses), pack("q", true, uses)), List.of())).size());
    }
}
