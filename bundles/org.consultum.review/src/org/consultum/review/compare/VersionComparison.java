package org.consultum.review.compare;

import java.util.List;
import java.util.Optional;
import org.consultum.review.approval.ContentText;
import org.consultum.review.compare.ElementChange.Kind;
import org.consultum.review.internal.compare.Comparing;

/**
 * The differences between two versions, element by element. An element is moved when it stands below another one, or is among the fewest
 * that have to change places; one that only shifts, or is numbered anew, because others moved is not.
 *
 * @param elements every element of either version, in the order of the newer one; removed elements stand where they stood
 */
public record VersionComparison(List<ElementChange> elements) {

    public VersionComparison {
        elements = List.copyOf(elements);
    }

    /**
     * Compares two contents of the same part of the same subject.
     *
     * <p>Papers are compared as a value of the item that uses them. Where one of the two is a published version of an agenda, only what is
     * published is compared.
     */
    public static VersionComparison of(ContentText older, ContentText newer) {
        return new VersionComparison(Comparing.elements(older, newer));
    }

    /** What became of one element; empty for an element that is in neither. */
    public Optional<ElementChange> change(String id) {
        return elements.stream().filter(change -> change.id().equals(id)).findFirst();
    }

    /** The elements that were added, removed, moved or changed. */
    public List<ElementChange> changed() {
        return elements.stream().filter(change -> change.kind() != Kind.SAME).toList();
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changed().isEmpty();
    }

    /** How many elements there are of a kind. */
    public long count(Kind kind) {
        return elements.stream().filter(change -> change.kind() == kind).count();
    }
}
