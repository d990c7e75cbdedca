package org.consultum.engagement.intake;

import java.util.List;

/**
 * A table as it was read: nothing in it is anything but text.
 *
 * @param file name of the file
 * @param charset name of the charset it was read with, detected
 * @param delimiter what separates its cells, detected
 * @param headers its heading, one entry for each column
 * @param rows its rows, each with as many cells as there are headers
 * @param refusals rows that could not be read
 */
public record CsvTable(String file, String charset, char delimiter, List<String> headers, List<Row> rows, List<Refusal> refusals) {

    /**
     * A row.
     *
     * @param line line of the file it begins at, counted from 1
     * @param cells its cells
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public CsvTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
    }
}
