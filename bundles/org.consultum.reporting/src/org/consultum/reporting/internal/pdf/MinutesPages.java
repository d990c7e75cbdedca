package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.consultum.reporting.internal.minutes.Layout;
import org.consultum.reporting.internal.minutes.Pages;
import org.consultum.reporting.internal.paper.BundleFonts;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.template.HtmlRenderer;
import org.consultum.reporting.internal.text.Coverage;

/** Minutes as tagged pages: PDF/A-3a that also meets PDF/UA-1, like the agenda pack. */
public final class MinutesPages {
    private final Layout layout;
    private final Coverage coverage;
    private final BooleanSupplier cancelled;

    /**
     * @param layout a layout nothing was taken from yet, whose cleaner knows what our typefaces show
     * @param coverage what they show
     */
    public MinutesPages(Layout layout, Coverage coverage, BooleanSupplier cancelled) {
        this.layout = layout;
        this.coverage = coverage;
        this.cancelled = cancelled;
    }

    /**
     * Writes the pages.
     *
     * @param out where the bytes go; not closed
     * @param date date the file bears, where one is known
     * @throws Cancelled when the caller cancelled
     */
    public void write(OutputStream out, Optional<ZonedDateTime> date) throws IOException {
        BundleFonts.install();
        String xhtml = Pages.xhtml(layout);
        stopIfCancelled();
        try (var document = new PDDocument(); var setter = new LineSetter(document, coverage)) {
            new HtmlRenderer().render(xhtml, document);
            stopIfCancelled();
            var stamper = new Stamper(setter, layout.marking(), layout.foot());
            var file = new PageFile(document, this::stopIfCancelled);
            file.stamp((content, box, number, total) -> stamper.stamp(content, box.getWidth(), box.getHeight(),
                    layout.wording().text("page.of", number, total)));
            file.save(new Metadata(layout.documentTitle(), layout.committee(), layout.subject(), layout.wording().language(), date),
                    xhtml + layout.marking(), out);
        }
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new Cancelled();
        }
    }
}
