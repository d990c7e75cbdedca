package org.consultum.reporting.internal.render.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.consultum.reporting.internal.pdf.FigureFonts;
import org.consultum.reporting.internal.render.page.ReportFigures;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.report.ReportFigure;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportPage;

/** Charts of a report as pictures. For one thread. */
final class Pictures {

    /** Pixels to a point: 216 to the inch. */
    private static final double ZOOM = 3;

    private final ReportPage page;
    private final Coverage coverage = new Coverage();
    private Optional<FigureFonts> fonts = Optional.empty();

    Pictures(ReportPage page) {
        this.page = page;
    }

    /**
     * A picture.
     *
     * @param width in points
     * @param height in points
     * @param text what stands for it where it is not seen
     */
    record Picture(byte[] png, double width, double height, String text) {
    }

    Picture of(ReportChart chart) throws IOException {
        ReportFigure figure = new ReportFigures(page.words(), new TextCleaner(coverage)).figure(chart);
        if (fonts.isEmpty()) {
            fonts = Optional.of(FigureFonts.of(page.content().charts() + page.words().text("chart.more")
                + page.words().text("date.monthsShort"), coverage));
        }
        var image = new BufferedImage((int) Math.ceil(figure.width() * ZOOM), (int) Math.ceil(figure.height() * ZOOM),
            BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.scale(ZOOM, ZOOM);
            figure.paint(graphics, fonts.get().plain(), fonts.get().bold());
        } finally {
            graphics.dispose();
        }
        var png = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        }
        return new Picture(png.toByteArray(), figure.width(), figure.height(), figure.alternative());
    }
}
