package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.ItemRecord;
import org.consultum.model.Meeting;
import org.consultum.model.Minutes;

/** One entry of the minutes: the text before the items, an item, or the text after them. */
sealed interface Entry {

    /** How far an entry is written. */
    enum Mark {
        NONE, EMPTY, WRITTEN, UNDECIDED, DECIDED
    }

    /** The text before the items. */
    record Introduction() implements Entry {
    }

    /**
     * What the minutes say about an item.
     *
     * @param item the item
     * @param depth how many items it is below
     */
    record Item(AgendaItem item, int depth) implements Entry {

        public Item {
            Objects.requireNonNull(item);
        }
    }

    /** The text after the items. */
    record Closing() implements Entry {
    }

    /** The entries of a meeting's minutes in the order they are read; breaks say nothing. */
    static List<Entry> of(Meeting meeting) {
        var entries = new ArrayList<Entry>();
        entries.add(new Introduction());
        if (meeting.getAgenda() != null) {
            meeting.getAgenda().getItems().forEach(item -> add(entries, item, 0));
        }
        entries.add(new Closing());
        return entries;
    }

    private static void add(List<Entry> entries, AgendaItem item, int depth) {
        if (item.getKind() != ItemKind.BREAK) {
            entries.add(new Item(item, depth));
            item.getItems().forEach(child -> add(entries, child, depth + 1));
        }
    }

    /** How far it is written. */
    default Mark mark(Meeting meeting) {
        Minutes minutes = meeting.getMinutes();
        return switch (this) {
            case Introduction first -> written(minutes == null ? null : minutes.getIntroduction());
            case Closing last -> written(minutes == null ? null : minutes.getClosing());
            case Item(AgendaItem item, int depth) -> mark(item);
        };
    }

    private static Mark mark(AgendaItem item) {
        if (item.getDecisions().stream().anyMatch(Entry::decided)) {
            return Mark.DECIDED;
        }
        if (item.getPurpose() == ItemPurpose.DECIDE || item.getPurpose() == ItemPurpose.ENDORSE || !item.getDecisions().isEmpty()) {
            return Mark.UNDECIDED;
        }
        ItemRecord said = item.getRecord();
        if (item.getKind() == ItemKind.HEADING && said == null) {
            return Mark.NONE;
        }
        return said == null ? Mark.EMPTY : written(said.getDiscussion()) == Mark.WRITTEN ? Mark.WRITTEN : written(said.getRationale());
    }

    private static boolean decided(Decision decision) {
        return decision.getResult() != DecisionResult.OPEN;
    }

    private static Mark written(String text) {
        return text == null || text.isBlank() ? Mark.EMPTY : Mark.WRITTEN;
    }
}
