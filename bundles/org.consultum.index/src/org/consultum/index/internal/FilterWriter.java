package org.consultum.index.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.index.ListQuery.Arising;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Group;
import org.consultum.index.ListQuery.Hidden;

/** Writes filters as text. */
public final class FilterWriter {

    private final StringJoiner parts = new StringJoiner(" ");

    private FilterWriter() {
    }

    /** The filter on one line; see {@link org.consultum.index.FilterText}. */
    public static String write(Filter filter) {
        var writer = new FilterWriter();
        writer.all(filter);
        return writer.parts.toString();
    }

    private void all(Filter filter) {
        if (!filter.text().isEmpty()) {
            part("text", value(filter.text()));
        }
        filter.columnTexts().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .forEach(text -> part(FilterWords.COLUMNS.get(text.getKey()), value(text.getValue())));
        list("status", filter.statuses());
        list("priority", filter.priorities());
        String owners = values(filter.ownerIds());
        if (filter.noOwner()) {
            part("owner", owners.isEmpty() ? FilterWords.NONE : FilterWords.NONE + "," + owners);
        } else {
            list("owner", filter.ownerIds());
        }
        list("waiting", filter.waitingForIds());
        list("committee", filter.committeeIds());
        filter.meetingId().ifPresent(id -> part("meeting", value(id)));
        list("origin", filter.originIds());
        if (filter.arising() != Arising.EITHER) {
            part("arising", filter.arising() == Arising.SOMETHING ? FilterWords.YES : FilterWords.NO);
        }
        days("date", filter.date());
        days("due", filter.due());
        days("raised", filter.raised());
        days("closed", filter.closed());
        switch (filter.hidden()) {
            case Hidden.Shown shown -> {
            }
            case Hidden.Excluded excluded -> part("hidden", FilterWords.NO + "@" + excluded.on());
            case Hidden.Only only -> part("hidden", FilterWords.ONLY + "@" + only.on());
        }
        if (filter.progressFrom() != 0 || filter.progressUntil() != 100) {
            part("progress", filter.progressFrom() + ".." + filter.progressUntil());
        }
        filter.group().ifPresent(group -> part("group", group(group)));
    }

    private void part(String name, String value) {
        parts.add(name + ":" + value);
    }

    private void list(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            part(name, values(values));
        }
    }

    private void days(String name, Days days) {
        if (days.none()) {
            part(name, FilterWords.NONE);
        } else if (days.from().isPresent() && days.from().equals(days.until())) {
            part(name, days.from().get().toString());
        } else if (!days.equals(Days.ANY)) {
            part(name, days.from().map(Object::toString).orElse("") + ".." + days.until().map(Object::toString).orElse(""));
        }
    }

    private static String group(Group group) {
        return group.facet().by().name().toLowerCase(Locale.ROOT) + group.facet().asOf().map(day -> "@" + day).orElse("") + "="
            + value(group.key());
    }

    private static String values(Collection<String> values) {
        return values.stream().sorted().map(FilterWriter::value).collect(Collectors.joining(","));
    }

    private static String value(String text) {
        return FilterWords.BARE.matcher(text).matches() && !FilterWords.SYMBOLS.contains(text) ? text
            : "\"" + text.chars().boxed().flatMap(FilterWriter::escaped).collect(Collectors.joining()) + "\"";
    }

    private static Stream<String> escaped(int c) {
        return Stream.of(switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> Character.isISOControl(c) || Character.isSurrogate((char) c) || c == '\u2028' || c == '\u2029'
                ? String.format("\\u%04x", c) : Character.toString((char) c);
        });
    }
}
