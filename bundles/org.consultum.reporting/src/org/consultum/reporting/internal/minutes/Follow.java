package org.consultum.reporting.internal.minutes;

import java.util.List;

import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Recommendation;
import org.eclipse.emf.ecore.EObject;

/** What came of a meeting: its actions and recommendations, in the order of the register. */
record Follow(List<ActionItem> actions, List<Recommendation> recommendations) {
    static final Follow NOTHING = new Follow(List.of(), List.of());

    /** {@return what came of one item, of what belongs to it, but not of the items below it} */
    Follow of(AgendaItem item) {
        return new Follow(actions.stream().filter(action -> itemOf(action.getOrigin()) == item).toList(),
                recommendations.stream().filter(made -> itemOf(made.getOrigin()) == item).toList());
    }

    /** {@return what came of the meeting, but of no item of its agenda} */
    Follow ofWhole() {
        return of(null);
    }

    private static AgendaItem itemOf(Element origin) {
        for (EObject at = origin; at != null; at = at.eContainer()) {
            if (at instanceof AgendaItem item) {
                return item;
            }
        }
        return null;
    }
}
