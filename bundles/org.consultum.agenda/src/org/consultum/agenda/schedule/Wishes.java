package org.consultum.agenda.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.consultum.agenda.schedule.ScheduleOptions.ClosedBlock;

/** The order in which the entries of each section would come if everything fitted everywhere. */
final class Wishes {

    private final Map<Group, List<Entry>> orders = new IdentityHashMap<>();

    private Wishes() {
    }

    /** The order as it is. */
    static Wishes asItIs(Problem problem) {
        var wishes = new Wishes();
        wishes.read(problem.root, Comparator.comparingInt(Entry::index));
        return wishes;
    }

    /** The order by the options: each section keeps its subsections where they are and sorts what stands between them. */
    static Wishes of(Problem problem) {
        var options = problem.options;
        var segments = new IdentityHashMap<Entry, Integer>();
        var wishes = new Wishes();
        wishes.number(problem.root, segments);
        Comparator<Entry> order = Comparator.<Entry>comparingInt(segments::get)
            .thenComparing(Entry::end)
            .thenComparingInt(entry -> closed(entry, options.closedBlock()))
            .thenComparingInt(entry -> options.consentTogether() && entry instanceof Unit unit && !unit.item.isConsent() ? 1 : 0)
            .thenComparingInt(entry -> options.decisionsEarly() && entry instanceof Unit unit && !unit.isDecision() ? 1 : 0)
            .thenComparingInt(entry -> options.lateLast() && entry instanceof Unit unit && unit.papersOpen ? 1 : 0)
            .thenComparingInt(Entry::index);
        wishes.read(problem.root, order);
        return wishes;
    }

    /** The same with one entry at another position of its section. */
    Wishes with(Group group, Entry entry, int position) {
        var other = new Wishes();
        other.orders.putAll(orders);
        var list = new ArrayList<>(orders.get(group));
        list.remove(entry);
        list.add(Math.min(position, list.size()), entry);
        other.orders.put(group, list);
        return other;
    }

    List<Entry> of(Group group) {
        return orders.get(group);
    }

    private static int closed(Entry entry, ClosedBlock block) {
        boolean closed = entry instanceof Unit unit && unit.item.isClosed();
        return switch (block) {
            case ANYWHERE -> 0;
            case FIRST -> closed ? 0 : 1;
            case LAST -> closed ? 1 : 0;
        };
    }

    private void number(Group group, Map<Entry, Integer> segments) {
        int segment = 0;
        for (Entry entry : group.entries) {
            if (entry instanceof Group section) {
                segments.put(entry, ++segment);
                segment++;
                number(section, segments);
            } else {
                segments.put(entry, segment);
            }
        }
    }

    private void read(Group group, Comparator<Entry> order) {
        orders.put(group, group.entries.stream().sorted(order).toList());
        for (Entry entry : group.entries) {
            if (entry instanceof Group section) {
                read(section, order);
            }
        }
    }
}
