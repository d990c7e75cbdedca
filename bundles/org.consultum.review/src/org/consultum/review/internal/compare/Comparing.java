package org.consultum.review.internal.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.agenda.versions.Order;
import org.consultum.agenda.versions.WordDifferences;
import org.consultum.review.approval.ContentText;
import org.consultum.review.compare.ElementChange;
import org.consultum.review.compare.ElementChange.Kind;
import org.consultum.review.compare.FieldDifference;
import org.consultum.review.internal.approval.Messages;
import org.consultum.review.internal.compare.ComparedVersion.Node;

/** Compares two contents element by element. */
public final class Comparing {

    private final Map<String, Node> before;
    private final Map<String, Node> after;
    private final Set<String> moved;
    private final boolean renumbered;

    private Comparing(ContentText older, ContentText newer) {
        boolean published = older.form().equals(PublishedAgenda.FORM) || newer.form().equals(PublishedAgenda.FORM);
        before = ComparedVersion.of(older, published).elements();
        after = ComparedVersion.of(newer, published).elements();
        moved = moved();
        renumbered = !moved.isEmpty() || !before.keySet().equals(after.keySet());
    }

    /** Every element of either content, in the order of the newer one. */
    public static List<ElementChange> elements(ContentText older, ContentText newer) {
        var comparing = new Comparing(older, newer);
        return comparing.order().stream().map(comparing::change).toList();
    }

    private Set<String> moved() {
        var found = new HashSet<String>();
        Map<String, List<String>> olderBelow = siblings(before);
        siblings(after).forEach((place, siblings) -> {
            for (String id : siblings) {
                if (before.containsKey(id) && !before.get(id).place().equals(place)) {
                    found.add(id);
                }
            }
            found.addAll(Order.moved(olderBelow.getOrDefault(place, List.of()), siblings));
        });
        return found;
    }

    private static Map<String, List<String>> siblings(Map<String, Node> nodes) {
        var siblings = new HashMap<String, List<String>>();
        nodes.values().forEach(node -> siblings.computeIfAbsent(node.place(), key -> new ArrayList<>()).add(node.id()));
        return siblings;
    }

    /** The newer order, with each removed element after the one it followed. */
    private List<String> order() {
        var followers = new HashMap<String, List<String>>();
        String previous = "";
        for (String id : before.keySet()) {
            if (!after.containsKey(id)) {
                followers.computeIfAbsent(previous, key -> new ArrayList<>()).add(id);
            } else {
                previous = id;
            }
        }
        var order = new LinkedHashSet<String>(followers.getOrDefault("", List.of()));
        for (String id : after.keySet()) {
            order.add(id);
            order.addAll(followers.getOrDefault(id, List.of()));
        }
        return List.copyOf(order);
    }

    private ElementChange change(String id) {
        Optional<Node> older = Optional.ofNullable(before.get(id));
        Optional<Node> newer = Optional.ofNullable(after.get(id));
        List<FieldDifference> fields = fields(older, newer);
        Kind kind = older.isEmpty() ? Kind.ADDED : newer.isEmpty() ? Kind.REMOVED : moved.contains(id) ? Kind.MOVED
            : fields.isEmpty() ? Kind.SAME : Kind.CHANGED;
        Node shown = newer.or(() -> older).orElseThrow();
        return new ElementChange(id, shown.section().type(), Shown.type(shown.section().type()), kind, shown.depth(), shown.number(),
            shown.section().parent().isEmpty() && shown.values().isEmpty() ? Shown.type(shown.section().type())
                : heading(shown),
            older.flatMap(Node::number), fields, text(kind, older, newer, fields));
    }

    private static String heading(Node node) {
        String heading = node.section().heading();
        return heading.equals(node.section().type()) ? Shown.type(heading) : heading;
    }

    private List<FieldDifference> fields(Optional<Node> older, Optional<Node> newer) {
        Map<String, String> then = older.map(Node::values).orElse(Map.of());
        Map<String, String> now = newer.map(Node::values).orElse(Map.of());
        var names = new LinkedHashMap<String, Boolean>();
        now.keySet().forEach(name -> names.put(name, true));
        then.keySet().forEach(name -> names.putIfAbsent(name, true));
        if (older.isPresent() && newer.isPresent() && renumbered) {
            names.remove("number");
        }
        String type = newer.or(() -> older).orElseThrow().section().type();
        return names.keySet().stream().filter(name -> !then.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
            .map(name -> new FieldDifference(name, Shown.label(type, name), then.getOrDefault(name, ""), now.getOrDefault(name, ""),
                WordDifferences.of(then.getOrDefault(name, ""), now.getOrDefault(name, ""))))
            .toList();
    }

    private static String text(Kind kind, Optional<Node> older, Optional<Node> newer, List<FieldDifference> fields) {
        String from = older.flatMap(Node::number).orElse("");
        String to = newer.flatMap(Node::number).orElse("");
        String names = fields.stream().map(FieldDifference::label).distinct().collect(Collectors.joining(", "));
        return switch (kind) {
            case ADDED -> to.isEmpty() ? Messages.text("comparison.added") : Messages.text("comparison.addedAs", to);
            case REMOVED -> from.isEmpty() ? Messages.text("comparison.removed") : Messages.text("comparison.removedFrom", from);
            case CHANGED -> Messages.text("comparison.changed", names);
            case SAME -> Messages.text("comparison.same");
            case MOVED -> {
                String move = from.isEmpty() || to.isEmpty() || from.equals(to) ? Messages.text("comparison.moved")
                    : Messages.text("comparison.movedFromTo", from, to);
                yield names.isEmpty() ? move : Messages.text("comparison.movedAndChanged", move, names);
            }
        };
    }
}
