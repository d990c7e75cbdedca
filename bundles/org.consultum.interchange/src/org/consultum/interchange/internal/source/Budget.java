package org.consultum.interchange.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.internal.Messages;
import org.consultum.spi.importer.ImportRefusedException;

/** Counts what is read from a source, whatever sizes are announced. Reading a file again is not counted again. */
final class Budget {

    private final String source;
    private final ImportLimits limits;
    private final Map<String, Long> read = new HashMap<>();
    private long total;

    Budget(String source, ImportLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /**
     * A stream that ends in {@link ImportRefusedException} when the file, or all files together, grow too large.
     *
     * @param packed size of the file in the archive, or -1 when it is not packed
     */
    InputStream watch(String path, long packed, InputStream in) {
        return new Watched(in, path, packed);
    }

    /** Refuses a file by its announced size, before it is opened. */
    void announce(String path, long size) throws ImportRefusedException {
        if (size > limits.fileBytes()) {
            throw fileTooLarge(path);
        }
    }

    private ImportRefusedException fileTooLarge(String path) {
        return new ImportRefusedException(path, Messages.of("file.tooLarge", limits.fileBytes() >> 20),
            Messages.of("file.tooLarge.remedy"), false);
    }

    private final class Watched extends FilterInputStream {

        private final String path;
        private final long packed;
        private long count;

        Watched(InputStream in, String path, long packed) {
            super(in);
            this.path = path;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                add(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            if (got > 0) {
                add(got);
            }
            return got;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            add(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void add(long bytes) throws ImportRefusedException {
            count += bytes;
            long before = read.getOrDefault(path, 0L);
            if (count > before) {
                total += count - before;
                read.put(path, count);
            }
            if (count > limits.fileBytes()) {
                throw fileTooLarge(path);
            }
            if (packed >= 0 && count > limits.ratioFrom() && count / Math.max(1, packed) > limits.ratio()) {
                throw new ImportRefusedException(path, Messages.of("source.bomb", limits.ratio()), Messages.of("source.bomb.remedy"), true);
            }
            if (total > limits.totalBytes()) {
                throw new ImportRefusedException(source, Messages.of("source.tooLarge", limits.totalBytes() >> 20),
                    Messages.of("source.tooLarge.remedy"), true);
            }
        }
    }
}
