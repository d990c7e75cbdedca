package org.consultum.papertext;

import java.time.Duration;
import java.util.Objects;

/**
 * How much is read of one file.
 *
 * @param fileBytes most bytes of the file
 * @param entries most entries of a packed file
 * @param unpackedBytes most bytes that one part of the file may unpack to
 * @param depth deepest nesting of elements
 * @param pages most pages; what follows is left out
 * @param characters most characters of text; what follows is left out
 * @param time most time for one file; what was found until then is the text
 */
public record ReadingLimits(long fileBytes, int entries, long unpackedBytes, int depth, int pages, int characters, Duration time) {

    /** 256 MiB a file, 64 MiB a part, 2,000 pages, 4 million characters, 20 seconds. */
    public static final ReadingLimits DEFAULT =
        new ReadingLimits(256L << 20, 10_000, 64L << 20, 400, 2_000, 4_000_000, Duration.ofSeconds(20));

    public ReadingLimits {
        Objects.requireNonNull(time);
        if (fileBytes < 1 || entries < 1 || unpackedBytes < 1 || depth < 1 || pages < 1 || characters < 1) {
            throw new IllegalArgumentException("Limits below 1");
        }
    }
}
