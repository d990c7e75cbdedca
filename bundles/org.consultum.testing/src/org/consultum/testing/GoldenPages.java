package org.consultum.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Compares pages of PDF files with pictures of them that somebody has looked at.
 *
 * <pre>
 * GoldenPages.ofThisBundle().check("decision-register-en", file);
 * </pre>
 *
 * The pictures are those of the first three pages and of the last, at 64 dpi. They lie in the folder {@code golden} of the test bundle and
 * say in their names how many pages there are: {@code decision-register-en-1of7.png}. Where a picture is missing or a page looks
 * different, the check fails, and what was seen is written to {@code target/pages}, with a picture of the difference. Look at it; when it
 * is as it should be, delete the old pictures of that name from {@code golden} and copy the new ones there.
 *
 * <p>Two pages look alike when at most one pixel in a thousand differs visibly: letters are drawn a little differently from one Java
 * runtime to the next, never elsewhere, because fonts are embedded.
 *
 * @since 0.1
 */
public final class GoldenPages {

    private static final int DPI = 64;
    private static final int FIRST_PAGES = 3;
    private static final int COLOURS = 64;
    private static final int VISIBLE = 64;
    private static final double TOLERANCE = 0.001;
    private static final int RED = 0xD00000;

    private final Path golden;
    private final Path seen;

    private GoldenPages(Path golden, Path seen) {
        this.golden = golden;
        this.seen = seen;
    }

    /** The pages of the test bundle in whose folder the test runs. */
    public static GoldenPages ofThisBundle() {
        return new GoldenPages(Path.of("golden"), Path.of("target", "pages"));
    }

    /**
     * Pages kept elsewhere.
     *
     * @param golden where pictures lie that somebody has looked at
     * @param seen where what was seen is written to
     */
    public static GoldenPages of(Path golden, Path seen) {
        return new GoldenPages(golden, seen);
    }

    /**
     * Compares the pages of a file.
     *
     * @param name what the pictures are called: small letters, digits and hyphens
     */
    public void check(String name, Path pdf) throws IOException {
        check(name, Files.readAllBytes(pdf));
    }

    /** Compares the pages of the content of a file. */
    public void check(String name, byte[] pdf) throws IOException {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a name of pictures: " + name);
        }
        var problems = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int total = document.getNumberOfPages();
            var renderer = new PDFRenderer(document);
            for (int page : pages(total)) {
                String file = name + "-" + page + "of" + total + ".png";
                compare(file, renderer.renderImageWithDPI(page - 1, DPI, ImageType.RGB), problems);
            }
            stored(name).filter(file -> !file.endsWith("of" + total + ".png"))
                .forEach(file -> problems.add(file + " is of a file of another length; this one has " + total + " pages"));
        }
        if (!problems.isEmpty()) {
            fail("Look at " + seen.toAbsolutePath() + " and copy what is right to " + golden.toAbsolutePath() + ":\n"
                + String.join("\n", problems));
        }
    }

    private static List<Integer> pages(int total) {
        return IntStream.rangeClosed(1, total).filter(page -> page <= FIRST_PAGES || page == total).boxed().toList();
    }

    private Stream<String> stored(String name) throws IOException {
        if (!Files.isDirectory(golden)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(golden)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.matches(name + "-\\d+of\\d+\\.png")).sorted()
                .toList().stream();
        }
    }

    private void compare(String file, BufferedImage page, List<String> problems) throws IOException {
        BufferedImage now = fewColours(page);
        Path kept = golden.resolve(file);
        if (!Files.isRegularFile(kept)) {
            write(file, now);
            problems.add(file + " is missing");
            return;
        }
        BufferedImage before = ImageIO.read(kept.toFile());
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            write(file, now);
            problems.add(file + " has another size");
            return;
        }
        var difference = new BufferedImage(now.getWidth(), now.getHeight(), BufferedImage.TYPE_INT_RGB);
        int count = differing(before, now, difference);
        if (count > TOLERANCE * now.getWidth() * now.getHeight()) {
            write(file, now);
            write(file.replace(".png", "-difference.png"), fewColours(difference));
            problems.add(file + " looks different in " + count + " pixels");
        }
    }

    private static int differing(BufferedImage before, BufferedImage now, BufferedImage difference) {
        int count = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                boolean differs = distance(before.getRGB(x, y), now.getRGB(x, y)) > VISIBLE;
                count += differs ? 1 : 0;
                difference.setRGB(x, y, differs ? RED : 0xC0C0C0 | now.getRGB(x, y) & 0x3F3F3F);
            }
        }
        return count;
    }

    private static int distance(int one, int other) {
        return Math.max(Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)),
            Math.max(Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)), Math.abs((one & 0xFF) - (other & 0xFF))));
    }

    private void write(String file, BufferedImage image) throws IOException {
        Files.createDirectories(seen);
        if (!ImageIO.write(image, "png", seen.resolve(file).toFile())) {
            throw new IOException("This Java runtime writes no PNG");
        }
    }

    /** The same picture in its most frequent colours, which makes its file small. The same picture always gives the same file. */
    private static BufferedImage fewColours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var counts = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counts.merge(coarse(pixel), 1, Integer::sum);
        }
        int[] palette = counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
            .limit(COLOURS).mapToInt(Map.Entry::getKey).toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var few = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        int[] indices = IntStream.of(pixels).map(pixel -> nearest.computeIfAbsent(coarse(pixel), colour -> nearest(colour, palette)))
            .toArray();
        few.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), indices);
        return few;
    }

    /** Four bits of each channel, so that white stays white and black stays black. */
    private static int coarse(int colour) {
        int coarse = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            coarse = coarse << 8 | ((colour >> shift & 0xFF) + 8) / 17 * 17;
        }
        return coarse;
    }

    private static int nearest(int colour, int[] palette) {
        return IntStream.range(0, palette.length).boxed().min(Comparator.comparingInt(index -> distance(colour, palette[index])))
            .orElseThrow();
    }
}
