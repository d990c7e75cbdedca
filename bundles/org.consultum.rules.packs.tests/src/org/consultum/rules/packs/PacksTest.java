package org.consultum.rules.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.consultum.model.MeetingState;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.Citation;
import org.consultum.rules.RuleEngine;
import org.consultum.rules.RulePack;
import org.consultum.rules.deadline.DeadlineKept;
import org.consultum.spi.rule.Rule;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.Test;

/** What holds for every pack and every rule we supply. */
class PacksTest {

    /** Rules of the list of rules (domain, section 3) that packs use. H-rules are our own good practice. */
    private static final Set<String> KNOWN = Set.of("C-01", "E-01", "E-02", "E-03", "E-04", "E-05", "E-06", "E-11", "F-01", "F-02", "F-03",
        "F-04", "F-05", "F-07", "F-08", "F-09", "F-11", "F-12", "F-15", "F-17", "F-19", "G-01", "G-03", "I-02", "I-03", "I-04", "M-01",
        "M-02", "N-01", "N-03", "Q-01", "Q-02", "R-01", "R-02", "S-01", "S-02", "T-01", "T-03", "U-01", "U-02", "U-05", "U-08", "W-01", "W-02",
        "W-03", "H-01", "H-03", "H-04", "H-05", "H-06", "H-07");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final Pattern ASKED = Pattern.compile("parameters\\(\\)\\.(?:number|flag|text)\\(\"(\\w+)\"\\)");

    private static List<RulePack> packs() {
        return Supplied.catalogue().packs();
    }

    @Test
    void everyRuleOfEveryPackIsInstalled() {
        assertEquals(List.of(), Supplied.catalogue().faults());
    }

    @Test
    void everyRuleIsUsedByAPack() {
        Set<String> used = new HashSet<>();
        packs().forEach(pack -> {
            pack.uses().forEach(use -> used.add(use.rule()));
            pack.deadlines().forEach(deadline -> used.add(deadline.rule()));
        });
        Supplied.catalogue().rules().forEach(rule -> assertTrue(used.contains(rule.id()), rule.id()));
    }

    @Test
    void identitiesAreThoseOfTheListOfRules() {
        var used = new TreeSet<String>();
        packs().forEach(pack -> {
            pack.uses().forEach(use -> used.add(use.rule()));
            pack.deadlines().forEach(deadline -> used.add(deadline.rule()));
        });
        assertEquals(new TreeSet<>(KNOWN), used);
    }

    @Test
    void everyParameterOfAPackIsAskedForByItsRuleAndTheOtherWayRound() throws IOException {
        for (Rule<?> rule : Supplied.catalogue().rules()) {
            if (rule instanceof DeadlineKept) {
                continue;
            }
            Set<String> asked = asked(rule.getClass());
            for (RulePack pack : packs()) {
                pack.uses().stream().filter(use -> use.rule().equals(rule.id()))
                    .forEach(use -> assertEquals(asked, use.parameters().keySet(), pack.id() + " " + rule.id()));
            }
        }
    }

