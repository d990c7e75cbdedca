package org.consultum.ui.actions.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.ui.forms.WrittenTimes;

/** A day as people write it: as a date, or counted from today. Stateless. */
public final class WrittenDay {

    private static final Pattern COUNTED = Pattern.compile("\\+\\s*(\\d{1,3})\\s*([dwm]?)");

    private WrittenDay() {
    }

    /**
     * The day a text names. Besides dates it reads the words of the user's language for today and tomorrow, and {@code +7}, {@code +2w} and
     * {@code +1m} for days, weeks and months from today.
     */
    public static Optional<LocalDate> read(String text, LocalDate today, Locale locale) {
        String plain = text.strip().toLowerCase(locale);
        if (List.of("today", Messages.day_today).contains(plain)) {
            return Optional.of(today);
        }
        if (List.of("tomorrow", Messages.day_tomorrow).contains(plain)) {
            return Optional.of(today.plusDays(1));
        }
        Matcher counted = COUNTED.matcher(plain);
        if (counted.matches()) {
            int number = Integer.parseInt(counted.group(1));
            return Optional.of(switch (counted.group(2)) {
                case "w" -> today.plusWeeks(number);
                case "m" -> today.plusMonths(number);
                default -> today.plusDays(number);
            });
        }
        return WrittenTimes.date(text.strip(), locale);
    }
}
