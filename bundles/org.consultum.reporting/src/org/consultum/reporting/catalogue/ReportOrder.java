package org.consultum.reporting.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A report somebody wants.
 *
 * @param report id of the report
 * @param format name of the format
 * @param source what it is made of
 * @param values what was chosen, as typed, by the ids of parameters; elements by their identity or as users name them
 * @param language BCP 47 tag of the language of the report; empty for that of the committee it is about, or of the register
 * @param asOf the day it is made for
 * @param messageLanguage BCP 47 tag of the language of messages
 */
public record ReportOrder(String report, String format, ReportSource source, Map<String, String> values, Optional<String> language,
        LocalDate asOf, String messageLanguage) {

    public ReportOrder {
        Objects.requireNonNull(report);
        Objects.requireNonNull(format);
        Objects.requireNonNull(source);
        values = Map.copyOf(values);
        Objects.requireNonNull(language);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(messageLanguage);
    }

    /** The same in another format. */
    public ReportOrder as(String other) {
        return new ReportOrder(report, other, source, values, language, asOf, messageLanguage);
    }
}
