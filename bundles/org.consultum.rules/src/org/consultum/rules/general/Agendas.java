package org.consultum.rules.general;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.rules.internal.Messages;

/** What several rules ask of an agenda. */
final class Agendas {

    private Agendas() {
    }

    /** All items of a meeting with those below them, in the order of the agenda. */
    static List<AgendaItem> items(Meeting meeting) {
        return meeting.getAgenda() == null ? List.of() : all(meeting.getAgenda().getItems());
    }

    /** Items with those below them, in the order of the agenda. */
    static List<AgendaItem> all(List<AgendaItem> top) {
        var found = new ArrayList<AgendaItem>();
        var waiting = new ArrayDeque<AgendaItem>(top);
        while (!waiting.isEmpty()) {
            AgendaItem item = waiting.pop();
            found.add(item);
            item.getItems().reversed().forEach(waiting::push);
        }
        return found;
    }

    /** Whether an item asks the committee to decide or endorse. */
    static boolean asksForDecision(AgendaItem item) {
        return item.getKind() == ItemKind.ITEM
            && (item.getPurpose() == ItemPurpose.DECIDE || item.getPurpose() == ItemPurpose.ENDORSE);
    }

    /** Whether a decision settled something, so that it needed a quorum; noting, deferring and withdrawing settle nothing. */
    static boolean settled(Decision decision) {
        return switch (decision.getResult()) {
            case ADOPTED, ADOPTED_AMENDED, REJECTED, ENDORSED -> true;
            case OPEN, DEFERRED, REFERRED, WITHDRAWN, NOTED, LAPSED -> false;
        };
    }

    static boolean open(Decision decision) {
        return decision.getResult() == DecisionResult.OPEN;
    }

    /** The day of a meeting in its own zone, whose text of a rule it is judged by; another day where it has none. */
    static LocalDate day(Meeting meeting, LocalDate otherwise) {
        return meeting.getStart() == null ? otherwise : meeting.getStart().toLocalDate();
    }

    /** Title of a meeting with its day, for a message. */
    static String name(Meeting meeting) {
        String title = meeting.getTitle() == null ? "" : meeting.getTitle();
        return meeting.getStart() == null ? Messages.text("meeting.named", title)
            : Messages.text("meeting.dated", title, meeting.getStart().toLocalDate());
    }
}
