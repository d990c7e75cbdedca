package org.consultum.reports.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.spi.report.ReportText;

/** Rows of what is known of something, for the template; what is not recorded is left out. Used by one thread. */
final class FactRows {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A row, unless there is nothing to say. */
    FactRows row(String label, String value) {
        if (value != null && !value.isBlank()) {
            rows.add(Map.of("label", label, "value", value.strip()));
        }
        return this;
    }

    /** A row of Markdown, unless there is nothing to say. */
    FactRows markdown(String label, String value) {
        if (value != null && !value.isBlank()) {
            rows.add(Map.of("label", label, "value", ReportText.of(value)));
        }
        return this;
    }

    FactRows row(String label, Optional<String> value) {
        return row(label, value.orElse(""));
    }

    List<Map<String, Object>> rows() {
        return List.copyOf(rows);
    }
}
