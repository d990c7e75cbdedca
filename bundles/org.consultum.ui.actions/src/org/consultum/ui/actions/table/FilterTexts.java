package org.consultum.ui.actions.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.ui.actions.Messages;

/**
 * Conditions in words.
 *
 * @param texts words of the rows
 */
record FilterTexts(RowTexts texts) {

    /** Stands for having no owner. */
    static final String NOBODY = "none";
    /** Stands for the user. */
    static final String ME = "me";
    /** Stands for the committees of the user. */
    static final String MY_COMMITTEES = "mycommittees";
    /** Up to yesterday. */
    static final String PAST = "..today-1";
    /** Today. */
    static final String TODAY = "today";
    /** The seven days from today. */
    static final String NEXT_DAYS = "today..today+7";
    /** The last thirty days. */
    static final String LAST_DAYS = "today-30..today";

    private static final Map<String, String> PERCENT = Map.of("0..0", Messages.filter_notBegun, "1..99", Messages.filter_underWay,
        "100..100", Messages.filter_complete);

    /** Days that are offered for a column, in order. */
    static List<String> days(ActionColumn column) {
        return switch (column) {
            case DUE -> List.of(PAST, TODAY, Conditions.THIS_WEEK, NEXT_DAYS, Conditions.THIS_MONTH, NOBODY);
            default -> List.of(TODAY, Conditions.THIS_WEEK, Conditions.THIS_MONTH, LAST_DAYS, NOBODY);
        };
    }

    /** Percentages that are offered, in order. */
    static List<String> percentages() {
        return List.of("0..0", "1..99", "100..100");
    }

    /** What stands in an empty field. */
    static String hint(ActionColumn column) {
        return switch (column.asking()) {
            case WORDS -> Messages.filter_words;
            case DAYS -> Messages.filter_anyDay;
            default -> Messages.filter_any;
        };
    }

    /** The condition of a column; empty for none. */
    String condition(ActionColumn column, Conditions conditions) {
        String value = conditions.value(column.key());
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.asking()) {
            case WORDS -> conditions.words(column.key());
            case DAYS -> days(column, value);
            case PERCENT -> PERCENT.getOrDefault(value, value);
            default -> conditions.list(column.key()).stream().map(key -> choice(column, key)).collect(Collectors.joining(", "));
        };
    }

    /** One value of a list. */
    String choice(ActionColumn column, String key) {
        return switch (column.asking()) {
            case STATUSES -> texts.status(key);
            case PRIORITIES -> texts.priority(key);
            default -> switch (key) {
                case ME -> Messages.filter_me;
                case MY_COMMITTEES -> Messages.filter_myCommittees;
                case NOBODY -> Messages.group_noOwner;
                default -> Optional.of(texts.name(key)).filter(name -> !name.isEmpty()).orElse(Messages.filter_gone);
            };
        };
    }

    /** Days in words. */
    String days(ActionColumn column, String value) {
        return switch (value) {
            case PAST -> column == ActionColumn.DUE ? Messages.filter_overdue : Messages.filter_past;
            case TODAY -> Messages.filter_today;
            case Conditions.THIS_WEEK -> Messages.filter_thisWeek;
            case Conditions.THIS_MONTH -> Messages.filter_thisMonth;
            case NEXT_DAYS -> Messages.filter_nextDays;
            case LAST_DAYS -> Messages.filter_lastDays;
            case NOBODY -> Messages.filter_noDay;
            default -> range(value);
        };
    }

    static String percentage(String value) {
        return PERCENT.getOrDefault(value, value);
    }

    private String range(String value) {
        String[] ends = value.split("\\.\\.", -1);
        return ends.length == 2 ? day(ends[0]) + " \u2013 " + day(ends[1]) : day(value);
    }

    private String day(String end) {
        return end.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? texts.date(LocalDate.parse(end)) : end;
    }
}
