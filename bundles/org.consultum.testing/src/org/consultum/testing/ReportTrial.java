package org.consultum.testing;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.spi.Progress;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Asks one report what it says about a register in memory. The words are those of the report's own file, in English; dates and numbers
 * are written plainly, so that a test does not depend on a language.
 *
 * <pre>{@code
 * var content = ReportTrial.of(new Workload(), fixture, words).on("2026-06-10").choose("committee", fixture.committee("Council")).content();
 * assertEquals(List.of("A. Berg | 3"), ReportTrial.rows(content, "workload"));
 * }</pre>
 *
 * @since 0.1
 */
public final class ReportTrial {

    private final Report report;
    private final Register register;
    private final ReportWords words;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Element> elements = new HashMap<>();
    private LocalDate asOf = LocalDate.of(2026, 6, 10);

    private ReportTrial(Report report, Register register, ReportWords words) {
        this.report = Objects.requireNonNull(report);
        this.register = Objects.requireNonNull(register);
        this.words = Objects.requireNonNull(words);
    }

    /**
     * A trial on 10 June 2026 in which nothing is chosen.
     *
     * @param words the words of the report, as they stand beside its template
     */
    public static ReportTrial of(Report report, Fixture fixture, Properties words) {
        return of(report, fixture.register(), new Words(words));
    }

    /**
     * A trial on 10 June 2026 in which nothing is chosen, in words of the test's own.
     *
     * @param register what the report is about
     * @param words what the report speaks with, in any language
     * @since 0.1
     */
    public static ReportTrial of(Report report, Register register, ReportWords words) {
        return new ReportTrial(report, register, words);
    }

    /** The day the report is made for, as 2026-06-10. */
    public ReportTrial on(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    /** Chooses a value for a parameter, as it is typed. */
    public ReportTrial choose(String parameter, String value) {
        values.put(parameter, value);
        return this;
    }

    /** Chooses an element for a parameter. */
    public ReportTrial choose(String parameter, Element element) {
        elements.put(parameter, element);
        return this;
    }

    /**
     * What the report says.
     *
     * @throws ReportRefusedException when it refuses
     */
    public ReportContent content() throws ReportRefusedException {
        var all = new HashMap<String, String>();
        report.parameters().stream().filter(parameter -> !parameter.fallback().isEmpty())
            .forEach(parameter -> all.put(parameter.id(), parameter.fallback()));
        all.putAll(values);
        return report.content(new Request(register, asOf, words, all, elements));
    }

    /** The rows of a table as text: the cells of each parted by bars. */
    public static List<String> rows(ReportContent content, String table) {
        return content.tables().get(table).groups().stream().flatMap(group -> group.rows().stream())
            .map(row -> String.join(" | ", row.stream().map(ReportTrial::plain).toList())).toList();
    }

    private static String plain(Object cell) {
        return cell instanceof ReportText text ? text.markdown() : String.valueOf(cell);
    }

    private record Request(Register register, LocalDate asOf, ReportWords words, Map<String, String> values,
            Map<String, Element> elements) implements ReportRequest {

        @Override
        public Optional<String> value(String parameter) {
            return Optional.ofNullable(values.get(parameter));
        }

        @Override
        public Optional<Element> element(String parameter) {
            return Optional.ofNullable(elements.get(parameter));
        }

        @Override
        public Optional<Path> paper(String sha256) {
            return Optional.empty();
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }

    private record Words(Properties own) implements ReportWords {

        private Words {
            Objects.requireNonNull(own);
        }

        @Override
        public String language() {
            return "en";
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public String text(String key, Object... arguments) {
            String text = find(key).orElseThrow(() -> new IllegalArgumentException("The report has no words for " + key));
            return new MessageFormat(text.replace("'", "''"), Locale.ENGLISH).format(List.of(arguments).stream().map(String::valueOf)
                .toArray());
        }

        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(own.getProperty(key));
        }

        @Override
        public String count(String key, long number, Object... arguments) {
            var all = new Object[arguments.length + 1];
            all[0] = number;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return text(key + (number == 1 ? ".one" : ".many"), all);
        }

        @Override
        public String label(Enumerator value) {
            return value.getLiteral();
        }

        @Override
        public String label(EStructuralFeature feature) {
            return feature.getName();
        }

        @Override
        public String name(Element element) {
            for (String feature : List.of("shortName", "name", "title")) {
                EStructuralFeature named = element.eClass().getEStructuralFeature(feature);
                if (named != null && element.eGet(named) instanceof String text && !text.isBlank()) {
                    return text;
                }
            }
            return element.getId();
        }

        @Override
        public String date(LocalDate day) {
            return day.toString();
        }

        @Override
        public String shortDate(LocalDate day) {
            return day.toString();
        }

        @Override
        public String dateTime(ZonedDateTime time) {
            return time.toLocalDateTime().toString();
        }

        @Override
        public String zone(ZonedDateTime time) {
            return time.getZone().getId();
        }

        @Override
        public String span(ZonedDateTime start, Optional<ZonedDateTime> end) {
            return start + end.map(time -> " to " + time).orElse("");
        }

        @Override
        public String number(Number value) {
            return value.toString();
        }

        @Override
        public String percent(double percent) {
            return percent + " %";
        }
    }
}
