package org.consultum.ui.review.internal.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.agenda.versions.TextPiece;
import org.consultum.review.approval.ContentText;
import org.consultum.review.compare.ElementChange;
import org.consultum.review.compare.FieldDifference;
import org.consultum.review.compare.VersionComparison;
import org.consultum.review.compare.VersionSource;
import org.consultum.session.RegisterSession;

/**
 * Two versions and what differs between them, as they are shown.
 *
 * @param older the older version
 * @param newer the newer version
 * @param before elements of the older version in its order, as they are called there
 * @param after elements of the newer version in its order, as they are called there
 * @param comparison the differences
 */
record Compared(VersionSource older, VersionSource newer, List<Heading> before, List<Heading> after, VersionComparison comparison) {

    Compared {
        Objects.requireNonNull(older);
        Objects.requireNonNull(newer);
        Objects.requireNonNull(comparison);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What an element is called in a version: with the number it has there. */
    record Heading(String id, String text) {
    }

    /**
     * Compares two versions, on any thread.
     *
     * @return empty when the content of one of them is gone
     */
    static Optional<Compared> of(RegisterSession session, VersionSource older, VersionSource newer) throws IOException {
        Optional<ContentText> one = older.content(session);
        Optional<ContentText> other = newer.content(session);
        return one.isEmpty() || other.isEmpty() ? Optional.empty()
            : Optional.of(new Compared(older, newer, headings(one.get()), headings(other.get()),
                VersionComparison.of(one.get(), other.get())));
    }

    /** What is shown: everything, or only what differs. */
    List<ElementChange> shown(boolean onlyDifferences) {
        return onlyDifferences ? comparison.changed() : comparison.elements();
    }

    /** The older version. */
    List<Block> olderBlocks(boolean onlyDifferences) {
        return blocks(before, onlyDifferences, TextPiece.Kind.ADDED);
    }

    /** The newer version. */
    List<Block> newerBlocks(boolean onlyDifferences) {
        return blocks(after, onlyDifferences, TextPiece.Kind.REMOVED);
    }

    /** What became of an element, for the eye. */
    static ChangeKind kind(ElementChange change) {
        return switch (change.kind()) {
            case ADDED -> ChangeKind.ADDED;
            case REMOVED -> ChangeKind.REMOVED;
            case MOVED -> ChangeKind.MOVED;
            case CHANGED -> ChangeKind.CHANGED;
            case SAME -> ChangeKind.SAME;
        };
    }

    private List<Block> blocks(List<Heading> order, boolean onlyDifferences, TextPiece.Kind elsewhere) {
        var blocks = new ArrayList<Block>();
        for (Heading heading : order) {
            comparison.change(heading.id()).filter(change -> !onlyDifferences || change.kind() != ElementChange.Kind.SAME)
                .ifPresent(change -> blocks.add(new Block(heading.id(), kind(change), Math.max(0, change.depth() - 1),
                    called(heading, change), change.text(), change.fields().stream().map(field -> line(field, elsewhere))
                        .filter(line -> !line.pieces().isEmpty()).toList())));
        }
        return blocks;
    }

    /** A class says more in the language of the user than as the content names it. */
    private static String called(Heading heading, ElementChange change) {
        return heading.text().isBlank() || heading.text().equals(change.type()) ? change.typeLabel() : heading.text();
    }

    private static Block.Line line(FieldDifference field, TextPiece.Kind elsewhere) {
        return new Block.Line(field.label(), field.pieces().stream().filter(piece -> piece.kind() != elsewhere).toList());
    }

    private static List<Heading> headings(ContentText content) {
        return content.sections().stream().map(section -> new Heading(section.id(), section.heading())).toList();
    }
}
