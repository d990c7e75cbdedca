package org.consultum.interchange.ical.internal;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;

/** The agenda of a meeting, or of one of its sittings, in plain text: a line for each item with its time and number. */
final class AgendaText {

    private final Withheld withheld;
    private final Words words;
    private final Map<AgendaItem, String> numbers;
    private final Map<AgendaItem, AgendaTimes.Slot> slots;
    private final StringBuilder text = new StringBuilder();

    private AgendaText(Meeting meeting, Withheld withheld, Words words) {
        this.withheld = withheld;
        this.words = words;
        this.numbers = AgendaNumbers.of(meeting);
        this.slots = AgendaTimes.of(meeting);
    }

    /**
     * The text; empty when there is no item.
     *
     * @param sitting the sitting whose items are wanted; empty for all
     */
    static String of(Meeting meeting, Optional<Sitting> sitting, Withheld withheld, Words words) {
        if (meeting.getAgenda() == null) {
            return "";
        }
        var agenda = new AgendaText(meeting, withheld, words);
        List<AgendaItem> all = meeting.getAgenda().getItems();
        agenda.lines(sitting.isEmpty() ? all : all.stream().filter(item -> agenda.isIn(item, sitting.get())).toList(), 0);
        return agenda.text.toString();
    }

    private void lines(List<AgendaItem> items, int level) {
        for (AgendaItem item : items) {
            text.append("  ".repeat(Math.min(level, 8))).append(start(item));
            if (withheld.hidesItem(item)) {
                text.append(number(item)).append(words.text("item.closed")).append('\n');
            } else {
                text.append(number(item)).append(CleanText.line(item.getTitle())).append(minutes(item)).append('\n');
                lines(item.getItems(), level + 1);
            }
        }
    }

    private String start(AgendaItem item) {
        AgendaTimes.Slot slot = slots.get(item);
        return slot == null || !slot.end().isAfter(slot.start()) ? ""
            : String.format(Locale.ROOT, "%02d:%02d  ", slot.start().getHour(), slot.start().getMinute());
    }

    private String number(AgendaItem item) {
        String number = CleanText.line(numbers.get(item));
        return number.isEmpty() ? "" : number + "  ";
    }

    private String minutes(AgendaItem item) {
        return item.getKind() == ItemKind.HEADING || item.getMinutesPlanned() <= 0 ? ""
            : " " + words.text("item.minutes", Integer.toString(item.getMinutesPlanned()));
    }

    /** Whether an item is dealt with in a sitting: it says so, or else its time lies within it. */
    private boolean isIn(AgendaItem item, Sitting sitting) {
        if (item.getSitting() != null) {
            return item.getSitting() == sitting;
        }
        AgendaTimes.Slot slot = slots.get(item);
        ZonedDateTime start = sitting.getStart();
        ZonedDateTime end = sitting.getEnd();
        return slot != null && start != null && end != null && !slot.start().isBefore(start) && slot.start().isBefore(end);
    }
}
