package org.consultum.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Minutes;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Texts of the minutes in which a passage can stand. */
final class Passages {

    private Passages() {
    }

    /** A text of the minutes. */
    record Place(EObject owner, EStructuralFeature feature) {

        String text() {
            return owner.eGet(feature) instanceof String text ? text : "";
        }
    }

    /** Where a passage stands first: in the record of the item and its decisions, or else in the texts before and after the items. */
    static Optional<Place> find(Minutes minutes, Optional<AgendaItem> item, String passage) {
        List<Place> places = new ArrayList<>();
        item.ifPresentOrElse(on -> {
            if (on.getRecord() != null) {
                places.add(new Place(on.getRecord(), Literals.ITEM_RECORD__DISCUSSION));
                places.add(new Place(on.getRecord(), Literals.ITEM_RECORD__RATIONALE));
            }
            on.getDecisions().forEach(decision -> places.add(new Place(decision, Literals.DECISION__TEXT)));
        }, () -> {
            places.add(new Place(minutes, Literals.MINUTES__INTRODUCTION));
            places.add(new Place(minutes, Literals.MINUTES__CLOSING));
        });
        return places.stream().filter(place -> place.text().contains(passage)).findFirst();
    }
}
