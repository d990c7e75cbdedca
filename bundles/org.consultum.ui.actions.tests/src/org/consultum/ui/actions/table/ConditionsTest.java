package org.consultum.ui.actions.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consultum.index.FilterText;
import org.consultum.index.ListQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Conditions of a filter")
class ConditionsTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final FilterText.Context CONTEXT = new FilterText.Context(SUNDAY, Set.of("me-1"), Set.of("c-1"));

    @Test
    @DisplayName("are kept as they were put together, so that today stays today")
    void areKept() {
        Conditions conditions = Conditions.NONE.withList(Conditions.STATUS, List.of("open", "waiting")).with(Conditions.DUE, "..today-1")
            .withWords(Conditions.TEXT, " radar \"X\" \\ shelter ");
        assertEquals(conditions, Conditions.parse(conditions.text()));
        assertEquals("radar \"X\" \\ shelter", Conditions.parse(conditions.text()).words(Conditions.TEXT));
        assertTrue(conditions.text().contains("due:..today-1"), conditions.text());
        assertEquals(List.of("open", "waiting"), conditions.list(Conditions.STATUS));
    }

    @Test
    @DisplayName("know the week from Monday to Sunday and the whole month")
    void knowWeekAndMonth() {
        ListQuery.Filter week = Conditions.NONE.with(Conditions.DUE, Conditions.THIS_WEEK).filter(CONTEXT).orElseThrow();
        assertEquals(ListQuery.Days.between(LocalDate.of(2026, 11, 16), SUNDAY), week.due());
        ListQuery.Filter month = Conditions.NONE.with("raised", Conditions.THIS_MONTH).filter(CONTEXT).orElseThrow();
        assertEquals(ListQuery.Days.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)), month.raised());
    }

    @Test
    @DisplayName("of every saved view make a filter, and what is mine is about me")
    void ofSavedViews() {
        for (SavedViews.View view : SavedViews.always()) {
            assertTrue(view.conditions().filter(CONTEXT).isPresent(), view.name());
        }
        assertEquals(Set.of("me-1"), SavedViews.MINE.filter(CONTEXT).orElseThrow().ownerIds());
        assertTrue(SavedViews.MINE.isPersonal());
        assertFalse(SavedViews.UNFINISHED.isPersonal());
    }

    @Test
    @DisplayName("of the fields of the filter row make filters")
    void ofFields() {
        for (ActionColumn column : ActionColumn.values()) {
            List<String> offered = switch (column.asking()) {
                case DAYS -> FilterTexts.days(column);
                case PERCENT -> FilterTexts.percentages();
                case OWNERS -> List.of(FilterTexts.ME, FilterTexts.NOBODY, "0123-abcd");
                case WAITING -> List.of(FilterTexts.ME, "0123-abcd");
                case COMMITTEES -> List.of(FilterTexts.MY_COMMITTEES, "0123-abcd");
                case STATUSES -> RowTexts.UNFINISHED;
                case PRIORITIES -> List.of("urgent", "high");
                case WORDS -> List.of("\"some words: with, signs\"");
            };
            for (String value : offered) {
                assertTrue(new Conditions(Map.of(column.key(), value)).filter(CONTEXT).isPresent(), column + " " + value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no conditions at all", "status:", "text:\"open quote", "status:open status:done"})
    @DisplayName("are read from anything")
    void areReadFromAnything(String text) {
        Conditions read = Conditions.parse(text);
        assertEquals(read, Conditions.parse(read.text()));
    }
}
