package org.consultum.ui.actions.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consultum.index.IndexEntry;
import org.consultum.reporting.table.CsvWriter;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** Copies the selected rows as a table: for text editors with tabs between the cells, for documents and mails as a real table. */
final class TableCopy {

    private final TablePane pane;

    TableCopy(TablePane pane) {
        this.pane = pane;
    }

    void copy() {
        if (pane.selectedLines() > 0) {
            pane.withSelected(this::put);
        }
    }

    private void put(List<IndexEntry> rows) {
        if (rows.isEmpty() || pane.grid().table().isDisposed()) {
            return;
        }
        var clipboard = new Clipboard(pane.grid().table().getDisplay());
        try {
            clipboard.setContents(new Object[] {text(rows), html(rows)},
                new Transfer[] {TextTransfer.getInstance(), HTMLTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    /** Lines with tabs; no text becomes a formula where they are pasted. */
    String text(List<IndexEntry> rows) {
        String head = pane.arrangement().columns().stream().map(Column::title).collect(Collectors.joining("\t"));
        return rows.stream().map(row -> line(row, text -> CsvWriter.harmless(text).replaceAll("\\s+", " "), "\t"))
            .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    /** A table that spreadsheets take for text. */
    String html(List<IndexEntry> rows) {
        String head = pane.arrangement().columns().stream().map(column -> "<th>" + escaped(column.title()) + "</th>")
            .collect(Collectors.joining());
        return rows.stream().map(row -> "<tr>" + line(row, text -> "<td style=\"mso-number-format:'\\@'\">" + escaped(text) + "</td>", "")
            + "</tr>").collect(Collectors.joining("\n", "<table border=\"1\"><tr>" + head + "</tr>\n", "</table>"));
    }

    private String line(IndexEntry row, Function<String, String> cell, String between) {
        return pane.arrangement().columns().stream().map(column -> cell.apply(pane.texts().text(row, column)))
            .collect(Collectors.joining(between));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
