package org.consultum.ui.register.problems;

import java.util.List;
import org.consultum.rules.CheckFinding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.ui.register.Messages;

/**
 * How many findings there are.
 *
 * @param problems errors and warnings
 * @param hints what is only worth knowing
 */
public record ProblemCount(int problems, int hints) {

    public static ProblemCount of(List<CheckFinding> findings) {
        int hints = (int) findings.stream().filter(finding -> finding.severity() == Severity.INFO).count();
        return new ProblemCount(findings.size() - hints, hints);
    }

    /** In words: 2 problems; 1 problem, 3 hints; nothing found. */
    public String words() {
        String first = switch (problems) {
            case 0 -> Messages.count_noProblems;
            case 1 -> Messages.count_oneProblem;
            default -> Messages.bind(Messages.count_problems, problems);
        };
        return switch (hints) {
            case 0 -> first;
            case 1 -> Messages.bind(Messages.count_oneHint, first);
            default -> Messages.bind(Messages.count_hints, first, hints);
        };
    }
}
