package org.consultum.rules.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleEngine;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.QuickFix;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;

/** Tries one rule of one of our packs on a register, as the command line does with {@code check --pack PACK --as-of DATE}. */
public final class Trial {

    private final String pack;
    private final String rule;

    private Trial(String pack, String rule) {
        this.pack = pack;
        this.rule = rule;
    }

    public static Trial of(String pack, String rule) {
        return new Trial(pack, rule);
    }

    /** What the rule finds on a day. Fails when a rule fails or a parameter is wrong. */
    public List<CheckFinding> find(Fixture register, String asOf) {
        var all = new RuleEngine(Supplied.catalogue()).check(CheckRequest.of(register.register(), LocalDate.parse(asOf)).by(Set.of(pack)));
        assertEquals(List.of(), all.stream().filter(finding -> finding.rule().equals(CheckFinding.ENGINE)).toList());
        var found = all.stream().filter(finding -> finding.rule().equals(rule)).toList();
        found.forEach(finding -> {
            assertFalse(finding.remedy().isBlank());
            assertTrue(finding.citation().isPresent());
            assertFalse((finding.message() + finding.remedy()).matches(".*\\{\\d.*"), finding.message() + finding.remedy());
        });
        return found;
    }

    /** The rule finds nothing, because it holds, does not apply or waits. */
    public void silent(RegisterBuilder register, String asOf) {
        silent(register.fixture(), asOf);
    }

    public void silent(Fixture register, String asOf) {
        assertEquals(List.of(), find(register, asOf).stream().map(CheckFinding::message).toList());
    }

    /** The rule finds one thing, and says so with these words. */
    public CheckFinding finds(RegisterBuilder register, String asOf, Severity severity, String... words) {
        return finds(register.fixture(), asOf, severity, words);
    }

    public CheckFinding finds(Fixture register, String asOf, Severity severity, String... words) {
        var found = find(register, asOf);
        assertEquals(1, found.size(), () -> found.stream().map(CheckFinding::message).toList().toString());
        assertEquals(severity, found.getFirst().severity(), found.getFirst().message());
        for (String word : words) {
            assertTrue(found.getFirst().message().contains(word), found.getFirst().message());
        }
        return found.getFirst();
    }

    /** The first quick fix of the only finding puts it right as one command, which can be undone and redone. */
    public void fixed(RegisterBuilder builder, String asOf) {
        Fixture register = builder.fixture();
        CheckFinding finding = find(register, asOf).getFirst();
        QuickFix fix = finding.fixes().getFirst();
        assertFalse(fix.label().isBlank());
        String before = register.state();
        Element element = register.all(Element.class).stream().filter(one -> one.getId().equals(finding.elementId().orElseThrow()))
            .findFirst().orElseThrow();
        var command = fix.command(element, register.domain()).orElseThrow();
        register.domain().getCommandStack().execute(command);
        silent(register, asOf);
        String after = register.state();
        register.domain().getCommandStack().undo();
        assertEquals(before, register.state());
        register.domain().getCommandStack().redo();
        assertEquals(after, register.state());
        assertTrue(fix.command(element, register.domain()).isEmpty(), "The fix is offered although nothing is wrong any more.");
    }
}
