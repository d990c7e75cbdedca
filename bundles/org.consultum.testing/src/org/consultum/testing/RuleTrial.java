package org.consultum.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Parameters;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;

/**
 * Tries one rule on a register in memory, with parameters of the test's own.
 *
 * <pre>{@code
 * var findings = RuleTrial.of(new ItemsHavePresenters(), fixture).on("2026-06-10").with("leastMinutes", "15").findings();
 * }</pre>
 *
 * @since 0.1
 */
public final class RuleTrial {

    private final Rule<?> rule;
    private final Fixture fixture;
    private final Map<String, String> values = new HashMap<>();
    private LocalDate asOf = LocalDate.of(2026, 6, 10);

    private RuleTrial(Rule<?> rule, Fixture fixture) {
        this.rule = Objects.requireNonNull(rule);
        this.fixture = Objects.requireNonNull(fixture);
    }

    /** A trial on 10 June 2026, without parameters. */
    public static RuleTrial of(Rule<?> rule, Fixture fixture) {
        return new RuleTrial(rule, fixture);
    }

    /** The day the register is looked at, as 2026-06-10. */
    public RuleTrial on(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    /** A parameter as a pack would give it. */
    public RuleTrial with(String parameter, String value) {
        values.put(parameter, value);
        return this;
    }

    /** What the rule finds, element by element in the order of the register. */
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        fixture.all(Element.class).stream().filter(rule.looksAt()::isInstance).forEach(element -> check(rule, element, found));
        return List.copyOf(found);
    }

    /** What the rule says, finding by finding. */
    public List<String> messages() {
        return findings().stream().map(Finding::message).toList();
    }

    /**
     * Fails when the rule finds something.
     *
     * @since 0.1
     */
    public void findsNothing() {
        finds();
    }

    /**
     * Fails unless the rule finds as many things as there are texts, each with its text in the message and with a remedy that is a
     * sentence.
     *
     * @since 0.1
     */
    public void finds(String... texts) {
        List<Finding> found = findings();
        boolean all = found.size() == texts.length;
        for (int i = 0; all && i < texts.length; i++) {
            all = found.get(i).message().contains(texts[i]) && found.get(i).remedy().endsWith(".");
        }
        if (!all) {
            throw new AssertionError("Expected " + List.of(texts) + ", found " + found.stream()
                .map(finding -> finding.message() + " " + finding.remedy()).toList());
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends Element> void check(Rule<T> one, Element element, List<Finding> found) {
        one.check((T) element, new Context(asOf, fixture.register(), new Given(values)), found::add);
    }

    private record Context(LocalDate asOf, Register register, Parameters parameters) implements RuleContext {
    }

    private record Given(Map<String, String> values) implements Parameters {

        @Override
        public int number(String name) {
            try {
                return Integer.parseInt(text(name));
            } catch (NumberFormatException e) {
                throw new ParameterException("The parameter " + name + " is no whole number: " + text(name));
            }
        }

        @Override
        public boolean flag(String name) {
            return Boolean.parseBoolean(text(name));
        }

        @Override
        public String text(String name) {
            return Optional.ofNullable(values.get(name)).orElseThrow(() -> new ParameterException("There is no parameter " + name));
        }
    }
}
