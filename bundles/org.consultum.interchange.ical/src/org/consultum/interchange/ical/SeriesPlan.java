package org.consultum.interchange.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.consultum.interchange.ical.internal.Words;
import org.consultum.model.MeetingSeries;

/**
 * When the meetings of a series are, by its rule (RFC 5545 section 3.3.10).
 *
 * <p>Meetings keep their time of the day when clocks change. Where that time does not exist on a day, the meeting begins as much later as
 * the clock was put forward; where it exists twice, it is the first. The rule counts in the zone of the first start, whatever zone the
 * limits of a question are in. Immutable.
 */
public final class SeriesPlan {

    /** How many occurrences one question gives at most. */
    public static final int MOST = 10_000;

    private static final int LONGEST_RULE = 1_000;
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final ZonedDateTime first;
    private final Map<String, String> parts;
    private final Set<Instant> exceptions;

    private SeriesPlan(ZonedDateTime first, Map<String, String> parts, Set<Instant> exceptions) {
        this.first = first;
        this.parts = parts;
        this.exceptions = exceptions;
    }

    /** The plan of a series; empty when {@link #problem} has something to say. */
    public static Optional<SeriesPlan> of(MeetingSeries series) {
        if (problem(series).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new SeriesPlan(series.getFirstStart(), parts(series.getRule()),
            series.getExceptions().stream().map(ZonedDateTime::toInstant).collect(Collectors.toUnmodifiableSet())));
    }

    /** Why a series has no plan, in words for the user; empty when it has one. */
    public static Optional<String> problem(MeetingSeries series) {
        Words words = Words.ofUser();
        if (series.getFirstStart() == null) {
            return Optional.of(words.text("series.noStart"));
        }
        String rule = Objects.toString(series.getRule(), "");
        if (rule.isBlank() || rule.length() > LONGEST_RULE) {
            return Optional.of(words.text("series.noRule"));
        }
        Map<String, String> parts = parts(rule);
        if (!FREQUENCIES.contains(parts.getOrDefault("FREQ", ""))) {
            return Optional.of(words.text("series.frequency"));
        }
        if (parts.containsKey("INTERVAL") && !parts.get("INTERVAL").matches("[1-9]\\d{0,3}")
                || parts.containsKey("COUNT") && !parts.get("COUNT").matches("[1-9]\\d{0,4}")
                || parts.containsKey("COUNT") && parts.containsKey("UNTIL")
                || parts.keySet().stream().anyMatch(key -> key.matches("BYHOUR|BYMINUTE|BYSECOND"))) {
            return Optional.of(words.text("series.rule", rule));
        }
        try {
            new Recur<LocalDateTime>(text(localUntil(parts, series.getFirstStart())));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(words.text("series.rule", rule));
        }
    }

    /**
     * Occurrences without exceptions, in order.
     *
     * @param from first moment that counts
     * @param until first moment that counts no more
     */
    public List<ZonedDateTime> occurrences(ZonedDateTime from, ZonedDateTime until) {
        return planned(from, until, MOST).stream().filter(start -> !exceptions.contains(start.toInstant())).toList();
    }

    /**
     * The next occurrences without exceptions, in order.
     *
     * @param from first moment that counts
     * @param count how many; there are fewer when the series ends before
     */
    public List<ZonedDateTime> next(ZonedDateTime from, int count) {
        var found = new ArrayList<ZonedDateTime>();
        int wanted = Math.min(Math.max(count, 0), MOST);
        ZonedDateTime limit = from.isBefore(first) ? first : from;
        for (int years = 1; years <= 1 << 8 && found.size() < wanted; years *= 2) {
            found.clear();
            occurrences(from, limit.plusYears(years)).stream().limit(wanted).forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** Whether a moment is one the rule gives, exception or not. */
    public boolean contains(ZonedDateTime start) {
        return planned(start, start.plusSeconds(1), MOST).stream().anyMatch(planned -> planned.toInstant().equals(start.toInstant()));
    }

    /** The occurrences of the rule on which the series does not meet, in the order they are kept, in the zone of the first start. */
    List<ZonedDateTime> exceptions() {
        return exceptions.stream().sorted().map(moment -> moment.atZone(first.getZone())).toList();
    }

    /** The rule as a calendar asks for it: its end in UTC, nothing but what RFC 5545 knows. */
    String rule() {
        var written = new LinkedHashMap<>(parts);
        until(parts, first).ifPresent(end -> written.put("UNTIL", LOCAL.format(end.atZone(first.getZone())
            .withZoneSameInstant(ZoneOffset.UTC)) + "Z"));
        return new Recur<Instant>(text(written)).toString();
    }

    private List<ZonedDateTime> planned(ZonedDateTime from, ZonedDateTime until, int most) {
        if (!until.isAfter(from)) {
            return List.of();
        }
        LocalDateTime seed = first.toLocalDateTime();
        // A day more on both sides: what the clock says may differ by an hour or more where clocks were changed.
        LocalDateTime lower = from.withZoneSameInstant(first.getZone()).toLocalDateTime().minusDays(1);
        LocalDateTime upper = until.withZoneSameInstant(first.getZone()).toLocalDateTime().plusDays(1);
        if (upper.isBefore(seed)) {
            return List.of();
        }
        var recur = new Recur<LocalDateTime>(text(localUntil(parts, first)));
        var seen = new HashSet<Instant>();
        return recur.getDates(seed, lower.isBefore(seed) ? seed : lower, upper, most).stream()
            .map(local -> ZonedDateTime.ofLocal(local, first.getZone(), null))
            .filter(start -> !start.isBefore(first) && !start.isBefore(from) && start.isBefore(until))
            .filter(start -> seen.add(start.toInstant())).sorted().toList();
    }

    private static Map<String, String> localUntil(Map<String, String> parts, ZonedDateTime first) {
        var local = new LinkedHashMap<>(parts);
        until(parts, first).ifPresent(end -> local.put("UNTIL", LOCAL.format(end)));
        return local;
    }

    /** The end of the rule by the clock of the series; the end of the day for a day. */
    private static Optional<LocalDateTime> until(Map<String, String> parts, ZonedDateTime first) {
        String until = parts.get("UNTIL");
        if (until == null) {
            return Optional.empty();
        }
        try {
            if (until.length() == "20260101".length()) {
                return Optional.of(LocalDate.parse(until, DAY).atTime(23, 59, 59));
            }
            boolean utc = until.endsWith("Z");
            LocalDateTime end = LocalDateTime.parse(utc ? until.substring(0, until.length() - 1) : until, LOCAL);
            return Optional.of(utc ? end.atZone(ZoneOffset.UTC).withZoneSameInstant(first.getZone()).toLocalDateTime() : end);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Parts of a rule by name, in order. A part without a value has an empty one, which the rule's reader refuses. */
    private static Map<String, String> parts(String rule) {
        var parts = new LinkedHashMap<String, String>();
        String bare = rule.strip().toUpperCase(Locale.ROOT);
        for (String part : (bare.startsWith("RRULE:") ? bare.substring("RRULE:".length()) : bare).split(";")) {
            int equals = part.indexOf('=');
            parts.putIfAbsent(equals < 0 ? part : part.substring(0, equals), equals < 0 ? "" : part.substring(equals + 1));
        }
        return parts;
    }

    private static String text(Map<String, String> parts) {
        return parts.entrySet().stream().map(part -> part.getKey() + "=" + part.getValue()).collect(Collectors.joining(";"));
    }
}
