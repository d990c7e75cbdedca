package org.consultum.rules.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.rules.internal.planning.Texts;

/**
 * Reads a calendar of holidays: a text in UTF-8 that people write, one statement a line, empty lines and lines that begin with # left out.
 *
 * <pre>
 * title Public holidays of Exampleland
 * source Holidays Act 2003, s. 44 (read in the text itself)
 * weekend Saturday Sunday
 * known 2015 to 2040
 * holiday 1 January: New Year's Day; observed next weekday
 * holiday third Monday of January: Founders' Day; from 1986; until 2030; except 2020 2021
 * holiday last Monday of May: Spring holiday
 * holiday Monday before 25 May: Victoria Day
 * holiday Easter -2: Good Friday
 * holiday 2027-06-04: Jubilee
 * workday 2027-12-24: made up for 3 January
 * </pre>
 *
 * {@code observed} is {@code nearest weekday} or {@code next weekday}; without it a holiday on a weekend is not made up for. Without
 * {@code weekend}, Saturday and Sunday are not worked; {@code weekend none} leaves every day. Easter is that of the western churches.
 * What is misspelt is refused, so that no day is lost unnoticed.
 */
public final class HolidayFile {

    /** Largest file in bytes. */
    static final int LARGEST = 1 << 16;
    private static final int MOST_RULES = 2000;
    private static final int LONGEST = 300;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final List<String> ORDINALS = List.of("last", "first", "second", "third", "fourth", "fifth");
    private static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String MONTH =
        "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern FIXED = Pattern.compile("(\\d{1,2}) " + MONTH);
    private static final Pattern NTH = Pattern.compile("(last|first|second|third|fourth|fifth) " + WEEKDAY + " of " + MONTH);
    private static final Pattern BEFORE = Pattern.compile(WEEKDAY + " before (\\d{1,2}) " + MONTH);
    private static final Pattern EASTER = Pattern.compile("Easter(?: ?([+-]) ?(\\d{1,3}))?");
    private static final Pattern ONCE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern KNOWN = Pattern.compile("(\\d{4}) to (\\d{4})");

    private final String file;
    private final List<HolidayRule> rules = new ArrayList<>();
    private final Map<LocalDate, String> worked = new HashMap<>();
    private final Map<String, String> once = new HashMap<>();
    private Set<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private int firstYear = FIRST_YEAR;
    private int lastYear = LAST_YEAR;
    private int line;

    private HolidayFile(String file) {
        this.file = file;
    }

    /**
     * Reads a calendar.
     *
     * @param input the file, at most 64 KiB; not closed
     * @param file what to call the file in messages
     * @param name identity of the calendar
     * @throws HolidayFileException when the text is not a calendar
     * @throws IOException when it cannot be read
     */
    public static HolidayCalendar read(InputStream input, String file, String name) throws IOException {
        byte[] bytes = input.readNBytes(LARGEST + 1);
        var reader = new HolidayFile(file);
        if (bytes.length > LARGEST) {
            throw reader.fault("calendar.tooLarge", Integer.toString(LARGEST));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw reader.fault("calendar.encoding");
        }
        return reader.calendar(text.startsWith("\uFEFF") ? text.substring(1) : text, name);
    }

    private HolidayCalendar calendar(String text, String name) throws HolidayFileException {
        for (String statement : text.split("\r\n|\r|\n", -1)) {
            line++;
            String content = statement.strip();
            refuse(content.length() > LONGEST, "calendar.line.tooLong", Integer.toString(LONGEST));
            refuse(content.chars().anyMatch(character -> Character.isISOControl(character) && character != '\t'), "calendar.control");
            if (!content.isEmpty() && !content.startsWith("#")) {
                statement(content);
            }
        }
        line = 0;
        refuse(!once.containsKey("title"), "calendar.title");
        return new HolidayCalendar(name, once.get("title"), once.getOrDefault("source", ""), weekend, firstYear, lastYear, rules, worked);
    }

    private void statement(String content) throws HolidayFileException {
        int space = content.indexOf(' ');
        String word = space < 0 ? content : content.substring(0, space);
        String rest = space < 0 ? "" : content.substring(space + 1).strip();
        switch (word) {
            case "title", "source" -> {
                refuse(rest.isEmpty(), "calendar.empty", word);
                single(word, rest);
            }
            case "weekend" -> weekend(rest);
            case "known" -> known(rest);
            case "holiday" -> holiday(rest);
            case "workday" -> {
                int colon = rest.indexOf(':');
                refuse(colon < 0 || rest.substring(colon + 1).isBlank(), "calendar.name");
                worked.put(date(rest.substring(0, colon).strip()), rest.substring(colon + 1).strip());
                refuse(worked.size() > MOST_RULES, "calendar.tooMany", Integer.toString(MOST_RULES));
            }
            default -> throw fault("calendar.word", word);
        }
    }

    private void single(String word, String rest) throws HolidayFileException {
        refuse(once.put(word, rest) != null, "calendar.twice", word);
    }

