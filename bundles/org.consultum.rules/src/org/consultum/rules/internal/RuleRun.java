package org.consultum.rules.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleCatalogue;
import org.consultum.spi.rule.Rule;
import org.eclipse.emf.ecore.EObject;

/** One run of the rules over a register and what it has found. Used by one thread at a time. */
public final class RuleRun {

    private final Evaluation evaluation;
    private final Set<CheckFinding> findings;

    public RuleRun(RuleCatalogue catalogue, CheckRequest request) {
        evaluation = new Evaluation(catalogue, request);
        findings = new LinkedHashSet<>(evaluation.contributions());
    }

    /** What was found so far, in the order it was found, each finding once. */
    public List<CheckFinding> findings() {
        return List.copyOf(findings);
    }

    /** Evaluates the rules for one object. */
    public void check(EObject object) {
        if (object instanceof Element element) {
            findings.addAll(evaluation.chosen(element));
            for (Rule<?> rule : evaluation.rules(element.eClass())) {
                findings.addAll(evaluation.check(rule, element));
            }
        }
    }
}
