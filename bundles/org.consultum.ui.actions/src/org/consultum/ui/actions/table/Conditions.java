package org.consultum.ui.actions.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consultum.index.FilterText;
import org.consultum.index.ListQuery;

/**
 * A filter as the user put it together: one condition for each key of {@link FilterText}, as it is written there, so that "today" stays
 * today when it is kept. Two more days are known here: {@code thisweek} (from Monday) and {@code thismonth}.
 *
 * @param values what is written behind each key, in the order of the keys
 */
public record Conditions(Map<String, String> values) {

    /** Everything. */
    public static final Conditions NONE = new Conditions(Map.of());
    /** Key of the words searched for everywhere. */
    public static final String TEXT = "text";
    /** Key of the statuses. */
    public static final String STATUS = "status";
    /** Key of the days on which something is due. */
    public static final String DUE = "due";
    /** Key of the owners. */
    public static final String OWNER = "owner";
    /** The days from Monday to Sunday. */
    public static final String THIS_WEEK = "thisweek";
    /** The days of this month. */
    public static final String THIS_MONTH = "thismonth";

    private static final Pattern CONDITION = Pattern.compile("([a-z]+):((?:\"(?:\\\\.|[^\"\\\\])*\"|[^\\s\"])*)");

    public Conditions {
        values = new LinkedHashMap<>(values);
    }

    /** The conditions of a text; what is none is left out. */
    public static Conditions parse(String text) {
        var values = new LinkedHashMap<String, String>();
        CONDITION.matcher(text).results().forEach(found -> values.putIfAbsent(found.group(1), found.group(2)));
        return new Conditions(values);
    }

    /** As one line of text. */
    public String text() {
        return values.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue()).collect(Collectors.joining(" "));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether it depends on who uses the window. */
    public boolean isPersonal() {
        return values.keySet().stream().map(this::list)
            .anyMatch(list -> list.contains(FilterTexts.ME) || list.contains(FilterTexts.MY_COMMITTEES));
    }

    /** What is written behind a key; empty without a condition. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** With what is written behind a key; without the condition if that is empty. */
    public Conditions with(String key, String value) {
        var changed = new LinkedHashMap<>(values);
        if (value.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new Conditions(changed);
    }

    /** With words, which are quoted. */
    public Conditions withWords(String key, String words) {
        return with(key, words.isBlank() ? "" : '"' + words.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    /** Words behind a key as they were typed. */
    public String words(String key) {
        String value = value(key);
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
            ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    /** The values of a list behind a key. */
    public List<String> list(String key) {
        return Arrays.stream(value(key).split(",")).map(part -> part.replace("\"", "")).filter(part -> !part.isEmpty()).toList();
    }

    public Conditions withList(String key, List<String> wanted) {
        return with(key, String.join(",", wanted));
    }

    /** The filter on a day; empty when the conditions are none. */
    public Optional<ListQuery.Filter> filter(FilterText.Context context) {
        LocalDate monday = context.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = context.today().withDayOfMonth(1);
        var resolved = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> resolved.put(key, switch (value) {
            case THIS_WEEK -> monday + ".." + monday.plusDays(DayOfWeek.values().length - 1L);
            case THIS_MONTH -> first + ".." + first.plusMonths(1).minusDays(1);
            default -> value;
        }));
        return FilterText.parse(new Conditions(resolved).text(), context);
    }
}
