package org.consultum.reporting.internal.engine;

import org.consultum.charts.Palette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.consultum.model.HouseIdentity;
import org.consultum.model.LetterStyle;
import org.consultum.model.Register;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.spi.report.HouseStyle;

/** The look of documents, as a register has it. What cannot be used is left out: a report does not fail for a logo. */
public final class Houses {

    private static final int LINE = 200;
    private static final int MOST_LINES = 6;
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_PIXELS = 4_000;
    private static final int HEXADECIMAL = 16;
    private static final int WHITE = 0xFFFFFF;
    /** Contrast of letters on white that everybody can read (WCAG 2.2, 1.4.3, of 5 October 2023). */
    private static final double READABLE = 4.5;

    private Houses() {
    }

    /** The look of documents of a register. */
    public static HouseStyle of(Register register, Function<String, Optional<Path>> papers) {
        HouseIdentity identity = register.getProfile() == null ? null : register.getProfile().getIdentity();
        if (identity == null) {
            return HouseStyle.PLAIN;
        }
        var cleaner = TextCleaner.forAnyTypeface();
        String name = line(cleaner, identity.getName());
        List<String> address = identity.getAddress() == null ? List.of()
            : cleaner.block(identity.getAddress(), LINE * MOST_LINES).lines().map(String::strip).filter(text -> !text.isEmpty())
                .limit(MOST_LINES).toList();
        String web = line(cleaner, identity.getWeb());
        return new HouseStyle(name, line(cleaner, identity.getUnit()), address, line(cleaner, identity.getContact()),
            web.matches("(?i)https?://[^\\s\"'<>]+") ? web : "", logo(identity, papers, name), colour(identity.getColour()),
            identity.getLetters() == LetterStyle.SERIF, line(cleaner, identity.getFooter()));
    }

    private static String line(TextCleaner cleaner, String text) {
        return text == null ? "" : cleaner.line(text, LINE);
    }

    private static String colour(String typed) {
        String colour = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return colour.matches("#[0-9a-f]{6}") && Palette.contrast(Integer.parseInt(colour.substring(1), HEXADECIMAL), WHITE) >= READABLE ? colour
            : HouseStyle.PLAIN.colour();
    }

    private static Optional<HouseStyle.Logo> logo(HouseIdentity identity, Function<String, Optional<Path>> papers, String name) {
        Optional<Path> file = Optional.ofNullable(identity.getLogo()).filter(digest -> !digest.isBlank()).flatMap(papers);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.size(file.get()) > MOST_BYTES) {
                return Optional.empty();
            }
            String text = line(TextCleaner.forAnyTypeface(), identity.getLogoText());
            return picture(Files.readAllBytes(file.get()), text.isEmpty() ? name : text);
        } catch (IOException | RuntimeException unusable) {
            // A picture that cannot be read is no picture.
            return Optional.empty();
        }
    }

    /** Reads a PNG or JPEG, whose size is looked at first, and writes it anew, so that nothing but its pixels goes on. */
    private static Optional<HouseStyle.Logo> picture(byte[] content, String text) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                    reader.setInput(in, true, true);
                    if ((format.equals("png") || format.equals("jpeg")) && reader.getWidth(0) <= MOST_PIXELS
                        && reader.getHeight(0) <= MOST_PIXELS) {
                        BufferedImage pixels = reader.read(0);
                        var png = new ByteArrayOutputStream();
                        ImageIO.write(pixels, "png", png);
                        return Optional.of(new HouseStyle.Logo(png.toByteArray(), pixels.getWidth(), pixels.getHeight(), text));
                    }
                } finally {
                    reader.dispose();
                }
            }
            return Optional.empty();
        }
    }
}
