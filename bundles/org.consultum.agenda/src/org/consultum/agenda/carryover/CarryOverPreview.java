package org.consultum.agenda.carryover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.agenda.internal.References;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.CarryOver;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemRecord;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.ActionStatusOn;

/**
 * Which items of a meeting would go on to the next agenda, and why. Rule M-01: an item is carried over unless it was discussed, has no
 * open action and does not recur; {@link AgendaItem#getCarryOver()} overrides the rule. An item whose last decision put it off was not
 * settled and goes on.
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
     * @param discussed whether it was discussed, by its record or its decisions; a part without a record goes by the item above it
     * @param openActions how many actions that arose from it are open
     * @param recurring whether it returns at every meeting
     * @param reason what decided
     * @param text the reason in words, in the language of the user
     * @param carriedTo the item that carries it on already
     */
    public record Line(AgendaItem item, boolean carried, boolean discussed, int openActions, boolean recurring, Reason reason, String text,
            Optional<AgendaItem> carriedTo) {

        Line partCarried() {
            return new Line(item, true, discussed, openActions, recurring, Reason.PART_CARRIED, words(Reason.PART_CARRIED, openActions),
                carriedTo);
        }
    }

    /** The preview for a meeting. Loads the actions of its committee. */
    public static CarryOverPreview of(Meeting meeting) {
        var lines = new ArrayList<Line>();
        if (meeting.getAgenda() != null) {
            Map<String, Integer> open = openActions(meeting.getCommittee());
            Place.business(meeting.getAgenda().getItems()).forEach(item -> judge(item, false, false, open, lines));
        }
        return new CarryOverPreview(meeting, lines);
    }

    /** The items that go on. */
    public List<AgendaItem> carried() {
        return lines.stream().filter(Line::carried).map(Line::item).toList();
    }

    /** The line of an item; empty for one that is no item of business of the meeting. */
    public Optional<Line> line(AgendaItem item) {
        return lines.stream().filter(line -> line.item() == item).findFirst();
    }

    /** Adds the line of an item and those of its parts. Returns whether any of them goes on. */
    private static boolean judge(AgendaItem item, boolean aboveDiscussed, boolean aboveNever, Map<String, Integer> open,
            List<Line> lines) {
        boolean discussed = discussed(item, aboveDiscussed);
        int actions = openActions(item, open);
        Reason reason = aboveNever ? Reason.NEVER
            : putOff(item) && item.getCarryOver() == CarryOver.BY_RULE ? Reason.PUT_OFF
            : CarryOverRule.reason(discussed, actions > 0, item.isStanding(), item.getCarryOver());
        boolean carried = reason != Reason.NEVER && reason != Reason.DONE;
        int position = lines.size();
        lines.add(new Line(item, carried, discussed, actions, item.isStanding(), reason, words(reason, actions),
            Optional.ofNullable(item.getCarriedOverTo()).filter(next -> next.eContainer() != null)));
        boolean partCarried = false;
        for (AgendaItem part : item.getItems()) {
            if (part.getKind() == ItemKind.ITEM) {
                partCarried |= judge(part, discussed, reason == Reason.NEVER, open, lines);
            }
        }
        if (reason == Reason.DONE && partCarried) {
            lines.set(position, lines.get(position).partCarried());
        }
        return carried || partCarried;
    }

    private static boolean discussed(AgendaItem item, boolean aboveDiscussed) {
        ItemRecord record = item.getRecord();
        if (record == null && item.getDecisions().isEmpty()) {
            return aboveDiscussed;
        }
        boolean recorded = record != null && (record.isDiscussed() || record.getDiscussion() != null && !record.getDiscussion().isBlank());
        return recorded || item.getDecisions().stream().anyMatch(CarryOverPreview::settled);
    }

    private static boolean settled(Decision decision) {
        return decision.getResult() != DecisionResult.OPEN && decision.getResult() != DecisionResult.DEFERRED;
    }

    private static boolean putOff(AgendaItem item) {
        return !item.getDecisions().isEmpty() && item.getDecisions().getLast().getResult() == DecisionResult.DEFERRED;
    }

    /** How many open actions arose from each element, by its id. */
    private static Map<String, Integer> openActions(Committee committee) {
        var open = new HashMap<String, Integer>();
        if (committee != null && committee.getActionList() != null) {
            for (ActionItem action : committee.getActionList().getActions()) {
                if (!ActionStatusOn.finished(action)) {
                    References.target(action, Literals.ACTION_ITEM__ORIGIN).ifPresent(origin -> open.merge(origin, 1, Integer::sum));
                }
            }
        }
        return open;
    }

    private static int openActions(AgendaItem item, Map<String, Integer> open) {
        int actions = open.getOrDefault(item.getId(), 0);
        for (Decision decision : item.getDecisions()) {
            actions += open.getOrDefault(decision.getId(), 0);
        }
        for (Element source : item.getArisesFrom()) {
            actions += source instanceof ActionItem action && !ActionStatusOn.finished(action) ? 1 : 0;
        }
        return actions;
    }

    private static String words(Reason reason, int actions) {
        return switch (reason) {
            case ALWAYS -> Messages.text("carryOver.always");
            case NEVER -> Messages.text("carryOver.never");
            case PUT_OFF -> Messages.text("carryOver.putOff");
            case NOT_DISCUSSED -> Messages.text("carryOver.notDiscussed");
            case OPEN_ACTION -> Messages.text("carryOver.openAction", actions);
            case RECURS -> Messages.text("carryOver.recurs");
            case PART_CARRIED -> Messages.text("carryOver.partCarried");
            case DONE -> Messages.text("carryOver.done");
        };
    }
}
