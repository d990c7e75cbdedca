package org.consultum.reporting.internal.render.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.consultum.reporting.table.CsvTable;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;
import org.consultum.spi.report.ReportTable;

/**
 * A table of a report as comma-separated values (RFC 4180), in UTF-8 with a byte order mark: the one the content names as
 * {@value #TABLE}, or else the first. No text is one a spreadsheet would take for a formula.
 */
public final class CsvRenderer implements ReportRenderer {

    /** Name of the value that names a table. */
    public static final String TABLE = "csvTable";

    @Override
    public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
        ReportTable table = table(page.content()).orElseGet(() -> ReportTable.named("none", page.content().title()).build());
        FlatTable flat = FlatTable.of(table);
        try (var writer = new CsvTable(flat.head(page), out, true)) {
            flat.rows(writer::row, progress);
            writer.finish();
        }
    }

    private static Optional<ReportTable> table(ReportContent content) {
        return Optional.ofNullable(content.values().get(TABLE)).map(String::valueOf).map(content.tables()::get)
            .or(() -> content.tables().values().stream().findFirst());
    }
}
