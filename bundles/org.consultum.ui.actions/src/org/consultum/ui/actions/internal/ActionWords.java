package org.consultum.ui.actions.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionDue;
import org.consultum.index.EntryFacts;
import org.consultum.index.IndexEntry;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Priority;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;

/**
 * What is said of an action in a few words, from what the index knows of it.
 *
 * @param today the day from which lateness is counted
 * @param names the name of a party or committee by its identity; empty for one that is not there
 */
public record ActionWords(LocalDate today, Formats formats, Function<String, String> names) {

    /** Literal of actions that are done. */
    public static final String DONE = ActionStatus.DONE.getLiteral();

    /** Literals of actions nothing more is expected of. */
    public static final Set<String> FINISHED = Set.of(ActionStatus.DONE.getLiteral(), ActionStatus.CANCELLED.getLiteral());

    public ActionWords {
        Objects.requireNonNull(today);
        Objects.requireNonNull(formats);
        Objects.requireNonNull(names);
    }

    /** Whether the action is done or cancelled. */
    public static boolean finished(IndexEntry entry) {
        return entry.status().filter(FINISHED::contains).isPresent();
    }

    /** Whether the action is put aside, or its first day is still to come. */
    public boolean resting(IndexEntry entry) {
        return !finished(entry) && entry.hiddenUntil().filter(day -> day.isAfter(today)).isPresent();
    }

    /** Days past the due date of an action that is expected now; 0 when it is not late. */
    public long daysLate(IndexEntry entry) {
        return finished(entry) || resting(entry) ? 0
            : entry.due().filter(day -> day.isBefore(today)).map(day -> ChronoUnit.DAYS.between(day, today)).orElse(0L);
    }

    /** When the action is due, or when it was closed. Never empty. */
    public String due(IndexEntry entry) {
        if (finished(entry)) {
            return entry.closed().map(day -> Messages.bind(Messages.due_closed, formats.date(day))).orElse(Messages.due_finished);
        }
        if (resting(entry)) {
            return Messages.bind(Messages.due_resting, formats.date(entry.hiddenUntil().orElseThrow()));
        }
        return entry.due().map(this::day).orElseGet(() -> atNextMeeting(entry) ? Messages.due_nextMeeting : Messages.due_none);
    }

    /** The same without the date where what matters is how late it is: for narrow places. */
    public String dueShort(IndexEntry entry) {
        long late = daysLate(entry);
        return late == 0 ? due(entry) : late == 1 ? Messages.due_onlyLateOne : Messages.bind(Messages.due_onlyLate, formats.number(late));
    }

    /** Whether the action is due at the next meeting of its committee instead of on a day. */
    public static boolean atNextMeeting(IndexEntry entry) {
        return entry.due().isEmpty() && entry.facts().detail() instanceof EntryFacts.Detail.Action action && action.dueNextMeeting();
    }

    /** Who is to act, or that nobody is. */
    public String owners(IndexEntry entry) {
        String known = known(entry.ownerIds());
        return known.isEmpty() ? Messages.owners_none : known;
    }

    /** Who the action waits for; empty for nobody. */
    public String waitingFor(IndexEntry entry) {
        return known(entry.waitingForIds());
    }

    /** The priority where it is not the normal one. */
    public static Optional<Priority> priority(IndexEntry entry) {
        return entry.priority().map(Priority::get).filter(Objects::nonNull).filter(priority -> priority != Priority.NORMAL);
    }

    /** A due date with how far it is away where that matters. */
    public String day(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return days == -1 ? Messages.bind(Messages.due_lateOne, formats.date(due))
                : Messages.bind(Messages.due_late, formats.date(due), formats.number(-days));
        }
        return days == 0 ? Messages.due_today : days == 1 ? Messages.due_tomorrow : Messages.bind(Messages.due_on, formats.date(due));
    }

    /** Where an action stands and when it is due, from the register itself. */
    public String standing(ActionItem action, ActionDue due, ElementLabels labels) {
        String status = labels.getText(action.getStatus());
        if (action.isFinished()) {
            return action.getClosedOn() == null ? status
                : Messages.bind(Messages.story_closedOn, status, formats.date(action.getClosedOn()));
        }
        String where = action.getProgress() > 0 ? Messages.bind(Messages.story_progress, status, action.getProgress()) : status;
        Optional<LocalDate> rests = Stream.of(action.getSnoozedUntil(), action.getBegins()).filter(Objects::nonNull)
            .max(LocalDate::compareTo).filter(today::isBefore);
        return Messages.bind(Messages.story_statusAndDue, where,
            rests.map(day -> Messages.bind(Messages.due_resting, formats.date(day))).orElseGet(() -> dueOf(action, due)));
    }

    private String dueOf(ActionItem action, ActionDue due) {
        Optional<LocalDate> on = due.day(action, today);
        return action.getDue() == null && action.isDueNextMeeting()
            ? on.map(meeting -> Messages.bind(Messages.calendar_atMeeting, formats.date(meeting))).orElse(Messages.due_nextMeeting)
            : on.map(this::day).orElse(Messages.due_none);
    }

    private String known(List<String> ids) {
        return ids.stream().map(names).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }
}
