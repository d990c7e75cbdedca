package org.consultum.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consultum.rules.internal.RegisterParts;
import org.consultum.rules.internal.RuleRun;

/**
 * Evaluates the rules of the packs in force over a register, file after file. A rule that throws is switched off for the rest of the run
 * and named in a finding; the other rules go on. Thread-safe: each run has its own state.
 */
public final class RuleEngine {

    private final RuleCatalogue catalogue;

    public RuleEngine(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Evaluates all rules.
     *
     * @return findings of rules, errors first, otherwise in the order of the register; the same register gives the same list
     */
    public List<CheckFinding> check(CheckRequest request) {
        var run = request.access().read(() -> new RuleRun(catalogue, request));
        var parts = new RegisterParts(request.register());
        while (request.access().read(() -> parts.next().map(part -> {
            part.forEach(run::check);
            return true;
        }).orElse(false))) {
            continue;
        }
        return sorted(run.findings());
    }

    /** Errors before warnings before information; the order is kept otherwise. */
    static List<CheckFinding> sorted(List<CheckFinding> findings) {
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(CheckFinding::severity).reversed());
        return List.copyOf(sorted);
    }
}
