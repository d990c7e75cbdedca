package org.consultum.ui.actions.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.consultum.index.EntryFacts;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.ui.actions.Rows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The days of the calendar")
class CalendarDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 3);

    private final List<IndexEntry> entries = new ArrayList<>();

    private Map<LocalDate, CalendarDays.Day> days(ListQuery.Filter filter) {
        return new CalendarDays(new Rows(entries), filter, TODAY).between(FIRST, LAST, 3);
    }

    private static IndexEntry action(String id) {
        return IndexEntry.of("ActionItem", id, "Action " + id).withCommittee("forum").withStatus("open");
    }

    private static IndexEntry atNextMeeting(IndexEntry action) {
        return action.withFacts(action.facts().withDetail(new EntryFacts.Detail.Action(true, false, 0)));
    }

    private static IndexEntry meeting(String id, LocalDate day, String state) {
        return IndexEntry.of("Meeting", id, "Meeting " + id).withCommittee("forum").withDate(day).withStatus(state);
    }

    @Test
    @DisplayName("hold what is due on them, also after the turn of the year")
    void holdsWhatIsDue() {
        entries.add(action("a").withDue(LocalDate.of(2026, 12, 31)));
        entries.add(action("b").withDue(LocalDate.of(2027, 1, 1)));
        entries.add(action("c").withDue(LocalDate.of(2027, 1, 4)));

        var days = days(ListQuery.Filter.ALL);

        assertEquals(List.of("a"), days.get(LocalDate.of(2026, 12, 31)).actions().stream().map(IndexEntry::id).toList());
        assertEquals(List.of("b"), days.get(LocalDate.of(2027, 1, 1)).actions().stream().map(IndexEntry::id).toList());
        assertFalse(days.containsKey(LocalDate.of(2027, 1, 4)), "not in the sheet");
    }

    @Test
    @DisplayName("list a few of many and count them all")
    void countsAll() {
        IntStream.range(0, 500).forEach(number -> entries.add(action("n" + number).withDue(TODAY)));

        var day = days(ListQuery.Filter.ALL).get(TODAY);

        assertEquals(3, day.actions().size());
        assertEquals(500, day.total());
    }

    @Test
    @DisplayName("hold what is due at the next meeting on the day of that meeting, which takes place")
    void nextMeeting() {
        entries.add(meeting("gone", LocalDate.of(2026, 12, 10), "cancelled"));
        entries.add(meeting("next", LocalDate.of(2026, 12, 22), "scheduled"));
        entries.add(meeting("later", LocalDate.of(2027, 1, 2), "scheduled"));
        entries.add(atNextMeeting(action("a")));
        var raised = action("b");
        entries.add(atNextMeeting(raised.withFacts(raised.facts().withRaised(LocalDate.of(2026, 12, 22)))));
        entries.add(action("undated"));

        var days = days(ListQuery.Filter.ALL);

        assertEquals(List.of("a"), days.get(LocalDate.of(2026, 12, 22)).actions().stream().map(IndexEntry::id).toList());
        assertEquals(List.of("b"), days.get(LocalDate.of(2027, 1, 2)).actions().stream().map(IndexEntry::id).toList(),
            "raised in one meeting it is due in the one after");
        assertFalse(days.containsKey(LocalDate.of(2026, 12, 10)), "a meeting that was cancelled is no day to be due on");
    }

    @Test
    @DisplayName("show meetings and ends of consultations beside, of the committees asked for")
    void besides() {
        entries.add(meeting("m", LocalDate.of(2026, 12, 8), "scheduled"));
        entries.add(IndexEntry.of("ConsultationRound", "c", "Repairs").withCommittee("forum").withDue(LocalDate.of(2026, 12, 9)));
        entries.add(meeting("other", LocalDate.of(2026, 12, 9), "scheduled").withCommittee("panel"));

        var days = days(ListQuery.Filter.ALL.inCommittee("forum"));

        assertEquals(List.of("m"), days.get(LocalDate.of(2026, 12, 8)).beside().stream().map(IndexEntry::id).toList());
        assertEquals(List.of("c"), days.get(LocalDate.of(2026, 12, 9)).beside().stream().map(IndexEntry::id).toList());
    }

    @Test
    @DisplayName("keep to the days the filter asks for")
    void respectsTheFilter() {
        entries.add(action("late").withDue(LocalDate.of(2026, 12, 1)));
        entries.add(action("soon").withDue(LocalDate.of(2026, 12, 24)));
        entries.add(meeting("next", LocalDate.of(2026, 12, 22), "scheduled"));
        entries.add(atNextMeeting(action("meeting")));

        var overdue = days(ListQuery.Filter.ALL.dueBy(TODAY.minusDays(1)));

        assertEquals(1, overdue.get(LocalDate.of(2026, 12, 1)).total());
        assertFalse(overdue.containsKey(LocalDate.of(2026, 12, 24)));
        assertTrue(overdue.get(LocalDate.of(2026, 12, 22)).actions().isEmpty(), "what has no day is not overdue");
    }
}
