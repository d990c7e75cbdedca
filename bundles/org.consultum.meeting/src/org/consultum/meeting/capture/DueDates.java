package org.consultum.meeting.capture;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds when something is due, in English and German. A day without a year is the next such day from the meeting on; a weekday is the
 * next one after the meeting's day. A day that does not exist, lies before the meeting, or can be read in two ways is unclear.
 */
final class DueDates {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar|mär|mrz", "apr", "may|mai", "jun", "jul", "aug", "sep",
        "oct|okt", "nov", "dec|dez");
    private static final List<String> DAYS = List.of("mon", "tue|die", "wed|mit", "thu|don", "fri|fre", "sat|sam", "sun|son");
    private static final String MONTH = "(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|mär(?:z)?|mrz|apr(?:il)?|may|mai|june?|juni"
        + "|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";
    private static final String DAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag"
        + "|freitag|samstag|sonntag)";
    private static final Pattern DUE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
        + "(?<meeting>(?:(?:due|by|at|for|to|until|before|bis|auf|in|zu|zur|fällig)\\s+){0,3}+(?:the\\s+|zur\\s+|der\\s+)?"
        + "(?:next\\s+(?:meeting|session)|nächsten?\\s+(?:sitzung|tagung)))"
        + "|(?<prep>(?:(?:due|fällig)\\s*:?\\s*(?:(?:on|by|am|bis)\\s+)?"
        + "|(?:by|until|before|no\\s+later\\s+than|bis|spätestens|deadline:?|frist:?)\\s+)(?:zum\\s+|zur\\s+|am\\s+|the\\s+)?)?(?:"
        + "(?<iso>(?<isoY>\\d{4})-(?<isoM>\\d{1,2})-(?<isoD>\\d{1,2}))"
        + "|(?<dots>(?<dotD>\\d{1,2})\\.\\s?(?<dotM>\\d{1,2})\\.\\s?(?<dotY>\\d{4}))"
        + "|(?<slash>\\d{1,2}/\\d{1,2}/\\d{2,4})"
        + "|(?<dm>(?<dmD>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?(?<dmM>" + MONTH + ")\\.?(?:,?\\s+(?<dmY>\\d{4}))?)"
        + "|(?<md>(?<mdM>" + MONTH + ")\\.?\\s+(?<mdD>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<mdY>\\d{4}))?)"
        + "|(?<end>(?:end\\s+of|ende)\\s+(?<endM>" + MONTH + ")(?:\\s+(?<endY>\\d{4}))?)"
        + "|(?<week>(?:next\\s+|nächsten\\s+|kommenden\\s+)?(?<weekday>" + DAY + "))"
        + "|(?<in>(?:in|within|binnen|innerhalb\\s+von)\\s+(?<inN>\\d{1,3})\\s+(?<inU>days?|weeks?|months?|tagen?|wochen?|monaten?))"
        + "|(?<soon>today|tomorrow|heute|morgen)"
        + "))(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Optional<LocalDate> meetingDay;

    DueDates(Optional<LocalDate> meetingDay) {
        this.meetingDay = meetingDay;
    }

    /** The last date of a line that says when something is due: after a word such as "by", or at the end. */
    Optional<Cut> in(String line) {
        Optional<Cut> found = Optional.empty();
        Matcher matcher = DUE.matcher(line);
        while (matcher.find()) {
            boolean atEnd = line.substring(matcher.end()).matches("[\\s.;,!]*");
            boolean plain = matcher.group("week") == null && matcher.group("soon") == null;
            if (matcher.group("meeting") != null || matcher.group("prep") != null || atEnd && plain || matcher.group("in") != null) {
                found = Optional.of(cut(matcher));
            }
        }
        return found;
    }

    /** A date that is the whole of a piece in brackets. */
    Optional<Cut> whole(String piece) {
        Matcher matcher = DUE.matcher(piece);
        return matcher.matches() ? Optional.of(cut(matcher)) : Optional.empty();
    }

    private Cut cut(Matcher matcher) {
        if (matcher.group("meeting") != null) {
            return cut(matcher, new Captured.Due.NextMeeting(), List.of());
        }
        if (matcher.group("slash") != null) {
            return unclear(matcher, "capture.twoWays");
        }
        try {
            Optional<LocalDate> day = day(matcher);
            if (day.isEmpty()) {
                return unclear(matcher, "capture.noMeetingDay");
            }
            boolean past = meetingDay.filter(day.get()::isBefore).isPresent();
            return cut(matcher, new Captured.Due.On(day.get()), past ? List.of(doubt(matcher, "capture.past")) : List.of());
        } catch (DateTimeException e) {
            return unclear(matcher, "capture.noSuchDay");
        }
    }

    private static Cut unclear(Matcher matcher, String key) {
        return cut(matcher, new Captured.Due.None(), List.of(doubt(matcher, key)));
    }

    private static Cut cut(Matcher matcher, Captured.Due due, List<Cut.Doubt> doubts) {
        return new Cut(matcher.start(), matcher.end(), List.of(), due, doubts);
    }

    private static Cut.Doubt doubt(Matcher matcher, String key) {
        return new Cut.Doubt(matcher.start(), matcher.end(), key, matcher.group().strip(), List.of());
    }

    private Optional<LocalDate> day(Matcher found) {
        if (found.group("iso") != null) {
            return Optional.of(LocalDate.of(number(found, "isoY"), number(found, "isoM"), number(found, "isoD")));
        }
        if (found.group("dots") != null) {
            return Optional.of(LocalDate.of(number(found, "dotY"), number(found, "dotM"), number(found, "dotD")));
        }
        if (found.group("dm") != null) {
            return day(found.group("dmY"), found.group("dmM"), number(found, "dmD"));
        }
        if (found.group("md") != null) {
            return day(found.group("mdY"), found.group("mdM"), number(found, "mdD"));
        }
        if (found.group("end") != null) {
            return endOfMonth(found.group("endY"), index(MONTHS, found.group("endM")) + 1);
        }
        if (found.group("week") != null) {
            DayOfWeek weekday = DayOfWeek.of(index(DAYS, found.group("weekday")) + 1);
            return meetingDay.map(day -> day.with(TemporalAdjusters.next(weekday)));
        }
        if (found.group("in") != null) {
            return meetingDay.map(day -> later(day, number(found, "inN"), found.group("inU").toLowerCase(Locale.ROOT)));
        }
        boolean tomorrow = found.group("soon").toLowerCase(Locale.ROOT).matches("tomorrow|morgen");
        return meetingDay.map(day -> tomorrow ? day.plusDays(1) : day);
    }

    private Optional<LocalDate> day(String year, String month, int dayOfMonth) {
        int monthNumber = index(MONTHS, month) + 1;
        if (year != null) {
            return Optional.of(LocalDate.of(Integer.parseInt(year), monthNumber, dayOfMonth));
        }
        return meetingDay.map(from -> IntStream.rangeClosed(0, 8).map(offset -> from.getYear() + offset)
            .filter(candidate -> dayOfMonth <= YearMonth.of(candidate, monthNumber).lengthOfMonth())
            .mapToObj(candidate -> LocalDate.of(candidate, monthNumber, dayOfMonth)).filter(day -> !day.isBefore(from)).findFirst()
            .orElseThrow(() -> new DateTimeException("No such day")));
    }

    private Optional<LocalDate> endOfMonth(String year, int month) {
        return year != null ? Optional.of(YearMonth.of(Integer.parseInt(year), month).atEndOfMonth())
            : meetingDay.map(from -> YearMonth.of(from.getYear() + (month < from.getMonthValue() ? 1 : 0), month).atEndOfMonth());
    }

    private static LocalDate later(LocalDate day, int number, String unit) {
        return switch (unit.charAt(0)) {
            case 'd', 't' -> day.plusDays(number);
            case 'w' -> day.plusWeeks(number);
            default -> day.plusMonths(number);
        };
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static int index(List<String> beginnings, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return IntStream.range(0, beginnings.size())
            .filter(index -> List.of(beginnings.get(index).split("\\|")).contains(lower.substring(0, 3))).findFirst().orElseThrow();
    }
}
