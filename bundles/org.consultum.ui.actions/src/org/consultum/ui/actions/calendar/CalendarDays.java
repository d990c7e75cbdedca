package org.consultum.ui.actions.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.index.EntryFacts;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.RegisterIndex;
import org.consultum.model.MeetingState;

/**
 * What stands on the days of a calendar, asked of the index: of a day with a thousand actions only as many as are shown, and how many there
 * are. Loads nothing of the register. Knows what the index knew when it was first asked; after a change another one is made. Can be asked
 * on any thread.
 */
final class CalendarDays {

    private static final int MOST_MEETINGS = 500;
    private static final int MOST_UNDATED = 20_000;
    private static final List<ListQuery.Sort> ORDER = List.of(new ListQuery.Sort(ListQuery.Column.STAGE, true),
        new ListQuery.Sort(ListQuery.Column.PRIORITY, false), new ListQuery.Sort(ListQuery.Column.TITLE, true));
    private static final Set<String> TAKING_PLACE = EnumSet.complementOf(EnumSet.of(MeetingState.CANCELLED, MeetingState.POSTPONED))
        .stream().map(MeetingState::getLiteral).collect(Collectors.toUnmodifiableSet());

    private final RegisterIndex index;
    private final ListQuery.Filter filter;
    private final LocalDate today;
    private final Map<String, List<LocalDate>> meetingDays = new HashMap<>();
    private Optional<Map<LocalDate, List<IndexEntry>>> atMeetings = Optional.empty();

    /**
     * One day.
     *
     * @param beside meetings of the day and consultations that close on it
     * @param actions actions due on the day, as many as were asked for
     * @param total how many actions are due on the day
     */
    record Day(LocalDate date, List<IndexEntry> beside, List<IndexEntry> actions, int total) {

        Day {
            beside = List.copyOf(beside);
            actions = List.copyOf(actions);
        }

        /** A day on which nothing is known to be. */
        static Day empty(LocalDate date) {
            return new Day(date, List.of(), List.of(), 0);
        }

        boolean isEmpty() {
            return beside.isEmpty() && total == 0;
        }
    }

    CalendarDays(RegisterIndex index, ListQuery.Filter filter, LocalDate today) {
        this.index = Objects.requireNonNull(index);
        this.filter = Objects.requireNonNull(filter);
        this.today = Objects.requireNonNull(today);
    }

    /**
     * The days from one to another that have anything.
     *
     * @param most actions of a day to list
     */
    synchronized Map<LocalDate, Day> between(LocalDate first, LocalDate last, int most) {
        Map<LocalDate, List<IndexEntry>> beside = beside(first, last);
        Map<LocalDate, List<IndexEntry>> nextMeeting = atMeetings.orElseGet(this::dueAtMeetings);
        atMeetings = Optional.of(nextMeeting); // the same for every month that is turned to
        var days = new HashMap<LocalDate, Day>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            List<IndexEntry> atMeeting = nextMeeting.getOrDefault(date, List.of());
            Optional<ListPage> due = due(date, most);
            var actions = new ArrayList<>(due.map(ListPage::rows).orElse(List.of()));
            atMeeting.stream().limit(Math.max(0, most - actions.size())).forEach(actions::add);
            var day = new Day(date, beside.getOrDefault(date, List.of()), actions, due.map(ListPage::total).orElse(0) + atMeeting.size());
            if (!day.isEmpty()) {
                days.put(date, day);
            }
        }
        return days;
    }

    /** How many actions fit the filter, wherever they stand. */
    ListPage counted() {
        return index.list(new ListQuery("ActionItem", filter, ORDER, 0, 0));
    }

    private Optional<ListPage> due(LocalDate date, int most) {
        Days wanted = filter.due();
        boolean out = wanted.none() || wanted.from().filter(date::isBefore).isPresent() || wanted.until().filter(date::isAfter).isPresent();
        return out ? Optional.empty()
            : Optional.of(index.list(new ListQuery("ActionItem", filter.due(Days.between(date, date)), ORDER, 0, most)));
    }

    /** Actions due at the next meeting of their committee, by the day of that meeting. */
    private Map<LocalDate, List<IndexEntry>> dueAtMeetings() {
        if (!filter.due().equals(Days.ANY) && !filter.due().none()) {
            return Map.of();
        }
        return index.list(new ListQuery("ActionItem", filter.due(Days.NONE), ORDER, 0, MOST_UNDATED)).rows().stream()
            .filter(entry -> entry.facts().detail() instanceof EntryFacts.Detail.Action action && action.dueNextMeeting())
            .flatMap(entry -> meetingOf(entry).map(day -> Map.entry(day, entry)).stream())
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The first meeting of its committee after the day an action was raised; from today on for one that does not say when. */
    private Optional<LocalDate> meetingOf(IndexEntry action) {
        LocalDate from = action.raised().map(raised -> raised.plusDays(1)).orElse(today);
        return action.committeeId().flatMap(committee -> meetingDays.computeIfAbsent(committee, this::meetingsOf).stream()
            .filter(day -> !day.isBefore(from)).findFirst());
    }

    private List<LocalDate> meetingsOf(String committee) {
        var wanted = ListQuery.Filter.ALL.inCommittee(committee).withStatus(TAKING_PLACE);
        return index.list(new ListQuery("Meeting", wanted, new ListQuery.Sort(ListQuery.Column.DATE, true), 0, MOST_MEETINGS)).rows()
            .stream().flatMap(entry -> entry.date().stream()).toList();
    }

    private Map<LocalDate, List<IndexEntry>> beside(LocalDate first, LocalDate last) {
        var ofCommittees = ListQuery.Filter.ALL.inCommittees(filter.committeeIds());
        Stream<IndexEntry> meetings = index.list(new ListQuery("Meeting", ofCommittees.between(first, last).withStatus(TAKING_PLACE),
            new ListQuery.Sort(ListQuery.Column.DATE, true), 0, MOST_MEETINGS)).rows().stream();
        Stream<IndexEntry> consultations = index.list(new ListQuery("ConsultationRound", ofCommittees.due(Days.between(first, last)),
            new ListQuery.Sort(ListQuery.Column.DUE, true), 0, MOST_MEETINGS)).rows().stream();
        return Stream.concat(meetings, consultations).filter(entry -> dayOf(entry).isPresent())
            .sorted(Comparator.comparing(IndexEntry::type, Comparator.reverseOrder()))
            .collect(Collectors.groupingBy(entry -> dayOf(entry).orElseThrow()));
    }

    /** The day something beside the actions stands on. */
    private static Optional<LocalDate> dayOf(IndexEntry entry) {
        return entry.type().equals("Meeting") ? entry.date() : entry.due();
    }
}
