package org.consultum.ui.reporting.internal.catalogue;

import java.util.List;
import java.util.Objects;
import org.consultum.reporting.catalogue.ReportEntry;

/** A line of the catalogue. */
sealed interface Entry {

    /**
     * A heading.
     *
     * @param key what tells it from others
     */
    record Heading(String key, String label, List<Line> lines) implements Entry {

        public Heading {
            Objects.requireNonNull(key);
            Objects.requireNonNull(label);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A report below a heading.
     *
     * @param heading key of the heading; a favourite stands below two
     */
    record Line(String heading, ReportEntry report) implements Entry {

        public Line {
            Objects.requireNonNull(heading);
            Objects.requireNonNull(report);
        }
    }
}
