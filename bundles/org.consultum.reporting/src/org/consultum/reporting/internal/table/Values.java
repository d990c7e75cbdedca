package org.consultum.reporting.internal.table;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.consultum.reporting.table.TableColumn;

/** Checks rows against their columns. */
public final class Values {

    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Values() {
    }

    /** Refuses a row that does not fit. */
    public static void check(List<TableColumn> columns, List<?> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException("A row of " + values.size() + " values in a table of " + columns.size() + " columns");
        }
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            boolean fits = value == null || switch (columns.get(i).kind()) {
                case TEXT -> value instanceof String;
                case DATE -> value instanceof LocalDate;
                case TIME -> value instanceof ZonedDateTime;
                case NUMBER, PERCENTAGE -> value instanceof Number;
            };
            if (!fits) {
                throw new IllegalArgumentException("Column " + columns.get(i).title() + " holds no " + value.getClass().getSimpleName());
            }
        }
    }

    /** Whether a spreadsheet could take a text for a formula (OWASP, "CSV Injection", read 2026; both widths of the signs). */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