    private static Set<String> asked(Class<?> rule) throws IOException {
        Path bundles = Path.of(System.getProperty("consultum.root", "../..")).resolve("bundles");
        String bundle = rule.getName().startsWith("org.consultum.rules.packs") ? "org.consultum.rules.packs" : "org.consultum.rules";
        Path source = bundles.resolve(bundle).resolve("src").resolve(rule.getName().replace('.', '/') + ".java");
        assumeTrue(Files.isRegularFile(source), () -> "no source at " + source.toAbsolutePath());
        var found = new TreeSet<String>();
        var matcher = ASKED.matcher(Files.readString(source));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyCitationNamesItsSourceAndLinksAreSafe() {
        for (RulePack pack : packs()) {
            var citations = new ArrayList<Citation>();
            pack.uses().forEach(use -> citations.add(use.citation()));
            pack.deadlines().forEach(deadline -> citations.addAll(deadline.citations()));
            assertFalse(citations.isEmpty(), pack.id());
            citations.forEach(citation -> {
                assertTrue(citation.source().length() > 15, pack.id() + ": " + citation.source());
                citation.date().ifPresent(date -> assertTrue(date.matches("\\d{4}(-\\d\\d-\\d\\d)?"), date));
                citation.link().ifPresent(link -> assertEquals("https", link.getScheme()));
            });
        }
    }

    @Test
    void whatWasNotReadIsNotGivenOutAsRead() {
        for (RulePack pack : packs()) {
            pack.uses().stream().filter(use -> Set.of("R-01", "R-02", "S-01", "F-17").contains(use.rule()))
                .forEach(use -> assertEquals(Citation.Reading.EXCERPT, use.citation().read(), use.rule()));
            pack.uses().stream().filter(use -> Set.of("F-19", "C-01").contains(use.rule()))
                .forEach(use -> assertEquals(Citation.Reading.KNOWLEDGE, use.citation().read(), use.rule()));
            pack.deadlines().stream().filter(deadline -> deadline.rule().equals("F-09"))
                .forEach(deadline -> assertEquals(Citation.Reading.KNOWLEDGE, deadline.citations().getFirst().read()));
        }
    }

    @Test
    void theDayOfTheNewTextIsMarkedAsUnconfirmed() {
        RulePack faca = packs().stream().filter(pack -> pack.id().equals("faca")).findFirst().orElseThrow();
        faca.uses().stream().filter(use -> use.from().isPresent())
            .forEach(use -> assertTrue(use.citation().source().contains("effective date is to be confirmed"), use.citation().source()));
        faca.deadlines().stream().filter(deadline -> deadline.from().isPresent()).forEach(deadline ->
            assertTrue(deadline.citations().getFirst().source().contains("effective date is to be confirmed")));
    }

    @Test
    void twoTextsOfARuleFollowEachOtherWithoutGapOrOverlap() {
        for (RulePack pack : packs()) {
            for (RulePack.Use use : pack.uses()) {
                use.until().ifPresent(last -> assertEquals(1, pack.uses().stream().filter(other -> other.rule().equals(use.rule()))
                    .filter(other -> other.from().filter(last.plusDays(1)::equals).isPresent()).count(), pack.id() + " " + use.rule()));
            }
        }
    }

    @Test
    void anEmptyNewMeetingIsNotRed() {
        for (RulePack pack : packs()) {
            var far = Boards.meeting("2026-12-01", MeetingState.DRAFT, meeting -> { }).fixture();
            assertEquals(List.of(), about(far, pack), pack.id());
            var withoutDay = Boards.meeting("2026-12-01", MeetingState.DRAFT, meeting -> meeting.with(one -> one.setStart(null))).fixture();
            assertEquals(List.of(), about(withoutDay, pack), pack.id());
        }
    }

    @Test
    void ofAnEmptyMeetingTomorrowOnlyWhatIsDueIsNamed() {
        for (RulePack pack : packs()) {
            var near = Boards.meeting("2026-06-11", MeetingState.SCHEDULED, meeting -> { }).fixture();
            assertTrue(about(near, pack).size() <= 2, () -> pack.id() + about(near, pack));
        }
    }

    @Test
    void anEmptyNewCommitteeIsNotRed() {
        for (RulePack pack : packs()) {
            var register = Boards.empty(board -> { }).fixture();
            assertEquals(List.of(), new RuleEngine(Supplied.catalogue()).check(CheckRequest.of(register.register(), TODAY)
                .by(Set.of(pack.id()))).stream().map(CheckFinding::message).toList(), pack.id());
        }
    }

    private static List<String> about(Fixture register, RulePack pack) {
        return new RuleEngine(Supplied.catalogue()).check(CheckRequest.of(register.register(), TODAY).by(Set.of(pack.id()))).stream()
            .filter(finding -> finding.elementId().filter(register.meeting("Meeting").getId()::equals).isPresent())
            .map(CheckFinding::message).toList();
    }

    @Test
    void contributionsAreSortedAndEveryRuleClassHasATest() {
        var classes = Supplied.contributions("rule").stream().map(rule -> rule.getAttribute("class")).toList();
        assertEquals(classes.stream().sorted().toList(), classes);
        var missing = classes.stream().filter(name -> {
            try {
                return Arrays.stream(Class.forName(name + "Test").getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class)).count() < 4;
            } catch (ClassNotFoundException e) {
                return true;
            }
        }).toList();
        assertEquals(List.of(), missing, "Rules without a test class of at least four tests");
    }
}
