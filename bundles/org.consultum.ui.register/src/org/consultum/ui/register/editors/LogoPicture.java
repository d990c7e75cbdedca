package org.consultum.ui.register.editors;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * A picture documents can have at their head.
 *
 * @param extension how files of its format end
 * @param small the picture on white, small enough to be looked at
 */
record LogoPicture(String extension, ImageData small) {

    /** Bytes and pixels of a side beyond which documents leave a picture out. */
    private static final long MOST_BYTES = 4 << 20;
    private static final int MOST_PIXELS = 4_000;

    LogoPicture {
        Objects.requireNonNull(extension);
        Objects.requireNonNull(small);
    }

    /**
     * Reads a PNG or JPEG, whose size is looked at first.
     *
     * @return empty when it is no picture documents can have
     * @throws IOException when the file cannot be read
     */
    static Optional<LogoPicture> read(Path file, int width, int height) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    Optional<LogoPicture> found = read(reader, in, width, height);
                    if (found.isPresent()) {
                        return found;
                    }
                } finally {
                    reader.dispose();
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<LogoPicture> read(ImageReader reader, ImageInputStream in, int width, int height) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        reader.setInput(in, true, true);
        if (!format.equals("png") && !format.equals("jpeg") || reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LogoPicture(format.equals("jpeg") ? "jpg" : format, small(reader.read(0), width, height)));
        } catch (RuntimeException damaged) {
            // Readers of pictures throw whatever they stumble over.
            return Optional.empty();
        }
    }

    private static ImageData small(BufferedImage picture, int width, int height) {
        double scale = Math.min(1, Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight()));
        int wide = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var shown = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = shown.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, wide, high);
        graphics.drawImage(picture.getScaledInstance(wide, high, java.awt.Image.SCALE_SMOOTH), 0, 0, null);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) shown.getRaster().getDataBuffer()).getData();
        var bytes = ByteBuffer.allocate(pixels.length * Integer.BYTES);
        bytes.asIntBuffer().put(pixels);
        return new ImageData(wide, high, Integer.SIZE, new PaletteData(0xff0000, 0xff00, 0xff), Integer.BYTES, bytes.array());
    }
}
