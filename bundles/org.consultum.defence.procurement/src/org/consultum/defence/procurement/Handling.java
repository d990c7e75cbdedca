package org.consultum.defence.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;

/**
 * What committees have to do with a case: the agenda items that arise from it, that it names, or whose decisions it names. Items of
 * meetings that do not take place do not count, nor does the list of what is still to be put on an agenda.
 */
public final class Handling {

    private static final Set<MeetingState> OFF = Set.of(MeetingState.CANCELLED, MeetingState.POSTPONED);

    private final Set<String> ids;
    private final Set<Element> named;

    private Handling(Set<String> ids, Set<Element> named) {
        this.ids = ids;
        this.named = named;
    }

    /** What concerns a case. */
    public static Handling of(ProcurementCase procurement) {
        Set<Element> named = Stream.concat(procurement.fields().many("about", Element.class).stream(),
            procurement.awardDecision().stream()).collect(Collectors.toSet());
        return new Handling(procurement.ids(), named);
    }

    /** The agenda items of a committee that deal with the case, in the order of its meetings. */
    public List<AgendaItem> items(Committee committee) {
        var found = new ArrayList<AgendaItem>();
        for (Meeting meeting : committee.getMeetings()) {
            if (!OFF.contains(meeting.getState()) && meeting.getAgenda() != null) {
                meeting.getAgenda().getItems().forEach(item -> collect(item, found));
            }
        }
        return found;
    }

    /** Whether an agenda item or a decision of a committee deals with the case. */
    public boolean by(Committee committee) {
        return !items(committee).isEmpty();
    }

    /** The committee of a decision. */
    public static boolean isOf(Decision decision, Committee committee) {
        for (var each = decision.eContainer(); each != null; each = each.eContainer()) {
            if (each == committee) {
                return true;
            }
        }
        return false;
    }

    private void collect(AgendaItem item, List<AgendaItem> found) {
        boolean arises = item.getArisesFrom().stream().anyMatch(source -> ids.contains(source.getId()));
        if (arises || named.contains(item) || item.getDecisions().stream().anyMatch(named::contains)) {
            found.add(item);
        }
        item.getItems().forEach(below -> collect(below, found));
    }
}
