package org.consultum.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats a table is written in. */
public enum TableFormat {
    /** Comma-separated values, UTF-8 with a byte order mark, which spreadsheets need to know it by. */
    CSV {
        @Override
        public TableWriter writer(TableHead head, OutputStream out) throws IOException {
            return new CsvTable(head, out, true);
        }
    },
    /** Office Open XML, ECMA-376, as spreadsheets keep it. */
    XLSX {
        @Override
        public TableWriter writer(TableHead head, OutputStream out) {
            return new XlsxTable(head, out);
        }
    };

    /** The format a file is named for, whatever the case of its extension. */
    public static Optional<TableFormat> of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith("." + format.extension())).findFirst();
    }

    /** Extension of its files, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Begins a table.
     *
     * @param out where it goes; stays open, to be closed by the caller
     */
    public abstract TableWriter writer(TableHead head, OutputStream out) throws IOException;
}
