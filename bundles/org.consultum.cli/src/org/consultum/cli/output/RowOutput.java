package org.consultum.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.consultum.reporting.table.CsvWriter;

/** Writes a list in the form that was asked for. Rows are written as they come, except for a table, whose widths depend on all of them. */
public final class RowOutput<T> {

    /** Form of a list. */
    public enum Form {
        /** A table for people. */
        TABLE,
        /** One JSON array of flat objects. */
        JSON,
        /** Comma-separated values with a heading. */
        CSV
    }

    private final Form form;
    private final List<Column<T>> columns;
    private final Writer out;
    private final JsonWriter json;
    private final CsvWriter csv;
    private final TextTable table;

    /** Begins a list. */
    public RowOutput(Form form, List<Column<T>> columns, Writer out) throws IOException {
        this.form = form;
        this.columns = form == Form.TABLE ? columns.stream().filter(Column::shown).toList() : columns;
        this.out = out;
        json = new JsonWriter(out);
        csv = new CsvWriter(out);
        table = new TextTable(this.columns.stream().map(Column::key).toList());
        switch (form) {
            case JSON -> json.beginArray();
            case CSV -> csv.line(columns.stream().map(Column::key).toList());
            case TABLE -> { }
        }
    }

    public void row(T thing) throws IOException {
        switch (form) {
            case JSON -> {
                var values = new LinkedHashMap<String, Object>();
                columns.forEach(column -> values.put(column.key(), column.of(thing)));
                json.element(values);
            }
            case CSV -> csv.line(values(thing));
            case TABLE -> table.row(values(thing));
        }
    }

    /** Ends the list. */
    public void end() throws IOException {
        switch (form) {
            case JSON -> json.endArray();
            case CSV -> { }
            case TABLE -> table.writeTo(out);
        }
    }

    private List<Object> values(T thing) {
        return Arrays.asList(columns.stream().map(column -> column.of(thing)).toArray());
    }
}
