package org.consultum.rules.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.consultum.rules.Citation;
import org.consultum.rules.RulePack;
import org.consultum.rules.calendar.DayCount;
import org.consultum.spi.rule.Finding.Severity;

/**
 * A deadline as a rule pack lays it down. Which wording applies is decided by the day of the meeting.
 *
 * @param rule identity of the rule, such as F-01; several deadlines may have the same
 * @param milestone what has to be done
 * @param before whether it is counted back from the anchor
 * @param anchor what it is counted from
 * @param amount how many units
 * @param unit in what it is counted; empty means hours
 * @param severity how bad it is when a plan breaks it; empty means that it is only shown
 * @param applies to which meetings it applies
 * @param reasonAllowed whether the notice may be shorter when it says why
 * @param from first day of meetings it applies to; empty means always
 * @param until last day; empty means until further notice
 * @param citations where it is written, at least one
 */
public record DeadlineRule(String rule, Milestone milestone, boolean before, Anchor anchor, int amount, Optional<DayCount> unit,
        Severity severity, Applies applies, boolean reasonAllowed, Optional<LocalDate> from, Optional<LocalDate> until,
        List<Citation> citations) {

    /** Largest amount a pack or an override may give. */
    public static final int LARGEST_AMOUNT = 1000;

    public DeadlineRule {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(milestone);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(applies);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        citations = List.copyOf(citations);
        if (amount < 0 || amount > LARGEST_AMOUNT || citations.isEmpty()) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** What a deadline is counted from. */
    public sealed interface Anchor {

        /** The start of the meeting. */
        record Start() implements Anchor {
        }

        /** The end of the meeting; its start where no end is set. */
        record End() implements Anchor {
        }

        /** Another milestone: the day on which it was reached, or its own deadline while it is not. */
        record Reached(Milestone milestone) implements Anchor {
        }
    }

    /** To which meetings a deadline applies. */
    public enum Applies {
        /** To all. */
        ALWAYS("always"),
        /** To meetings that are closed in whole or in part. */
        CLOSED("closed"),
        /** To meetings whose agenda has an item that asks for a decision. */
        DECISIONS("decisions"),
        /** To meetings in a place. */
        IN_PERSON("inPerson"),
        /** To meetings with a link and without a place. */
        REMOTE("remote");

        private final String literal;

        Applies(String literal) {
            this.literal = literal;
        }

        /** The word for it in rule packs. */
        public String literal() {
            return literal;
        }

        /** The meaning of a word; empty for an unknown word. */
        public static Optional<Applies> of(String literal) {
            for (Applies applies : values()) {
                if (applies.literal.equals(literal)) {
                    return Optional.of(applies);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether it applies to meetings of a day; the first and the last day are included. */
    public boolean inForce(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * Name of one of its parameters, by which a committee changes it: {@code amount}, {@code unit} or {@code severity} behind the
     * milestone, such as {@code notice.amount}.
     */
    public String parameter(String name) {
        return milestone.literal() + "." + name;
    }

    /**
     * This deadline as a use of the rule that reports it (see {@link DeadlineKept}), with its first citation. What a committee can change
     * keeps the name it has for changes.
     */
    public RulePack.Use asUse() {
        var parameters = new TreeMap<String, String>();
        parameters.put("milestone", milestone.literal());
        parameters.put("anchor", switch (anchor) {
            case Anchor.Start start -> "start";
            case Anchor.End end -> "end";
            case Anchor.Reached reached -> reached.milestone().literal();
        });
        parameters.put("side", before ? "before" : "after");
        parameters.put("applies", applies.literal());
        parameters.put("reason", Boolean.toString(reasonAllowed));
        parameters.put(parameter("amount"), Integer.toString(amount));
        parameters.put(parameter("unit"), unit.map(DayCount::literal).orElse("hours"));
        parameters.put(parameter("severity"), severity.name().toLowerCase(Locale.ROOT));
        return new RulePack.Use(rule, from, until, parameters, citations.getFirst());
    }

    /** Whether a parameter is one of this deadline. */
    public boolean has(String parameter) {
        return List.of("amount", "unit", "severity").stream().anyMatch(name -> parameter(name).equals(parameter));
    }
}
