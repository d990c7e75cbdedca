package org.consultum.index.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consultum.index.Facet;
import org.consultum.index.FilterText;
import org.consultum.index.ListQuery.Arising;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Hidden;

/** Reads filters from text. Anything at all may be in it. */
public final class FilterReader {

    private static final Pattern NAME = Pattern.compile("[a-z]+:");
    private static final Pattern RELATIVE = Pattern.compile("today(?:([+-])(\\d{1,5}))?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\.\\.(\\d{1,3})");
    private static final Map<String, Column> COLUMNS = FilterWords.COLUMNS.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private final String text;
    private final FilterText.Context context;
    private int at;

    private FilterReader(String text, FilterText.Context context) {
        this.text = text;
        this.context = context;
    }

    /** One value of a list; what is in quotes stands for itself. */
    private record Value(String text, boolean quoted) {

        boolean is(String symbol) {
            return !quoted && text.equals(symbol);
        }
    }

    /** What is read is no filter. */
    private static final class NoFilter extends Exception {

        private static final long serialVersionUID = 1;
    }

    /** The filter on a line; see {@link FilterText}. */
    public static Optional<Filter> read(String text, FilterText.Context context) {
        Objects.requireNonNull(context);
        if (text.length() > FilterText.LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FilterReader(text, context).all());
        } catch (NoFilter | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Filter all() throws NoFilter {
        Filter filter = Filter.ALL;
        Set<String> seen = new HashSet<>();
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            Matcher name = NAME.matcher(text).region(at, text.length());
            if (!name.lookingAt() || !seen.add(name.group())) {
                throw new NoFilter();
            }
            at = name.end();
            filter = with(filter, name.group().substring(0, name.group().length() - 1));
            if (at < text.length() && text.charAt(at) != ' ') {
                throw new NoFilter();
            }
        }
        return filter;
    }

    private Filter with(Filter filter, String name) throws NoFilter {
        Column column = COLUMNS.get(name);
        if (column != null) {
            return filter.withText(column, value().text());
        }
        return switch (name) {
            case "text" -> filter.withText(value().text());
            case "status" -> filter.withStatus(literals());
            case "priority" -> filter.withPriority(literals());
            case "owner" -> owners(filter);
            case "waiting" -> filter.waitingForAny(identities(values()));
            case "committee" -> filter.inCommittees(identities(values()));
            case "origin" -> filter.arisingFrom(identities(values()));
            case "meeting" -> filter.inMeeting(value().text());
            case "arising" -> filter.arising(arising(bare()));
            case "date" -> filter.dated(days(bare()));
            case "due" -> filter.due(days(bare()));
            case "raised" -> filter.raised(days(bare()));
            case "closed" -> filter.closed(days(bare()));
            case "hidden" -> filter.hidden(hidden(bare()));
            case "progress" -> progress(filter, bare());
            case "group" -> group(filter);
            default -> throw new NoFilter();
        };
    }

    private Filter owners(Filter filter) throws NoFilter {
        List<Value> values = values();
        boolean none = values.removeIf(value -> value.is(FilterWords.NONE));
        Filter owned = filter.ownedByAny(identities(values));
        return none ? owned.withoutOwner() : owned;
    }

    private Set<String> literals() throws NoFilter {
        return values().stream().map(Value::text).collect(Collectors.toSet());
    }

    private Set<String> identities(List<Value> values) {
        var ids = new HashSet<String>();
        for (Value value : values) {
            if (value.is(FilterWords.ME) && !context.me().isEmpty()) {
                ids.addAll(context.me());
            } else if (value.is(FilterWords.MY_COMMITTEES) && !context.myCommittees().isEmpty()) {
                ids.addAll(context.myCommittees());
            } else {
                // The word itself is nobody's identity, so that nothing fits.
                ids.add(value.text());
            }
        }
        return ids;
    }

    private static Arising arising(String value) throws NoFilter {
        return switch (value) {
            case FilterWords.YES -> Arising.SOMETHING;
            case FilterWords.NO -> Arising.NOTHING;
            default -> throw new NoFilter();
        };
    }

    private Days days(String value) throws NoFilter {
        if (value.equals(FilterWords.NONE)) {
            return Days.NONE;
        }
        int dots = value.indexOf("..");
        if (dots < 0) {
            LocalDate day = day(value);
            return Days.between(day, day);
        }
        return new Days(border(value.substring(0, dots)), border(value.substring(dots + 2)), false);
    }

    private Optional<LocalDate> border(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(day(value));
    }

    private LocalDate day(String value) {
        Matcher relative = RELATIVE.matcher(value);
        if (!relative.matches()) {
            return LocalDate.parse(value);
        }
        long days = relative.group(2) == null ? 0 : Long.parseLong(relative.group(2));
        return context.today().plusDays("-".equals(relative.group(1)) ? -days : days);
    }

    private Hidden hidden(String value) throws NoFilter {
        int sign = value.indexOf('@');
        if (sign < 0) {
            throw new NoFilter();
        }
        LocalDate day = day(value.substring(sign + 1));
        return switch (value.substring(0, sign)) {
            case FilterWords.NO -> new Hidden.Excluded(day);
            case FilterWords.ONLY -> new Hidden.Only(day);
            default -> throw new NoFilter();
        };
    }

    private static Filter progress(Filter filter, String value) throws NoFilter {
        Matcher range = PERCENT.matcher(value);
        if (!range.matches() || Integer.parseInt(range.group(2)) > 100) {
            throw new NoFilter();
        }
        return filter.progress(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }

    private Filter group(Filter filter) throws NoFilter {
        int sign = text.indexOf('=', at);
        if (sign < 0) {
            throw new NoFilter();
        }
        String facet = text.substring(at, sign);
        at = sign + 1;
        int day = facet.indexOf('@');
        Facet.By by = by(day < 0 ? facet : facet.substring(0, day));
        if (by.needsDay() != day >= 0) {
            throw new NoFilter();
        }
        Optional<LocalDate> asOf = day < 0 ? Optional.empty() : Optional.of(day(facet.substring(day + 1)));
        return filter.inGroup(new Facet(by, asOf), value().text());
    }

    private static Facet.By by(String name) throws NoFilter {
        for (Facet.By by : Facet.By.values()) {
            if (by.name().toLowerCase(Locale.ROOT).equals(name)) {
                return by;
            }
        }
        throw new NoFilter();
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Everything to the next blank. */
    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ' ') {
            at++;
        }
        return text.substring(start, at);
    }

    private List<Value> values() throws NoFilter {
        var values = new ArrayList<Value>();
        values.add(value());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            values.add(value());
        }
        return values;
    }

    private Value value() throws NoFilter {
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return new Value(quoted(), true);
        }
        Matcher bare = FilterWords.BARE.matcher(text).region(at, text.length());
        if (!bare.lookingAt()) {
            throw new NoFilter();
        }
        at = bare.end();
        return new Value(bare.group(), false);
    }

    private String quoted() throws NoFilter {
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        if (at == text.length()) {
            throw new NoFilter();
        }
        at++;
        return value.toString();
    }

    private char escaped() throws NoFilter {
        if (at == text.length()) {
            throw new NoFilter();
        }
        char c = text.charAt(at++);
        if (c != 'u') {
            return c;
        }
        try {
            int code = Integer.parseInt(text.substring(at, Math.min(at + 4, text.length())), 16);
            at += 4;
            if (code < 0 || at > text.length()) {
                throw new NoFilter();
            }
            return (char) code;
        } catch (NumberFormatException e) {
            throw new NoFilter();
        }
    }
}
