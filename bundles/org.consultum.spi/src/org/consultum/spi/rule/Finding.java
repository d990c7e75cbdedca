package org.consultum.spi.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something a rule found.
 *
 * @param severity how bad it is
 * @param element the element concerned: the one looked at, or one it contains
 * @param feature the field concerned, so that an editor can mark it; empty when it is the element as a whole
 * @param message what is wrong, in the user's language, with the numbers and names it rests on
 * @param remedy what to do about it, in the user's language
 * @param fixes commands that would put it right, best first; may be empty
 * @since 0.1
 */
public record Finding(Severity severity, Element element, Optional<EStructuralFeature> feature, String message, String remedy,
        List<QuickFix> fixes) {

    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(element);
        Objects.requireNonNull(feature);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
        fixes = List.copyOf(fixes);
    }

    /** A finding about an element as a whole, without quick fixes. */
    public static Finding of(Severity severity, Element element, String message, String remedy) {
        return new Finding(severity, element, Optional.empty(), message, remedy, List.of());
    }

    /** This finding, about one field. */
    public Finding at(EStructuralFeature field) {
        return new Finding(severity, element, Optional.of(field), message, remedy, fixes);
    }

    /** This finding with one more quick fix, after those it has. */
    public Finding with(QuickFix fix) {
        var more = new ArrayList<>(fixes);
        more.add(fix);
        return new Finding(severity, element, feature, message, remedy, more);
    }

    /** How bad a finding is. */
    public enum Severity {
        /** Worth knowing. */
        INFO,
        /** Should be looked at; or something wrong that has already happened. */
        WARNING,
        /** Wrong, and can still be put right. */
        ERROR
    }
}
