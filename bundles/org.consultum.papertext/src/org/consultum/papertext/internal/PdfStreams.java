package org.consultum.papertext.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.consultum.papertext.PaperContent.Reason;

/**
 * Looks at the packed streams of a PDF before PDFBox does, which unpacks them into memory whatever their size: one that unpacks to more
 * than may is refused. Pictures are left out, because taking text does not unpack them. A stream packed several times over is unpacked
 * as often. Used once.
 */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int WINDOW = 1 << 20;
    /** How far before a stream its dictionary is looked for. */
    private static final int DICTIONARY = 2_048;
    private static final int PIECE = 1 << 14;
    private static final int MOST_LAYERS = 8;

    private final FileChannel file;
    private final Budget budget;

    private PdfStreams(FileChannel file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    /** Stops the reading when a stream is too large. */
    static void check(Path file, Budget budget) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            new PdfStreams(channel, budget).check();
        }
    }

    private void check() throws IOException {
        long from = 0;
        while (from < file.size()) {
            byte[] window = read(from, WINDOW);
            long next = from + Math.max(1, window.length - STREAM.length);
            for (int at = 0; at + STREAM.length <= window.length; at++) {
                if (isStream(window, at)) {
                    long begin = from + at + STREAM.length;
                    long end = begin + stream(begin, dictionary(from + at));
                    if (end >= from + window.length) {
                        next = end;
                        break;
                    }
                    at = (int) Math.max(at, end - from - 1);
                }
            }
            from = next;
        }
    }

    private static boolean isStream(byte[] window, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (window[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at == 0 || window[at - 1] != 'd';
    }

    private String dictionary(long stream) throws IOException {
        long from = Math.max(0, stream - DICTIONARY);
        String before = new String(read(from, (int) (stream - from)), StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    /** Unpacks one stream and answers how many bytes of the file it took. */
    private long stream(long begin, String dictionary) throws IOException {
        if (dictionary.contains("/Image")) {
            return 0;
        }
        int lineEnd = 0;
        for (byte c : read(begin, 2)) {
            lineEnd += c == '\r' && lineEnd == 0 || c == '\n' ? 1 : 0;
        }
        try (var layer = new Layer(1)) {
            long at = begin + lineEnd;
            while (!layer.finished()) {
                byte[] piece = read(at, PIECE);
                if (piece.length == 0) {
                    break;
                }
                at += piece.length - layer.unpack(piece, piece.length);
            }
            return at - begin;
        } catch (DataFormatException e) {
            // Not packed in this way, or damaged: PDFBox finds out which.
            return 0;
        }
    }

    private byte[] read(long from, int most) throws IOException {
        budget.check();
        var buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(0, file.size() - from)));
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
            budget.check();
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /** One layer of packing. */
    private final class Layer implements AutoCloseable {

        private final int number;
        private final Inflater inflater = new Inflater();
        private final byte[] unpacked = new byte[PIECE];
        private long total;
        private Layer inner;

        Layer(int number) {
            this.number = number;
        }

        boolean finished() {
            return inflater.finished();
        }

        /** Unpacks some bytes and answers how many of them it did not need. */
        int unpack(byte[] packed, int length) throws DataFormatException {
            inflater.setInput(packed, 0, length);
            while (!inflater.finished() && !inflater.needsInput()) {
                budget.check();
                int count = inflater.inflate(unpacked);
                if (count == 0 && inflater.needsDictionary()) {
                    throw new DataFormatException();
                }
                boolean first = total == 0;
                total += count;
                if (total > budget.limits().unpackedBytes()) {
                    throw new Stopped(Reason.TOO_LARGE);
                }
                pass(count, first);
            }
            return inflater.getRemaining();
        }

        private void pass(int count, boolean first) {
            if (first && count > 1 && isPacked(unpacked)) {
                if (number == MOST_LAYERS) {
                    throw new Stopped(Reason.TOO_LARGE);
                }
                inner = new Layer(number + 1);
            }
            if (inner != null && !inner.finished()) {
                try {
                    inner.unpack(unpacked, count);
                } catch (DataFormatException e) {
                    inner.close();
                    inner = null;
                }
            }
        }

        /** The header of RFC 1950. */
        private static boolean isPacked(byte[] bytes) {
            int header = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
            return (header >> 8 & 0x0F) == 8 && header % 31 == 0;
        }

        @Override
        public void close() {
            inflater.end();
            if (inner != null) {
                inner.close();
            }
        }
    }
}
