package org.consultum.agenda.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;

/** A heading with its entries, or the agenda itself. Its entries stay together; breaks can be put anywhere. */
final class Group implements Entry {

    final Optional<AgendaItem> heading;
    final Optional<Group> outer;
    final int index;
    final List<Entry> entries = new ArrayList<>();
    Unit.End end = Unit.End.NONE;

    Group(Optional<AgendaItem> heading, Optional<Group> outer, int index) {
        this.heading = heading;
        this.outer = outer;
        this.index = index;
    }

    /** Whether another group is this one or lies in it. */
    boolean contains(Group other) {
        Optional<Group> group = Optional.of(other);
        while (group.isPresent() && group.get() != this) {
            group = group.get().outer;
        }
        return group.isPresent();
    }

    @Override
    public AgendaItem item() {
        return heading.orElseThrow();
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public Unit.End end() {
        return end;
    }
}
