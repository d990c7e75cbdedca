package @package@.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.junit.jupiter.api.Test;

class MarkdownTablesTest {

    @Test
    void aBarInACellEndsNoCell() {
        var table = ReportTable.named("t", "Things").column("a", "A", Kind.TEXT, 50).column("b", "B", Kind.NUMBER, 50).row("x|y", 3).build();

        assertEquals("# T\n\n## Things\n\n| A | B |\n| --- | --- |\n| x\\|y | 3 |\n", MarkdownTables.text("T", List.of(table)));
    }
}
