package org.consultum.agenda.carryover;

import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/**
 * Which items of a meeting would go on to the next agenda, and why. Rule M-01: an item is carried over unless it was discussed, has no
 * open action and does not recur; {@link AgendaItem#getCarryOver()} overrides the rule.
 *
 * @param meeting the meeting
 * @param lines its items of business in their order, at all levels
 */
public record CarryOverPreview(Meeting meeting, List<Line> lines) {

    public CarryOverPreview {
        lines = List.copyOf(lines);
    }

    /** Why an item is carried over or not. */
    public enum Reason { ALWAYS, NEVER, PUT_OFF, NOT_DISCUSSED, OPEN_ACTION, RECURS, PART_CARRIED, DONE }

    /**
     * What would happen to one item.
     *
     * @param item the item
     * @param carried whether it goes on to the next agenda
     * @param discussed whether it was discussed, by its record or its decisions
     * @param openActions how many actions that arose from it are open
     * @param recurring whether it returns at every meeting
     * @param reason what decided
     * @param text the reason in words
     * @param carriedTo the item that carries it on already
     */
    public record Line(AgendaItem item, boolean carried, boolean discussed, int openActions, boolean recurring, Reason reason, String text,
            Optional<AgendaItem> carriedTo) {
    }

    /** The preview for a meeting. Loads the actions of its committee. */
    public static CarryOverPreview of(Meeting meeting) {
        return new CarryOverPreview(meeting, List.of());
    }

    /** The items that go on. */
    public List<AgendaItem> carried() {
        return lines.stream().filter(Line::carried).map(Line::item).toList();
    }
}
