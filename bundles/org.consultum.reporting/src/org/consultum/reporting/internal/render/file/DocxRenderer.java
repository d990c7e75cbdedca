package org.consultum.reporting.internal.render.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Optional;
import org.consultum.reporting.internal.docx.Frame;
import org.consultum.reporting.internal.docx.Look;
import org.consultum.reporting.internal.docx.Sheet;
import org.consultum.reporting.internal.docx.TextDocument;
import org.consultum.reporting.internal.text.Letters;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;

/**
 * Reports as text documents for office programs (Office Open XML, ECMA-376): headings, lists, tables and captions are what they are, not
 * only look so, and nothing in them leads out of the document but links to the web and to mailboxes.
 */
public final class DocxRenderer implements ReportRenderer {

    private static final int LINE = 400;
    /** Letters on the line of the running head. */
    private static final int ROOM_PORTRAIT = 100;
    private static final int ROOM_LANDSCAPE = 150;

    @Override
    public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
        progress.check();
        TextCleaner cleaner = TextCleaner.forAnyTypeface();
        Look look = Look.of(page.house().colour().substring(1), page.house().serif(), false, page.content().landscape());
        var sheet = new Sheet();
        new MarkupBody(page, sheet, cleaner, progress).write(look.width());
        progress.check();
        String title = cleaner.line(page.content().title(), LINE);
        String house = cleaner.line(page.house().name(), LINE);
        String register = cleaner.line(page.register(), LINE);
        String over = cleaner.line(page.content().over(), LINE);
        String foot = cleaner.line(page.house().footer(), LINE);
        var frame = new Frame(title, cleaner.line(page.content().subject(), LINE), house.isEmpty() ? register : house,
            page.words().language(), cleaner.line(page.marking().orElse(""), LINE), title, beside(title, over.isEmpty() ? house : over, page),
            foot.isEmpty() ? register : foot, (number, pages) -> page.words().text("page.of", number, pages),
            Optional.of(page.asOf().atStartOfDay(ZoneOffset.UTC)));
        new TextDocument(frame, look).write(out, sheet);
    }

    /** What stands at the right of the running head, where both find room on its line. */
    private static String beside(String title, String end, ReportPage page) {
        int room = page.content().landscape() ? ROOM_LANDSCAPE : ROOM_PORTRAIT;
        return Letters.usual(title) + Letters.usual(end) <= room ? end : "";
    }
}
