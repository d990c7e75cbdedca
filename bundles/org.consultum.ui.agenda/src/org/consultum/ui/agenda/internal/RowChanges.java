package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Set;
import org.consultum.model.Element;

/**
 * Which rows came to a parent and which went. A row that moved counts as both.
 *
 * @param parent the meeting or an item
 * @param gone rows that are not there any more, or not at their place
 * @param come rows that are there now
 */
record RowChanges(Element parent, List<Element> gone, Set<Element> come) {

    /** Compares the rows below one parent: what is the same at the beginning and at the end stays. */
    static RowChanges between(Element parent, List<Element> before, List<Element> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head) == after.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && before.get(before.size() - 1 - tail) == after.get(after.size() - 1 - tail)) {
            tail++;
        }
        return new RowChanges(parent, List.copyOf(before.subList(head, before.size() - tail)),
            Set.copyOf(after.subList(head, after.size() - tail)));
    }

    boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }

    int size() {
        return gone.size() + come.size();
    }
}
