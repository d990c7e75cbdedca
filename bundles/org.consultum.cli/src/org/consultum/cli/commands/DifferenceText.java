package org.consultum.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.consultum.agenda.versions.TextPiece;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Visible;
import org.consultum.review.compare.ElementChange;
import org.consultum.review.compare.ElementChange.Kind;
import org.consultum.review.compare.FieldDifference;
import org.consultum.review.compare.VersionComparison;

/** Differences between two versions as text and as JSON. Words are marked as wdiff marks them: [-taken out-] and {+put in+}. */
final class DifferenceText {

    /** Longer runs of words that are the same are cut in the middle. */
    private static final int LONGEST_SAME = 80;
    private static final int KEPT = 30;

    private DifferenceText() {
    }

    /** The elements that differ, a line each, with what differs below. */
    static String of(VersionComparison comparison, String indent) {
        var text = new StringBuilder();
        for (ElementChange change : comparison.changed()) {
            text.append(indent).append(sign(change.kind())).append(' ').append(Visible.line(change.typeLabel() + " " + change.heading()))
                .append(": ").append(Visible.line(change.text())).append('\n');
            if (change.kind() == Kind.CHANGED || change.kind() == Kind.MOVED) {
                for (FieldDifference field : change.fields()) {
                    field(field, indent + "    ", text);
                }
            }
        }
        return text.toString();
    }

    private static void field(FieldDifference field, String indent, StringBuilder text) {
        String words = field.pieces().stream().map(DifferenceText::piece).collect(Collectors.joining());
        List<String> lines = Visible.lines(words).lines().toList();
        text.append(indent).append(Visible.line(field.label())).append(": ").append(lines.isEmpty() ? "" : lines.getFirst()).append('\n');
        lines.stream().skip(1).forEach(line -> text.append(indent).append("  ").append(line).append('\n'));
    }

    private static String piece(TextPiece piece) {
        return switch (piece.kind()) {
            case SAME -> piece.text().codePointCount(0, piece.text().length()) <= LONGEST_SAME ? piece.text() : shortened(piece.text());
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "{+" + piece.text() + "+}";
        };
    }

    private static String shortened(String text) {
        int points = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, KEPT)) + " ... " + text.substring(text.offsetByCodePoints(0, points - KEPT));
    }

    private static char sign(Kind kind) {
        return switch (kind) {
            case ADDED -> '+';
            case REMOVED -> '-';
            case MOVED -> '>';
            case CHANGED -> '~';
            case SAME -> ' ';
        };
    }

    /** How many elements there are of each kind, in words. */
    static String summary(VersionComparison comparison) {
        return Texts.of("compare.summary", comparison.count(Kind.ADDED), comparison.count(Kind.REMOVED), comparison.count(Kind.MOVED),
            comparison.count(Kind.CHANGED), comparison.count(Kind.SAME));
    }

    /** One object for each element; the same ones too. */
    static List<Map<String, Object>> json(List<ElementChange> changes) {
        var objects = new ArrayList<Map<String, Object>>();
        for (ElementChange change : changes) {
            var object = new LinkedHashMap<String, Object>();
            object.put("id", change.id());
            object.put("class", change.type());
            object.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
            object.put("depth", change.depth());
            object.put("number", change.number().orElse(null));
            object.put("numberBefore", change.numberBefore().orElse(null));
            object.put("heading", change.heading());
            object.put("text", change.text());
            object.put("fields", change.fields().stream().map(DifferenceText::json).toList());
            objects.add(object);
        }
        return objects;
    }

    private static Map<String, Object> json(FieldDifference field) {
        var object = new LinkedHashMap<String, Object>();
        object.put("field", field.field());
        object.put("before", field.before());
        object.put("after", field.after());
        object.put("words", field.pieces().stream().map(piece -> Map.of(piece.kind().name().toLowerCase(Locale.ROOT), piece.text()))
            .toList());
        return object;
    }
}
