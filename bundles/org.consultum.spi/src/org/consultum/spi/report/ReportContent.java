package org.consultum.spi.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;

/**
 * What a report says, without any markup: the one source of the document, the spreadsheet and the data.
 *
 * @param title title of the report
 * @param over line above the title, such as the committee; may be empty
 * @param below lines below the title, such as the period it is about
 * @param subject one sentence on what it is, for catalogues of documents
 * @param landscape whether its pages lie on their side
 * @param about the elements whose content it shows; it is marked as high as the highest of them
 * @param values what the template says, by name; see {@link Builder#value}
 * @param tables its tables, by their ids, in their order
 * @param charts its charts, by their ids
 * @since 0.1
 */
public record ReportContent(String title, String over, List<String> below, String subject, boolean landscape, Set<Element> about,
        Map<String, Object> values, Map<String, ReportTable> tables, Map<String, ReportChart> charts) {

    public ReportContent {
        Objects.requireNonNull(title);
        Objects.requireNonNull(over);
        Objects.requireNonNull(subject);
        below = List.copyOf(below);
    }

    /** Begins a report with its title. */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Collects what a report says. Used by one thread. */
    public static final class Builder {

        private final String title;
        private final List<String> below = new ArrayList<>();
        private final Set<Element> about = new LinkedHashSet<>();
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, ReportTable> tables = new LinkedHashMap<>();
        private final Map<String, ReportChart> charts = new LinkedHashMap<>();
        private String over = "";
        private String subject;
        private boolean landscape;

        private Builder(String title) {
            this.title = Objects.requireNonNull(title);
            this.subject = title;
        }

        /** The line above the title. */
        public Builder over(String line) {
            over = Objects.requireNonNull(line);
            return this;
        }

        /** A line below the title. */
        public Builder below(String line) {
            below.add(Objects.requireNonNull(line));
            return this;
        }

        public Builder subject(String sentence) {
            subject = Objects.requireNonNull(sentence);
            return this;
        }

        /** Lays the pages on their side, for wide tables. */
        public Builder landscape() {
            landscape = true;
            return this;
        }

        /** Names elements whose content the report shows, for its marking. */
        public Builder about(Collection<? extends Element> elements) {
            about.addAll(elements);
            return this;
        }

        /** Names an element whose content the report shows, for its marking. */
        public Builder about(Element element) {
            about.add(Objects.requireNonNull(element));
            return this;
        }

        /**
         * Names an element and everything in it whose content the report shows, for its marking.
         *
         * @since 0.1
         */
        public Builder aboutAll(Element element) {
            about(element);
            element.eAllContents().forEachRemaining(part -> {
                if (part instanceof Element inner) {
                    about.add(inner);
                }
            });
            return this;
        }

        /**
         * Gives the template something to say.
         *
         * @param name name in the template: letters and digits, beginning with a small letter
         * @param value a {@code String}, {@link ReportText}, {@code Boolean}, {@code Number}, {@code LocalDate}, {@code ZonedDateTime}, a
         *            {@code List} of such values, a {@code Map} of names and such values, or an {@code Optional} of one, which the
         *            template does not see when it is empty
         * @throws IllegalArgumentException when it is anything else
         */
        public Builder value(String name, Object value) {
            checkName(name);
            bare(value).ifPresent(plain -> values.put(name, plain));
            return this;
        }

        public Builder table(ReportTable table) {
            tables.put(table.id(), table);
            return this;
        }

        public Builder chart(ReportChart chart) {
            charts.put(chart.id(), chart);
            return this;
        }

        public ReportContent build() {
            return new ReportContent(title, over, below, subject, landscape, about, values, tables, charts);
        }

        private static void checkName(String name) {
            if (!name.matches("[a-z][A-Za-z0-9]*")) {
                throw new IllegalArgumentException("Not a name templates can use: " + name);
            }
        }

        private static Optional<Object> bare(Object value) {
            return switch (value) {
                case Optional<?> maybe -> maybe.flatMap(Builder::bare);
                case List<?> list -> Optional.of(list.stream().map(Builder::bare).flatMap(Optional::stream).toList());
                case Map<?, ?> map -> {
                    var plain = new LinkedHashMap<String, Object>();
                    map.forEach((name, each) -> {
                        checkName((String) name);
                        bare(each).ifPresent(it -> plain.put((String) name, it));
                    });
                    yield Optional.of(plain);
                }
                case String text -> Optional.of(text);
                case ReportText text -> Optional.of(text);
                case Boolean truth -> Optional.of(truth);
                case Number number -> Optional.of(number);
                case LocalDate day -> Optional.of(day);
                case ZonedDateTime time -> Optional.of(time);
                default -> throw new IllegalArgumentException("Templates know no " + value.getClass().getName());
            };
        }
    }
}
