package org.consultum.reporting.internal.render.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.consultum.reporting.internal.table.XlsxBook;
import org.consultum.reporting.internal.table.XlsxSheet;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.table.TableColumn;
import org.consultum.reporting.table.TableHead;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;
import org.consultum.spi.report.ReportTable;

/**
 * The tables of a report as a workbook, each on a sheet of its own: heads stay in view and filter, groups are the first column, dates,
 * times, numbers and shares are what they are and no text is a formula. Rows go out as they come.
 */
public final class XlsxRenderer implements ReportRenderer {

    private static final int LINE = 400;
    private static final int NOTICE_WIDTH = 60;

    @Override
    public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
        TextCleaner cleaner = TextCleaner.forAnyTypeface();
        String marking = cleaner.line(page.marking().orElse(""), LINE);
        String title = cleaner.line(page.content().title(), LINE);
        List<FlatTable> tables = page.content().tables().values().stream().filter(table -> !table.isEmpty()).map(Zones::named)
            .map(FlatTable::of).toList();
        TableHead any = FlatTable.of(ReportTable.named("none", title).build()).head(page);
        var book = new XlsxBook(new XlsxBook.Properties(title, cleaner.line(page.content().subject(), LINE),
            cleaner.line(page.house().name(), LINE), marking, any.made()), out);
        if (tables.isEmpty()) {
            XlsxSheet sheet = book.sheet(title, List.of(new TableColumn(title, TableColumn.Kind.TEXT, NOTICE_WIDTH)), true);
            sheet.print(page.content().landscape(), marking);
            sheet.row(List.of(page.words().text("chart.nothing")));
            sheet.finish();
        }
        for (FlatTable table : tables) {
            String name = Optional.of(cleaner.line(table.table().caption(), LINE)).filter(caption -> !caption.isEmpty()).orElse(title);
            var sheets = new Sheets(book, name, table.head(page), page.content().landscape(), marking);
            table.rows(sheets::row, progress);
            sheets.finish();
        }
        progress.check();
        book.finish();
    }

    /** Sheets of one table: one, and further ones when it is longer than a sheet. */
    private static final class Sheets {

        private final XlsxBook book;
        private final String name;
        private final TableHead head;
        private final boolean landscape;
        private final String marking;
        private XlsxSheet sheet;
        private int rows;

        Sheets(XlsxBook book, String name, TableHead head, boolean landscape, String marking) {
            this.book = book;
            this.name = name;
            this.head = head;
            this.landscape = landscape;
            this.marking = marking;
            begin();
        }

        private void begin() {
            sheet = book.sheet(name, head.columns(), true);
            sheet.print(landscape, marking);
            rows = 1;
        }

        void row(List<?> values) throws IOException {
            if (rows == XlsxSheet.MOST_ROWS) {
                sheet.finish();
                begin();
            }
            sheet.row(values);
            rows++;
        }

        void finish() throws IOException {
            sheet.finish();
        }
    }
}
