package org.consultum.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.consultum.reporting.internal.table.XlsxBook;
import org.consultum.reporting.internal.table.XlsxSheet;

/**
 * A table as a workbook of one sheet (Office Open XML, ECMA-376): the head stays in view and filters, dates are dates, percentages are
 * percentages, text is text, whatever it begins with. The same rows give the same bytes. Holds the packed file in memory until the end.
 */
public final class XlsxTable implements TableWriter {

    private final XlsxBook book;
    private final XlsxSheet sheet;

    /**
     * Begins a table.
     *
     * @param out where it goes when the table ends; stays open
     */
    public XlsxTable(TableHead head, OutputStream out) {
        book = new XlsxBook(new XlsxBook.Properties(head.title(), "", "", "", head.made()), out);
        sheet = book.sheet(head.title(), head.columns(), false);
    }

    @Override
    public void row(List<?> values) throws IOException {
        sheet.row(values);
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        book.finish();
    }
}
