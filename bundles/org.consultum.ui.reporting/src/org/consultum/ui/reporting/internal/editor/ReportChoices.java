package org.consultum.ui.reporting.internal.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was chosen for a report.
 *
 * @param values by the ids of its parameters; nothing for what was left alone
 * @param language BCP 47 tag; empty for that of the committee
 * @param day the day it is made for; empty for today
 * @param recipient name of the recipient; empty for those who keep the register
 */
public record ReportChoices(Map<String, String> values, Optional<String> language, Optional<LocalDate> day, Optional<String> recipient) {

    /** Nothing was chosen. */
    public static final ReportChoices NONE = new ReportChoices(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String LANGUAGE = ".language";
    private static final String DAY = ".day";
    private static final String RECIPIENT = ".recipient";

    public ReportChoices {
        values = Map.copyOf(values);
        Objects.requireNonNull(language);
        Objects.requireNonNull(day);
        Objects.requireNonNull(recipient);
    }

    /** With a parameter; an empty value leaves it alone. */
    public ReportChoices with(String parameter, String value) {
        var more = new TreeMap<>(values);
        if (value.isBlank()) {
            more.remove(parameter);
        } else {
            more.put(parameter, value.strip());
        }
        return new ReportChoices(more, language, day, recipient);
    }

    public ReportChoices withLanguage(Optional<String> tag) {
        return new ReportChoices(values, tag, day, recipient);
    }

    public ReportChoices withDay(Optional<LocalDate> other) {
        return new ReportChoices(values, language, other, recipient);
    }

    public ReportChoices withRecipient(Optional<String> name) {
        return new ReportChoices(values, language, day, name);
    }

    /** As it is kept, one choice a line. The day is not kept: another time it is another one. */
    public String kept() {
        return withDay(Optional.empty()).text();
    }

    /** In one text, one choice a line. */
    public String text() {
        var all = new TreeMap<>(values);
        language.ifPresent(tag -> all.put(LANGUAGE, tag));
        day.ifPresent(date -> all.put(DAY, date.toString()));
        recipient.ifPresent(name -> all.put(RECIPIENT, name));
        return all.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().replaceAll("[\r\n]", " "))
            .collect(Collectors.joining("\n"));
    }

    /** What {@link #text} has written; what cannot be understood is left out. */
    public static ReportChoices parse(String text) {
        var found = new TreeMap<String, String>();
        text.lines().forEach(line -> {
            int sign = line.indexOf('=');
            if (sign > 0) {
                found.put(line.substring(0, sign), line.substring(sign + 1));
            }
        });
        Optional<String> language = Optional.ofNullable(found.remove(LANGUAGE));
        Optional<LocalDate> day = Optional.ofNullable(found.remove(DAY)).flatMap(ReportChoices::day);
        Optional<String> recipient = Optional.ofNullable(found.remove(RECIPIENT));
        return new ReportChoices(found, language, day, recipient);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException damaged) {
            // Kept by hand or by another version: it is today.
            return Optional.empty();
        }
    }
}
