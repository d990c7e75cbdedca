package org.consultum.reminders.internal;

import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;

/** What a mail must not say, because mails pass through other people's servers: what is closed, or marked above the lowest level. */
final class Withheld {

    private final Optional<String> lowest;

    Withheld(Register register) {
        lowest = Optional.ofNullable(register.getProfile()).flatMap(profile -> profile.getMarkingLevels().stream().findFirst())
            .map(level -> level.getCode());
    }

    /** Whether an element, or something it is part of, must not be named. */
    boolean hides(EObject element) {
        for (EObject part = element; part != null; part = part.eContainer()) {
            if (part instanceof AgendaItem item && item.isClosed() || part instanceof Element marked && marked(marked.getMarking())) {
                return true;
            }
        }
        return false;
    }

    private boolean marked(Marking marking) {
        return marking != null && (!marking.getCaveats().isEmpty() || !marking.getReleasableTo().isEmpty()
            || marking.getLevel() != null && lowest.filter(marking.getLevel()::equals).isEmpty());
    }
}
