package org.consultum.reporting.internal.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.consultum.reporting.internal.paper.BundleFonts;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.report.ReportFigure;
import org.consultum.spi.Progress;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportPage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

/**
 * Sets a report as pages.
 *
 * @param page the report
 * @param coverage what our typefaces show
 * @param cleaner knows it too
 * @param figures what the objects of type {@link #FIGURE} show, by their numbers
 */
public record PrintedReport(ReportPage page, Coverage coverage, TextCleaner cleaner, List<ReportFigure> figures) {
    /** The type of objects that stand for figures; {@code data} is the number of the figure. */
    public static final String FIGURE = "application/x-consultum-figure";
    /** The type of objects that stand for the logo of the house. */
    public static final String LOGO = "application/x-consultum-logo";
    /** Margin at the left and right, in millimetres. */
    public static final int SIDE = 24;
    /** Margin at the top, in millimetres. */
    public static final int TOP = 25;
    /** Margin at the bottom, in millimetres. */
    public static final int BOTTOM = 24;

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final int LINE = 400;

    /**
     * Sets the pages and writes them.
     *
     * @param tree markup with its style
     * @param out where the bytes go; not closed
     * @throws java.util.concurrent.CancellationException when nobody wants the file any more
     */
    public void write(Document tree, OutputStream out, Progress progress) throws IOException {
        BundleFonts.install();
        String letters = tree.getDocumentElement().getTextContent() + figureTexts();
        try (var document = new PDDocument(); var fonts = new DocumentFonts(document); var setter = new LineSetter(fonts, coverage)) {
            new PieceSetter(document, fonts, Map.of(FIGURE, FigureDrawer.of(figures, letters, coverage), LOGO, logo())).set(tree,
                    progress::check);
            progress.check();
            var file = new PageFile(document, progress::check);
            file.stamp(new RunningLines(setter, page, texts(), SIDE * POINTS_PER_MM));
            file.save(metadata(), letters + page.house() + page.marking(), out);
        }
    }

    /** Margin at the top, in points. */
    static float top() {
        return TOP * POINTS_PER_MM;
    }

    private String figureTexts() {
        var texts = new StringBuilder();
        page.content().charts().values().forEach(chart -> texts.append(chart));
        return texts.toString();
    }

    private RunningLines.Texts texts() {
        HouseStyle house = page.house();
        String foot = house.footer().isEmpty() ? page.register() : house.footer();
        String over = page.content().over().isEmpty() ? house.name() : page.content().over();
        return new RunningLines.Texts(line(page.marking().orElse("")), line(page.content().title()), line(over), line(foot));
    }

    private Metadata metadata() {
        String author = page.house().name().isEmpty() ? page.register() : page.house().name();
        return new Metadata(line(page.content().title()), line(author), line(page.content().subject()), page.words().language(),
                Optional.of(page.asOf().atStartOfDay(ZoneOffset.UTC)));
    }

    private String line(String text) {
        return cleaner.line(text, LINE);
    }

    private FSObjectDrawer logo() throws IOException {
        Optional<HouseStyle.Logo> logo = page.house().logo();
        return new LogoDrawer(logo.isEmpty() ? new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB) : onWhite(logo.get()));
    }

    /** Pages for the archive show a logo without transparency. */
    private static BufferedImage onWhite(HouseStyle.Logo logo) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(logo.png()));
        if (picture == null) {
            throw new IOException("The logo is no PNG file");
        }
        var white = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = white.createGraphics();
        try {
            graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return white;
    }

    /** Draws the logo where the markup has an object for it. */
    private record LogoDrawer(BufferedImage picture) implements FSObjectDrawer {
        @Override
        public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device,
                RenderingContext context, int dotsPerPixel) {
            float across = (float) (width / dotsPerPixel);
            float down = (float) (height / dotsPerPixel);
            device.drawWithGraphics((float) x, (float) y, across, down, graphics -> {
                graphics.scale(across / picture.getWidth(), down / picture.getHeight());
                // PDF/A (ISO 19005-3:2012, 6.2.8) forbids pictures that are smoothed when they are shown.
                graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
                graphics.drawImage(picture, 0, 0, null);
            });
            return null;
        }
    }
}
