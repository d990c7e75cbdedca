package org.consultum.reports.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels and what stands beside them, in the order they were added: files of data hold them in that order, too. */
final class Facts {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** Adds a fact; one without a value, or with an empty one, is left out. */
    Facts add(String label, Object value) {
        Object bare = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (bare != null && !(bare instanceof String text && text.isBlank())) {
            rows.add(row("label", label, "value", bare));
        }
        return this;
    }

    /** Adds a number, unless it is 0. */
    Facts number(String label, long number) {
        return number == 0 ? this : add(label, number);
    }

    List<Map<String, Object>> rows() {
        return List.copyOf(rows);
    }

    /** Names and values in their order. */
    static Map<String, Object> row(Object... namesAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }
}
