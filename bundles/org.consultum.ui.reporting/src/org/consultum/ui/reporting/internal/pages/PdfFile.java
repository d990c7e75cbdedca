package org.consultum.ui.reporting.internal.pages;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * A PDF file that is open to be looked at. Used by one thread at a time; the file and the folder it lies in are deleted when it is closed.
 */
public final class PdfFile implements AutoCloseable {

    /** Pixels of the largest picture made of a page; larger ones would only cost memory. */
    private static final double MOST_PIXELS = 24_000_000;

    private final Path file;
    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Size> sizes;

    /**
     * Size of a page as it is shown.
     *
     * @param width in points of 1/72 inch
     * @param height in points of 1/72 inch
     */
    public record Size(double width, double height) {
    }

    private PdfFile(Path file, PDDocument document) {
        this.file = Objects.requireNonNull(file);
        this.document = Objects.requireNonNull(document);
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        renderer.setRenderingHints(hints());
        var found = new ArrayList<Size>();
        for (PDPage page : document.getPages()) {
            PDRectangle box = page.getCropBox();
            boolean lying = page.getRotation() % 180 != 0;
            found.add(lying ? new Size(box.getHeight(), box.getWidth()) : new Size(box.getWidth(), box.getHeight()));
        }
        sizes = List.copyOf(found);
    }

    /**
     * Opens a file.
     *
     * @param file a file that belongs, with the folder it lies in alone, to the one that is returned from now on
     * @throws IOException when it is no PDF file that can be read
     */
    public static PdfFile open(Path file) throws IOException {
        return new PdfFile(file, Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()));
    }

    /** Sizes of its pages, in their order. */
    public List<Size> sizes() {
        return sizes;
    }

    /**
     * Draws a page.
     *
     * @param page number of the page, from 0
     * @param scale pixels for each point
     */
    ImageData picture(int page, double scale) throws IOException {
        Size size = sizes.get(page);
        double most = Math.sqrt(MOST_PIXELS / (size.width() * size.height()));
        BufferedImage image = renderer.renderImage(page, (float) Math.min(scale, most), ImageType.RGB);
        int[] pixels = image.getRaster().getDataBuffer() instanceof DataBufferInt ints ? ints.getData()
            : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bytes = ByteBuffer.allocate(pixels.length * Integer.BYTES);
        bytes.asIntBuffer().put(pixels);
        return new ImageData(image.getWidth(), image.getHeight(), Integer.SIZE, new PaletteData(0xff0000, 0xff00, 0xff), Integer.BYTES,
            bytes.array());
    }

    /** The text of a page in the order it is read. */
    String text(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document).strip();
    }

    @Override
    public void close() throws IOException {
        try {
            document.close();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }

    private static RenderingHints hints() {
        var hints = new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return hints;
    }
}
