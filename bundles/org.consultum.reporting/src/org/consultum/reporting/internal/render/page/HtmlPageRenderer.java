package org.consultum.reporting.internal.render.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;

/** Reports as one HTML file with everything inside: no script, nothing fetched from anywhere. */
public final class HtmlPageRenderer implements ReportRenderer {

    @Override
    public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
        progress.check();
        var tree = new ScreenTree(page);
        tree.prepare();
        progress.check();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        tree.write(writer);
        writer.flush();
    }
}
