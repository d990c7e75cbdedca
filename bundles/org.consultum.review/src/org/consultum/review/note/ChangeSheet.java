package org.consultum.review.note;

import java.util.List;
import java.util.Optional;
import org.consultum.agenda.versions.AgendaComparison;
import org.consultum.agenda.versions.AgendaLine;
import org.consultum.agenda.versions.ItemChange;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Meeting;
import org.consultum.review.internal.note.PaperChanges;

/**
 * What is new in the pack of a meeting since a published version: items that were added, removed, moved or changed, and papers that are
 * new or have another content. Contents are told apart by their digests.
 *
 * @param since letter of the version it is compared with
 * @param items items that differ, in the order of the newer agenda
 * @param papers papers that differ, in the order of the newer agenda
 */
public record ChangeSheet(String since, List<ItemChange> items, List<PaperChange> papers) {

    public ChangeSheet {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
    }

    /** What became of a paper. */
    public enum PaperKind { NEW, EXCHANGED, GONE }

    /**
     * A paper that differs.
     *
     * @param paper its reference and title
     * @param kind what became of it
     * @param number number of the item it belongs to now, or belonged to; empty when that has none
     * @param item title of that item
     * @param before digest of the content it had; empty when it is new or had none
     * @param after digest of the content it has; empty when it is gone or has none
     */
    public record PaperChange(String paper, PaperKind kind, String number, String item, Optional<String> before,
            Optional<String> after) {
    }

    /** What is new in the agenda as it is now. Loads the papers of its items. */
    public static ChangeSheet since(AgendaVersion version, Meeting now) {
        return of(version, AgendaLine.of(now));
    }

    /** What is new between two published versions. */
    public static ChangeSheet between(AgendaVersion older, AgendaVersion newer) {
        return of(older, AgendaLine.of(newer));
    }

    private static ChangeSheet of(AgendaVersion older, List<AgendaLine> newer) {
        List<AgendaLine> before = AgendaLine.of(older);
        return new ChangeSheet(older.getLabel() == null ? "" : older.getLabel(), AgendaComparison.of(before, newer).changed(),
            PaperChanges.of(before, newer));
    }

    /** Whether nothing is new. */
    public boolean isEmpty() {
        return items.isEmpty() && papers.isEmpty();
    }
}
