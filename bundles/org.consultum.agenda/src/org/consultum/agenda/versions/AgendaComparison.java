package org.consultum.agenda.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.versions.ItemChange.Kind;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Meeting;

/**
 * The differences between two versions of an agenda, item by item. An item is moved when it stands below another item or heading, or when
 * it is among the fewest that have to change places; one that only shifts because others moved is not.
 *
 * @param items every item of either version, in the order of the newer one; removed items stand where they stood
 */
public record AgendaComparison(List<ItemChange> items) {

    public AgendaComparison {
        items = List.copyOf(items);
    }

    /** The differences between two published versions. */
    public static AgendaComparison of(AgendaVersion older, AgendaVersion newer) {
        return of(AgendaLine.of(older), AgendaLine.of(newer));
    }

    /** The differences between a published version and the agenda as it is. Loads the papers of its items. */
    public static AgendaComparison withCurrent(AgendaVersion older, Meeting meeting) {
        return of(AgendaLine.of(older), AgendaLine.of(meeting));
    }

    /** The differences between two lists of lines. */
    public static AgendaComparison of(List<AgendaLine> older, List<AgendaLine> newer) {
        var before = byItem(older);
        var after = byItem(newer);
        Set<String> moved = moved(before, after);
        boolean reordered = !moved.isEmpty() || !before.keySet().equals(after.keySet());
        boolean longer = after.values().stream().anyMatch(line -> before.containsKey(line.item())
            && before.get(line.item()).minutes() != line.minutes());
        var changes = new ArrayList<ItemChange>();
        for (String item : order(older, newer)) {
            changes.add(change(item, Optional.ofNullable(before.get(item)), Optional.ofNullable(after.get(item)), moved.contains(item),
                new FieldChanges(!reordered, !reordered && !longer)));
        }
        return new AgendaComparison(changes);
    }

    /** What became of one item; empty for an item that is in neither. */
    public Optional<ItemChange> change(String item) {
        return items.stream().filter(change -> change.item().equals(item)).findFirst();
    }

    /** The items that were added, removed, moved or changed. */
    public List<ItemChange> changed() {
        return items.stream().filter(change -> change.kind() != Kind.SAME).toList();
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changed().isEmpty();
    }

    private static Map<String, AgendaLine> byItem(List<AgendaLine> lines) {
        var byItem = new LinkedHashMap<String, AgendaLine>();
        lines.forEach(line -> byItem.putIfAbsent(line.item(), line));
        return byItem;
    }

    private static Set<String> moved(Map<String, AgendaLine> before, Map<String, AgendaLine> after) {
        var moved = new HashSet<String>();
        var olderBelow = siblings(before);
        siblings(after).forEach((parent, siblings) -> {
            for (String item : siblings) {
                if (before.containsKey(item) && !before.get(item).parent().equals(parent)) {
                    moved.add(item);
                }
            }
            moved.addAll(Order.moved(olderBelow.getOrDefault(parent, List.of()), siblings));
        });
        return moved;
    }

    private static Map<Optional<String>, List<String>> siblings(Map<String, AgendaLine> lines) {
        var siblings = new HashMap<Optional<String>, List<String>>();
        lines.values().forEach(line -> siblings.computeIfAbsent(line.parent(), key -> new ArrayList<>()).add(line.item()));
        return siblings;
    }

    /** The newer order, with each removed item after the one it followed. */
    private static List<String> order(List<AgendaLine> older, List<AgendaLine> newer) {
        var order = new ArrayList<>(newer.stream().map(AgendaLine::item).distinct().toList());
        var there = new HashSet<>(order);
        String previous = null;
        for (AgendaLine line : older) {
            if (there.add(line.item())) {
                order.add(previous == null ? 0 : order.indexOf(previous) + 1, line.item());
            }
            previous = line.item();
        }
        return order;
    }

    private static ItemChange change(String item, Optional<AgendaLine> before, Optional<AgendaLine> after, boolean moved,
            FieldChanges fields) {
        if (before.isEmpty() || after.isEmpty()) {
            Kind kind = before.isEmpty() ? Kind.ADDED : Kind.REMOVED;
            String number = (before.isEmpty() ? after : before).map(AgendaLine::number).orElse("");
            return new ItemChange(item, kind, before, after, List.of(), kind == Kind.ADDED
                ? Messages.text(number.isEmpty() ? "comparison.added" : "comparison.addedAs", number)
                : Messages.text(number.isEmpty() ? "comparison.removed" : "comparison.removedFrom", number));
        }
        List<FieldChange> changes = fields.between(before.get(), after.get());
        String names = changes.stream().map(FieldChange::name).collect(Collectors.joining(", "));
        if (moved) {
            String from = before.get().number();
            String to = after.get().number();
            String text = from.isEmpty() || to.isEmpty() || from.equals(to) ? Messages.text("comparison.moved")
                : Messages.text("comparison.movedFromTo", from, to);
            return new ItemChange(item, Kind.MOVED, before, after, changes,
                names.isEmpty() ? text : Messages.text("comparison.and", text, Messages.text("comparison.changed", names)));
        }
        return changes.isEmpty() ? new ItemChange(item, Kind.SAME, before, after, changes, Messages.text("comparison.same"))
            : new ItemChange(item, Kind.CHANGED, before, after, changes, Messages.text("comparison.changed", names));
    }
}
