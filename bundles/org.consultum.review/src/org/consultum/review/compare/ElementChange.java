package org.consultum.review.compare;

import java.util.List;
import java.util.Optional;

/**
 * What became of one element between two versions.
 *
 * @param id id of the element
 * @param type class of the element, such as "AgendaItem"
 * @param typeLabel its class in the language of the user, such as "Agenda item"
 * @param kind what became of it; an element that is both moved and changed is moved
 * @param depth how deep it is nested below the subject; 0 for the subject
 * @param number number it is printed with in the newer version, or in the older one when removed; empty for none
 * @param heading what it is called in the newer version, or in the older one when removed; with its number
 * @param numberBefore number in the older version; empty when added or without a number
 * @param fields values that differ; of an added or removed element all its values
 * @param text it in words, in the language of the user: "moved from 3 to 5, changed: Discussion"
 */
public record ElementChange(String id, String type, String typeLabel, Kind kind, int depth, Optional<String> number, String heading,
        Optional<String> numberBefore, List<FieldDifference> fields, String text) {

    /** What became of an element. */
    public enum Kind { ADDED, REMOVED, MOVED, CHANGED, SAME }

    public ElementChange {
        fields = List.copyOf(fields);
    }
}
