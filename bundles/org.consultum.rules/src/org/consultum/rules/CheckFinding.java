package org.consultum.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.QuickFix;

/**
 * One thing a check found. Holds values only, so that a list of findings keeps no part of the register in memory.
 *
 * @param severity how bad it is
 * @param rule identity of the rule such as {@code T-03}; {@value #FILE}, {@value #REFERENCE}, {@value #MODEL}, {@value #ENGINE}
 *        or {@value #WAIVER} for what no rule of a pack found
 * @param elementId identity of the element concerned; empty when it concerns a file or the register as a whole
 * @param file file concerned, relative to the folder of the register; empty when unknown
 * @param line line in the file as it is on the disk, counted from 1; 0 when unknown
 * @param message what is wrong, in the user's language
 * @param remedy what to do about it, in the user's language
 * @param feature name of the field concerned, for a marker beside it
 * @param citation where the rule is written, for rules of a pack
 * @param fixes commands that would put it right, best first
 * @param waiver by which waiver it is accepted; a waived finding is shown as such and {@linkplain #counts() counts} no longer
 */
public record CheckFinding(Severity severity, String rule, Optional<String> elementId, Optional<Path> file, int line, String message,
        String remedy, Optional<String> feature, Optional<Citation> citation, List<QuickFix> fixes,
        Optional<WaiverUse> waiver) {

    /** Rule name of what is wrong with a file. */
    public static final String FILE = "file";
    /** Rule name of a link to an element that is not in the register. */
    public static final String REFERENCE = "reference";
    /** Rule name of what the metamodel does not allow. */
    public static final String MODEL = "model";
    /** Rule name of what is wrong with the rules themselves. */
    public static final String ENGINE = "engine";
    /** Rule name of what is wrong with waivers, such as one that has expired. */
    public static final String WAIVER = "waiver";

    public CheckFinding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(elementId);
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(feature);
        Objects.requireNonNull(citation);
        Objects.requireNonNull(waiver);
        fixes = List.copyOf(fixes);
    }

    /** A finding that is not waived. */
    public CheckFinding(Severity severity, String rule, Optional<String> elementId, Optional<Path> file, int line, String message,
            String remedy, Optional<String> feature, Optional<Citation> citation, List<QuickFix> fixes) {
        this(severity, rule, elementId, file, line, message, remedy, feature, citation, fixes, Optional.empty());
    }

    /** Whether it counts as an error, warning or note: it is not waived. */
    public boolean counts() {
        return waiver.isEmpty();
    }

    /** This finding, accepted by a waiver; an empty one takes that back. */
    public CheckFinding waivedBy(Optional<WaiverUse> use) {
        return new CheckFinding(severity, rule, elementId, file, line, message, remedy, feature, citation, fixes, use);
    }

    /** This finding, placed at a line of its file. */
    public CheckFinding atLine(int found) {
        return new CheckFinding(severity, rule, elementId, file, found, message, remedy, feature, citation, fixes, waiver);
    }
}
