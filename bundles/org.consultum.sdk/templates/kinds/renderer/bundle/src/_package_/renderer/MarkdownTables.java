package @package@.renderer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportText;

/** Writes the tables of any report as Markdown. */
public final class MarkdownTables implements ReportRenderer {

    @Override
    public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
        out.write(text(page.content().title(), List.copyOf(page.content().tables().values())).getBytes(StandardCharsets.UTF_8));
    }

    static String text(String title, List<ReportTable> tables) {
        var text = new StringBuilder("# " + title + "\n");
        for (ReportTable table : tables) {
            text.append("\n## ").append(table.caption()).append("\n\n").append(row(table.columns().stream().map(ReportTable.Column::head).toList()))
                .append(row(table.columns().stream().map(column -> "---").toList()));
            table.groups().forEach(group -> group.rows().forEach(cells -> text.append(row(cells))));
        }
        return text.toString();
    }

    private static String row(List<?> cells) {
        return cells.stream().map(cell -> cell instanceof ReportText markdown ? markdown.markdown() : String.valueOf(cell))
            .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " ")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
