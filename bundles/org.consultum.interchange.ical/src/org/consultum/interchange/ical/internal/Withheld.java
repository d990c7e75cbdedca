package org.consultum.interchange.ical.internal;

import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;

/**
 * What a calendar must not show. Calendars are copied to telephones and other people's servers, so an item that is closed, or marked above
 * the lowest level of the register, is named as nothing but a closed item.
 */
final class Withheld {

    private final Optional<String> lowest;

    Withheld(Register register) {
        lowest = Optional.ofNullable(register).map(Register::getProfile)
            .flatMap(profile -> profile.getMarkingLevels().stream().findFirst()).map(level -> level.getCode());
    }

    /** Whether an element itself bears a marking above the lowest level; a level the register does not know is above all. */
    boolean marked(Element element) {
        Marking marking = element.getMarking();
        return marking != null && (!marking.getCaveats().isEmpty() || !marking.getReleasableTo().isEmpty()
            || marking.getLevel() != null && lowest.filter(marking.getLevel()::equals).isEmpty());
    }

    /** Whether an element, or something it is part of, must not be shown. */
    boolean hides(EObject element) {
        for (EObject part = element; part != null; part = part.eContainer()) {
            if (part instanceof AgendaItem item && item.isClosed() || part instanceof Element marked && marked(marked)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an item itself must not be shown, what it is part of aside. */
    boolean hidesItem(AgendaItem item) {
        return item.isClosed() || marked(item) || item.getDecisions().stream().anyMatch((Decision decision) -> marked(decision));
    }
}
