package org.consultum.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.consultum.rules.deadline.DeadlineRule;

/**
 * Which rules are in force, from when to when, with which parameters, and where that is written.
 *
 * @param id identity, by which registers and committees choose the pack
 * @param name name in the user's language
 * @param always whether it applies without being chosen
 * @param uses rules it puts into force, in the order of its file
 * @param deadlines deadlines it lays down, in the order of its file
 */
public record RulePack(String id, String name, boolean always, List<Use> uses, List<DeadlineRule> deadlines) {

    public RulePack {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        uses = List.copyOf(uses);
        deadlines = List.copyOf(deadlines);
    }

    /** A pack without deadlines. */
    public RulePack(String id, String name, boolean always, List<Use> uses) {
        this(id, name, always, uses, List.of());
    }

    /**
     * A rule put into force by a pack. A pack may use one rule several times, with other dates.
     *
     * @param rule identity of the rule
     * @param from first day; empty means always
     * @param until last day; empty means until further notice
     * @param parameters value of each parameter by its name
     * @param citation where it is written
     */
    public record Use(String rule, Optional<LocalDate> from, Optional<LocalDate> until, Map<String, String> parameters,
            Citation citation) {

        public Use {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(from);
            Objects.requireNonNull(until);
            Objects.requireNonNull(citation);
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }

        /** Whether the rule is in force on a day; the first and the last day are included. */
        public boolean inForce(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
