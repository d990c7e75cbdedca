package org.consultum.meeting.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.derived.AgendaNumbers;

/** Goes through the items of an agenda in their order. */
public final class AgendaWalk {

    /** How many items a message names. */
    private static final int NAMED = 5;

    private AgendaWalk() {
    }

    /** All items of a meeting with those below them: headings, breaks and all. */
    public static List<AgendaItem> all(Meeting meeting) {
        var found = new ArrayList<AgendaItem>();
        if (meeting.getAgenda() != null) {
            var waiting = new ArrayDeque<AgendaItem>(meeting.getAgenda().getItems());
            while (!waiting.isEmpty()) {
                AgendaItem item = waiting.pop();
                found.add(item);
                item.getItems().reversed().forEach(waiting::push);
            }
        }
        return found;
    }

    /** Items of business. */
    public static List<AgendaItem> business(Meeting meeting) {
        return all(meeting).stream().filter(item -> item.getKind() == ItemKind.ITEM).toList();
    }

    /** Whether an item asks for a decision and has none: G-01. */
    public static boolean undecided(AgendaItem item) {
        return item.getKind() == ItemKind.ITEM && (item.getPurpose() == ItemPurpose.DECIDE || item.getPurpose() == ItemPurpose.ENDORSE)
            && !decided(item);
    }

    /** Whether an item has a decision other than an open one. The decision on an amendment does not decide the item. */
    public static boolean decided(AgendaItem item) {
        return item.getDecisions().stream().anyMatch(decision -> decision.getResult() != DecisionResult.OPEN
            && item.getMotions().stream().noneMatch(motion -> motion.getAmends() != null && motion.getDecision() == decision));
    }

    /** Whether an item waits for the end of a silence procedure. */
    public static boolean underSilence(AgendaItem item) {
        return item.getDecisions().stream().anyMatch(decision -> decision.getResult() == DecisionResult.OPEN
            && decision.getMethod() == DecisionMethod.SILENCE && decision.getExpires() != null);
    }

    /** Titles of items with their numbers, for a message: the first few, and how many more there are. */
    public static String titles(List<AgendaItem> items) {
        Meeting meeting = items.isEmpty() ? null : AgendaNumbers.meeting(items.getFirst());
        Map<AgendaItem, String> numbers = meeting == null ? Map.of() : AgendaNumbers.of(meeting);
        String first = items.stream().limit(NAMED).map(item -> (numbers.getOrDefault(item, "") + " " + Parties.title(item)).strip())
            .collect(Collectors.joining("; "));
        return items.size() <= NAMED ? first : Messages.text("items.more", first, items.size() - NAMED);
    }

    /** The item in hand: taken up and not ended; of several the one taken up last. */
    public static Optional<AgendaItem> inHand(Meeting meeting) {
        return all(meeting).stream()
            .filter(item -> item.getRecord() != null && item.getRecord().getBegan() != null && item.getRecord().getEnded() == null)
            .max(Comparator.comparing(item -> item.getRecord().getBegan()));
    }
}