    private void weekend(String rest) throws HolidayFileException {
        single("weekend", rest);
        weekend = EnumSet.noneOf(DayOfWeek.class);
        if (!rest.equals("none")) {
            for (String day : rest.split("[ ,]+")) {
                refuse(!day.matches(WEEKDAY), "calendar.weekday", day);
                weekend.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
            }
        }
        refuse(weekend.size() == DayOfWeek.values().length, "calendar.noWork");
    }

    private void known(String rest) throws HolidayFileException {
        single("known", rest);
        Matcher years = KNOWN.matcher(rest);
        refuse(!years.matches(), "calendar.known", rest);
        firstYear = year(years.group(1));
        lastYear = year(years.group(2));
        refuse(lastYear < firstYear, "calendar.known", rest);
    }

    private void holiday(String rest) throws HolidayFileException {
        int colon = rest.indexOf(':');
        refuse(colon < 0, "calendar.name");
        String[] parts = rest.substring(colon + 1).split(";", -1);
        String name = parts[0].strip();
        refuse(name.isEmpty(), "calendar.name");
        var observed = HolidayRule.Observed.SAME_DAY;
        int from = FIRST_YEAR - 1;
        int until = LAST_YEAR + 1;
        Set<Integer> except = new HashSet<>();
        var given = new HashSet<String>();
        for (String part : Arrays.copyOfRange(parts, 1, parts.length)) {
            String[] words = part.strip().split(" +", 2);
            refuse(words.length < 2 || !given.add(words[0]), "calendar.option", part.strip());
            switch (words[0]) {
                case "observed" -> observed = observed(words[1]);
                case "from" -> from = year(words[1]);
                case "until" -> until = year(words[1]);
                case "except" -> {
                    for (String year : words[1].split("[ ,]+")) {
                        except.add(year(year));
                    }
                }
                default -> throw fault("calendar.option", part.strip());
            }
        }
        refuse(until < from, "calendar.years");
        rules.add(new HolidayRule(name, when(rest.substring(0, colon).strip()), observed, from, until, except));
        refuse(rules.size() > MOST_RULES, "calendar.tooMany", Integer.toString(MOST_RULES));
    }

    private HolidayRule.Observed observed(String text) throws HolidayFileException {
        return switch (text) {
            case "nearest weekday" -> HolidayRule.Observed.NEAREST_WEEKDAY;
            case "next weekday" -> HolidayRule.Observed.NEXT_WEEKDAY;
            default -> throw fault("calendar.observed", text);
        };
    }

    private HolidayRule.When when(String text) throws HolidayFileException {
        Optional<HolidayRule.When> found = Optional.empty();
        Matcher fixed = FIXED.matcher(text);
        Matcher nth = NTH.matcher(text);
        Matcher before = BEFORE.matcher(text);
        Matcher easter = EASTER.matcher(text);
        if (fixed.matches()) {
            found = Optional.of(new HolidayRule.Fixed(day(fixed.group(1), fixed.group(2))));
        } else if (nth.matches()) {
            found = Optional.of(new HolidayRule.Nth(ORDINALS.indexOf(nth.group(1)), weekday(nth.group(2)), month(nth.group(3)).getValue()));
        } else if (before.matches()) {
            MonthDay day = day(before.group(2), before.group(3));
            refuse(day.equals(MonthDay.of(2, 29)), "calendar.when", text);
            found = Optional.of(new HolidayRule.Before(weekday(before.group(1)), day));
        } else if (easter.matches()) {
            int days = easter.group(2) == null ? 0 : Integer.parseInt(easter.group(2));
            refuse(days > 200, "calendar.when", text);
            found = Optional.of(new HolidayRule.Easter("-".equals(easter.group(1)) ? -days : days));
        } else if (ONCE.matcher(text).matches()) {
            found = Optional.of(new HolidayRule.Once(date(text)));
        }
        return found.orElseThrow(() -> fault("calendar.when", text));
    }

    private LocalDate date(String text) throws HolidayFileException {
        try {
            refuse(!ONCE.matcher(text).matches(), "calendar.date", text);
            LocalDate day = LocalDate.parse(text);
            year(Integer.toString(day.getYear()));
            return day;
        } catch (DateTimeException e) {
            throw fault("calendar.date", text);
        }
    }

    private MonthDay day(String day, String month) throws HolidayFileException {
        try {
            return MonthDay.of(month(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw fault("calendar.when", day + " " + month);
        }
    }

    private int year(String text) throws HolidayFileException {
        refuse(!text.matches("\\d{4}") || Integer.parseInt(text) < FIRST_YEAR || Integer.parseInt(text) > LAST_YEAR, "calendar.year", text,
            Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        return Integer.parseInt(text);
    }

    private static DayOfWeek weekday(String text) {
        return DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Month month(String text) {
        return Month.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private void refuse(boolean wrong, String key, Object... values) throws HolidayFileException {
        if (wrong) {
            throw fault(key, values);
        }
    }

    private HolidayFileException fault(String key, Object... values) {
        return new HolidayFileException(file, line, Texts.text(key, values));
    }
}
