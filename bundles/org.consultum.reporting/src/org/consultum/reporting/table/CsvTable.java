package org.consultum.reporting.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consultum.reporting.internal.table.Values;

/** A table as comma-separated values in UTF-8: a line of headings, dates as 2026-06-10, times as
 * 2026-06-10T09:00:00+09:00, percentages as plain numbers. */
public final class CsvTable implements TableWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TableHead head;
    private final Writer out;
    private final CsvWriter lines;

    /**
     * Begins a table.
     *
     * @param out where it goes; stays open
     * @param marked whether the file begins with a byte order mark: spreadsheets want one, most other programs do not
     */
    public CsvTable(TableHead head, OutputStream out, boolean marked) throws IOException {
        this.head = head;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines = new CsvWriter(this.out);
        if (marked) {
            this.out.write(BYTE_ORDER_MARK);
        }
        lines.line(head.columns().stream().map(TableColumn::title).toList());
    }

    @Override
    public void row(List<?> values) throws IOException {
        Values.check(head.columns(), values);
        lines.line(values);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
