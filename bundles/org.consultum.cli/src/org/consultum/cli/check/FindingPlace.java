package org.consultum.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.rules.CheckFinding;
import org.consultum.session.RegisterSession;
import org.eclipse.emf.ecore.EObject;

/**
 * Where in a register a finding is.
 *
 * @param element the element concerned; empty when it concerns a file or the register as a whole, or is no longer there
 * @param committee the committee it belongs to
 * @param meeting the meeting it belongs to
 */
public record FindingPlace(Optional<Element> element, Optional<Committee> committee, Optional<Meeting> meeting) {

    /** The place of a finding. */
    public static FindingPlace of(CheckFinding finding, RegisterSession session) {
        var element = finding.elementId().flatMap(session::find);
        return new FindingPlace(element, nearest(element, Committee.class), nearest(element, Meeting.class));
    }

    private static <T> Optional<T> nearest(Optional<Element> element, Class<T> type) {
        for (EObject outer = element.orElse(null); outer != null; outer = outer.eContainer()) {
            if (type.isInstance(outer)) {
                return Optional.of(type.cast(outer));
            }
        }
        return Optional.empty();
    }

    /** The names of what the element lies in and its own, outermost first, without the register. */
    List<String> path() {
        var names = new ArrayList<String>();
        for (EObject outer = element.orElse(null); outer != null; outer = outer.eContainer()) {
            if (outer instanceof Element && !(outer instanceof Register)) {
                names.addFirst(Labels.ofUser().label(outer));
            }
        }
        return names;
    }
}
