package org.consultum.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.consultum.spi.rule.WorkingDays;

/** Which days are worked, and what the others are called. Immutable; used by any thread. */
public final class HolidayCalendar implements WorkingDays {

    /** Calendar without holidays, in which Saturdays and Sundays are not worked. */
    public static final HolidayCalendar WEEKENDS = new HolidayCalendar("", "", "", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        Year.MIN_VALUE, Year.MAX_VALUE, List.of(), Map.of());

    private final String name;
    private final String title;
    private final String source;
    private final Set<DayOfWeek> weekend;
    private final int firstYear;
    private final int lastYear;
    private final List<HolidayRule> rules;
    private final Map<LocalDate, String> worked;
    private final List<HolidayCalendar> parts;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    HolidayCalendar(String name, String title, String source, Set<DayOfWeek> weekend, int firstYear, int lastYear, List<HolidayRule> rules,
            Map<LocalDate, String> worked) {
        this.name = Objects.requireNonNull(name);
        this.title = Objects.requireNonNull(title);
        this.source = Objects.requireNonNull(source);
        this.weekend = Collections.unmodifiableSet(weekend.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(weekend));
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.rules = List.copyOf(rules);
        this.worked = Map.copyOf(worked);
        this.parts = List.of();
    }

    private HolidayCalendar(List<HolidayCalendar> parts) {
        name = String.join(", ", parts.stream().map(HolidayCalendar::name).toList());
        title = String.join(", ", parts.stream().map(HolidayCalendar::title).toList());
        source = String.join("; ", parts.stream().map(HolidayCalendar::source).filter(text -> !text.isEmpty()).toList());
        weekend = Set.of();
        firstYear = parts.stream().mapToInt(part -> part.firstYear).max().orElseThrow();
        lastYear = parts.stream().mapToInt(part -> part.lastYear).min().orElseThrow();
        rules = List.of();
        worked = Map.of();
        this.parts = List.copyOf(parts);
    }

    /** Several calendars as one: a day is worked when it is worked in each of them. Without any, {@link #WEEKENDS}. */
    public static HolidayCalendar together(Collection<HolidayCalendar> calendars) {
        return switch (calendars.size()) {
            case 0 -> WEEKENDS;
            case 1 -> calendars.iterator().next();
            default -> new HolidayCalendar(List.copyOf(calendars));
        };
    }

    /** Identity, by which committees choose it; empty for {@link #WEEKENDS}. */
    public String name() {
        return name;
    }

    /** Name for the reader, as its file gives it. */
    public String title() {
        return title;
    }

    /** Where the days are written and how well that was read, as its file says; may be empty. */
    public String source() {
        return source;
    }

    /** Whether the file vouches for a year. Days of other years are computed all the same, as far as there are rules. */
    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /** Whether a day of the week is not worked. */
    public boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek()) && !worked.containsKey(day) || parts.stream().anyMatch(part -> part.isWeekend(day));
    }

    /** The name of the holiday that a day is; empty when it is none. A holiday may lie on a weekend. */
    @Override
    public Optional<String> holiday(LocalDate day) {
        var names = new ArrayList<String>();
        parts.forEach(part -> part.holiday(day).ifPresent(names::add));
        Optional.ofNullable(years.computeIfAbsent(day.getYear(), this::year).get(day)).ifPresent(names::add);
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names.stream().distinct().toList()));
    }

    /** Whether a day is neither weekend nor holiday. */
    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty();
    }

    /** The holidays of a year by day, those observed on another day included. */
    public Map<LocalDate, String> holidays(int year) {
        var all = new TreeMap<>(years.computeIfAbsent(year, this::year));
        parts.forEach(part -> part.holidays(year).forEach((day, holiday) -> all.merge(day, holiday, (one, other) -> one + ", " + other)));
        return Collections.unmodifiableMap(all);
    }

    /** Also looks at the years beside it: New Year's Day may be observed on 31 December. */
    private Map<LocalDate, String> year(int year) {
        record Observed(LocalDate day, HolidayRule rule) {
        }
        var days = new TreeMap<LocalDate, String>();
        var moved = new ArrayList<Observed>();
        for (int near = year - 1; near <= year + 1; near++) {
            for (HolidayRule rule : rules) {
                rule.in(near).ifPresent(day -> {
                    days.merge(day, rule.name(), (one, other) -> one.equals(other) ? one : one + ", " + other);
                    moved.add(new Observed(day, rule));
                });
            }
        }
        moved.sort((one, other) -> one.day().compareTo(other.day()));
        for (Observed one : moved) {
            LocalDate observed = switch (one.rule().observed()) {
                case SAME_DAY -> one.day();
                case NEAREST_WEEKDAY -> switch (one.day().getDayOfWeek()) {
                    case SATURDAY -> one.day().minusDays(1);
                    case SUNDAY -> one.day().plusDays(1);
                    default -> one.day();
                };
                case NEXT_WEEKDAY -> weekend.contains(one.day().getDayOfWeek()) ? nextFree(one.day(), days) : one.day();
            };
            if (!observed.equals(one.day())) {
                days.putIfAbsent(observed, one.rule().name());
            }
        }
        worked.keySet().forEach(days::remove);
        return new TreeMap<>(days.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true));
    }

    private LocalDate nextFree(LocalDate day, Map<LocalDate, String> taken) {
        LocalDate next = day;
        for (int tried = 0; tried < 31 && (weekend.contains(next.getDayOfWeek()) || taken.containsKey(next)); tried++) {
            next = next.plusDays(1);
        }
        return next;
    }
}
