package org.consultum.rules.general;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.VoteChoice;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EObject;

/** What rules ask of a meeting and its agenda. */
public final class Agendas {

    private Agendas() {
    }

    /** All items of a meeting with those below them, in the order of the agenda. */
    public static List<AgendaItem> items(Meeting meeting) {
        return meeting.getAgenda() == null ? List.of() : all(meeting.getAgenda().getItems());
    }

    /** Items with those below them, in the order of the agenda. */
    public static List<AgendaItem> all(List<AgendaItem> top) {
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
    public static boolean asksForDecision(AgendaItem item) {
        return item.getKind() == ItemKind.ITEM
            && (item.getPurpose() == ItemPurpose.DECIDE || item.getPurpose() == ItemPurpose.ENDORSE);
    }

    /** Whether a decision settled something, so that it needed a quorum; noting, deferring and withdrawing settle nothing. */
    public static boolean settled(Decision decision) {
        return switch (decision.getResult()) {
            case ADOPTED, ADOPTED_AMENDED, REJECTED, ENDORSED -> true;
            case OPEN, DEFERRED, REFERRED, WITHDRAWN, NOTED, LAPSED -> false;
        };
    }

    /** Whether nothing is decided yet. */
    public static boolean open(Decision decision) {
        return decision.getResult() == DecisionResult.OPEN;
    }

    /** The day of a meeting in its own zone, whose text of a rule it is judged by; another day where it has none. */
    public static LocalDate day(Meeting meeting, LocalDate otherwise) {
        return meeting.getStart() == null ? otherwise : meeting.getStart().toLocalDate();
    }

    /** The meeting something belongs to; empty outside meetings. */
    public static Optional<Meeting> meeting(EObject part) {
        for (EObject outer = part; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Meeting meeting) {
                return Optional.of(meeting);
            }
        }
        return Optional.empty();
    }

    /** The day of a decision, or of its meeting where it has none; another day where that has none. */
    public static LocalDate day(Decision decision, LocalDate otherwise) {
        return Optional.ofNullable(decision.getDate()).or(() -> meeting(decision).map(meeting -> day(meeting, otherwise)))
            .orElse(otherwise);
    }

    /** Whether a decision was put to a vote, by hands, by name, in secret or in writing. */
    public static boolean voted(Decision decision) {
        return switch (decision.getMethod()) {
            case SHOW_OF_HANDS, NAMED, SECRET, WRITTEN -> true;
            case NOT_RECORDED, CONSENSUS, SILENCE -> !decision.getVotes().isEmpty();
        };
    }

    /** How many voted for it: the votes by name where there are any, otherwise the number recorded. */
    public static int votesFor(Decision decision) {
        return decision.getVotes().isEmpty() ? decision.getVotesFor()
            : (int) decision.getVotes().stream().filter(vote -> vote.getChoice() == VoteChoice.FOR).count();
    }

    /** Title of a meeting with its day, for a message. */
    public static String name(Meeting meeting) {
        String title = meeting.getTitle() == null ? "" : meeting.getTitle();
        return meeting.getStart() == null ? Messages.text("meeting.named", title)
            : Messages.text("meeting.dated", title, meeting.getStart().toLocalDate());
    }

    /** Whether a meeting is called off, for good or until another day. */
    public static boolean calledOff(Meeting meeting) {
        return meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.POSTPONED;
    }

    /** Whether the public or the members know the agenda: it is published, or the meeting has begun. */
    public static boolean announced(Meeting meeting) {
        return switch (meeting.getState()) {
            case AGENDA_PUBLISHED, IN_SESSION, CLOSED, MINUTES_APPROVED -> true;
            case DRAFT, SCHEDULED, POSTPONED, CANCELLED -> false;
        };
    }

    /** Whether the minutes have left the hands of whoever writes them. */
    public static boolean minutesIssued(Meeting meeting) {
        return meeting.getMinutes() != null && meeting.getMinutes().getState().compareTo(MinutesState.CIRCULATED) >= 0;
    }

    /** Plans get errors, history gets warnings. */
    public static Severity severity(Meeting meeting, RuleContext context) {
        return context.planned(meeting) ? Severity.ERROR : Severity.WARNING;
    }

    /** Whether a text says nothing. */
    public static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
