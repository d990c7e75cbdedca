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
    private Optional<Typefaces> typefaces = Optional.empty();

    Pictures(ReportPage page) {
        this.page = page;
    }

    /** What charts are drawn with; reading it takes its time, so it is done where there is a chart. */
    private record Typefaces(Coverage coverage, FigureFonts fonts) {
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
        if (typefaces.isEmpty()) {
            var coverage = new Coverage();
            typefaces = Optional.of(new Typefaces(coverage, FigureFonts.of(page.content().charts() + page.words().text("chart.more")
                + page.words().text("date.monthsShort"), coverage)));
        }
        Typefaces faces = typefaces.get();
        ReportFigure figure = new ReportFigures(page.words(), new TextCleaner(faces.coverage())).figure(chart);
        var image = new BufferedImage((int) Math.ceil(figure.width() * ZOOM), (int) Math.ceil(figure.height() * ZOOM),
            BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.scale(ZOOM, ZOOM);
            figure.paint(graphics, faces.fonts().plain(), faces.fonts().bold());
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
