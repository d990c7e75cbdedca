package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaPlan;
import org.consultum.model.derived.AgendaPlan.SittingTotal;
import org.consultum.model.derived.AgendaPlan.Timing;
import org.consultum.model.derived.AgendaTimes;

/**
 * The rows of the agenda of one meeting as they were at one moment, with their numbers and times: computed once for every change in one
 * walk over the items, instead of once for every cell. A day of the meeting is a row above the item it begins with.
 */
final class AgendaRows {

    private final Map<AgendaItem, String> numbers;
    private final AgendaPlan plan;
    private final Map<Sitting, SittingTotal> days = new LinkedHashMap<>();
    private final Map<Element, List<Element>> below = new LinkedHashMap<>();
    private final Map<Element, Element> above = new LinkedHashMap<>();
    private final Map<Element, Integer> depths = new LinkedHashMap<>();
    private final Set<Sitting> begun = new HashSet<>();
    private final List<Element> order;

    private AgendaRows(Meeting meeting) {
        numbers = AgendaNumbers.of(meeting);
        plan = AgendaTimes.plan(meeting);
        plan.sittings().forEach(total -> total.sitting().ifPresent(sitting -> days.put(sitting, total)));
        List<Element> top = new ArrayList<>();
        if (meeting.getAgenda() != null) {
            collect(meeting, meeting.getAgenda().getItems(), 0, top);
        }
        days.keySet().stream().filter(day -> !begun.contains(day)).forEach(day -> place(day, meeting, 0, top));
        order = List.copyOf(depths.keySet());
    }

    static AgendaRows of(Meeting meeting) {
        return new AgendaRows(meeting);
    }

    private void collect(Element parent, List<AgendaItem> items, int depth, List<Element> rows) {
        below.put(parent, rows);
        for (AgendaItem item : items) {
            day(item).filter(day -> !begun.contains(day)).ifPresent(day -> place(day, parent, depth, rows));
            place(item, parent, depth, rows);
            if (!item.getItems().isEmpty()) {
                collect(item, item.getItems(), depth + 1, new ArrayList<>());
            }
        }
    }

    private void place(Element row, Element parent, int depth, List<Element> rows) {
        if (row instanceof Sitting day) {
            begun.add(day);
        }
        rows.add(row);
        above.put(row, parent);
        depths.put(row, depth);
    }

    /** The day an item lies in, where the meeting has days and the item is not drawn there from elsewhere. */
    private Optional<Sitting> day(AgendaItem item) {
        return timing(item).filter(timing -> timing.sitting() >= 0 && timing.sitting() < plan.sittings().size())
            .filter(timing -> timing.flags().stream().noneMatch(AgendaPlan.ListedElsewhere.class::isInstance))
            .flatMap(timing -> plan.sittings().get(timing.sitting()).sitting());
    }

    /** All rows from the top down, whether their parents are open or not. */
    List<Element> order() {
        return order;
    }

    /** The items among the rows, in their order. */
    List<AgendaItem> items() {
        return order.stream().filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast).toList();
    }

    /** The rows below the meeting or an item, in their order. */
    List<Element> below(Element parent) {
        return below.getOrDefault(parent, List.of());
    }

    /** Meeting and items that have rows below them, from the top down. */
    Set<Element> parents() {
        return below.keySet();
    }

    /** The item a row is below; empty at the top. */
    Optional<AgendaItem> parent(Element row) {
        return above.get(row) instanceof AgendaItem parent ? Optional.of(parent) : Optional.empty();
    }

    boolean has(Object row) {
        return depths.containsKey(row);
    }

    /** How deep a row is nested; 0 at the top. */
    int depth(Element row) {
        return depths.getOrDefault(row, 0);
    }

    boolean sameStructure(AgendaRows other) {
        return below.equals(other.below);
    }

    String number(AgendaItem item) {
        return numbers.getOrDefault(item, "");
    }

    Optional<Timing> timing(AgendaItem item) {
        return plan.timing(item);
    }

    Optional<AgendaTimes.Slot> slot(AgendaItem item) {
        return plan.slot(item);
    }

    Optional<SittingTotal> day(Sitting day) {
        return Optional.ofNullable(days.get(day));
    }

    AgendaPlan plan() {
        return plan;
    }

    /** Rows whose number, time or nesting differs from an earlier state: those that have to be drawn again. */
    Set<Element> changedSince(AgendaRows before) {
        var changed = new LinkedHashSet<Element>();
        for (Element row : order) {
            boolean same = Objects.equals(depths.get(row), before.depths.get(row)) && switch (row) {
                case AgendaItem item -> number(item).equals(before.number(item)) && timing(item).equals(before.timing(item));
                case Sitting day -> day(day).equals(before.day(day));
                default -> true;
            };
            if (!same) {
                changed.add(row);
            }
        }
        return changed;
    }
}
