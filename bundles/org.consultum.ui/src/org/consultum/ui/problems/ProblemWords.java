package org.consultum.ui.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.Citation;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;

/** Findings in words and signs, the same wherever they are shown. */
public final class ProblemWords {

    private static final int LINE = 80;

    private ProblemWords() {
    }

    /** How many there are: 2 problems; 1 problem, 3 hints; no problems. */
    public static String count(List<CheckFinding> findings) {
        int hints = (int) findings.stream().filter(finding -> finding.severity() == Severity.INFO).count();
        int problems = findings.size() - hints;
        String first = switch (problems) {
            case 0 -> Messages.problems_countNone;
            case 1 -> Messages.problems_countOne;
            default -> Messages.bind(Messages.problems_countMany, problems);
        };
        return switch (hints) {
            case 0 -> first;
            case 1 -> Messages.bind(Messages.problems_countOneHint, first);
            default -> Messages.bind(Messages.problems_countHints, first, hints);
        };
    }

    /** What kind of finding it is, in a word. */
    public static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> Messages.problems_error;
            case WARNING -> Messages.problems_warning;
            case INFO -> Messages.problems_hint;
        };
    }

    /** The sign of a kind of finding. */
    public static Images sign(Severity severity) {
        return switch (severity) {
            case ERROR -> Images.ERROR;
            case WARNING -> Images.WARNING;
            case INFO -> Images.INFO;
        };
    }

    /** The worst kind among findings; a hint where there are none. */
    public static Severity worst(List<CheckFinding> findings) {
        return findings.stream().map(CheckFinding::severity).max(Severity::compareTo).orElse(Severity.INFO);
    }

    /** The identity of the rule, or what was looked at where no rule of a pack found it. */
    public static String rule(CheckFinding finding) {
        return switch (finding.rule()) {
            case CheckFinding.FILE -> Messages.problems_ruleFile;
            case CheckFinding.REFERENCE -> Messages.problems_ruleReference;
            case CheckFinding.MODEL -> Messages.problems_ruleModel;
            case CheckFinding.ENGINE -> Messages.problems_ruleEngine;
            case CheckFinding.WAIVER -> Messages.problems_ruleWaiver;
            default -> finding.rule();
        };
    }

    /** Where a rule is written, with the date of the text. */
    public static String source(Citation citation) {
        return citation.date().map(date -> Messages.bind(Messages.problems_source, citation.source(), date)).orElse(citation.source());
    }

    /** How well the source was read, in a sentence. */
    public static String reading(Citation citation) {
        return switch (citation.read()) {
            case SOURCE -> Messages.problems_readSource;
            case EXCERPT -> Messages.problems_readExcerpt;
            case KNOWLEDGE -> Messages.problems_readKnowledge;
        };
    }

    /** Everything a tooltip says of findings: what is wrong, what to do, and by which rule; in lines that are not too long. */
    public static String tip(List<CheckFinding> findings) {
        return findings.stream().map(ProblemWords::tip).collect(Collectors.joining("\n\n"));
    }

    private static String tip(CheckFinding finding) {
        var lines = new ArrayList<String>();
        lines.add(wrapped(severity(finding.severity()) + ": " + finding.message()));
        Optional.of(finding.remedy()).filter(text -> !text.isBlank()).ifPresent(text -> lines.add(wrapped(text)));
        finding.citation().ifPresent(citation -> lines.add(wrapped(rule(finding) + ", " + source(citation))));
        return String.join("\n", lines);
    }

    private static String wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
