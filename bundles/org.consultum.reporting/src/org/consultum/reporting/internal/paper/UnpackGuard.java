package org.consultum.reporting.internal.paper;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult.Reason;

/**
 * Keeps compressed parts of a paper from unpacking to more than the memory holds. PDFBox unpacks streams into memory without a
 * bound (read in 3.0.8), so every stream is unpacked here first, into nothing, and counted.
 */
final class UnpackGuard {
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final int DICTIONARY_REACH = 2_048;
    private static final int WINDOW = 1 << 20;
    private static final Set<COSName> PICTURE_FILTERS = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);
    private static final Set<COSName> SKIPPED_KEYS = Set.of(COSName.PARENT, COSName.P, COSName.POPUP, COSName.getPDFName("IRT"),
            COSName.DEST, COSName.A, COSName.AA, COSName.getPDFName("B"), COSName.getPDFName("PieceInfo"),
            COSName.METADATA, COSName.STRUCT_PARENT, COSName.STRUCT_PARENTS, COSName.THUMB);

    private final PackLimits limits;
    private final BooleanSupplier cancelled;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> undrawable = new TreeSet<>();

    UnpackGuard(PackLimits limits, BooleanSupplier cancelled) {
        this.limits = limits;
        this.cancelled = cancelled;
    }

    /**
     * Checks a file before anything parses it: the tables of a modern PDF are compressed themselves.
     *
     * @throws Refused when a stream unpacks to more than allowed
     */
    void checkRaw(Path file) throws IOException, Refused {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            long position = 0;
            while (position < size) {
                int length = (int) Math.min(WINDOW + DICTIONARY_REACH, size - position);
                String window = new String(read(channel, position, length), StandardCharsets.ISO_8859_1);
                Matcher stream = STREAM.matcher(window);
                while (stream.find()) {
                    checkRawStream(channel, window, stream.start(), position + stream.end());
                }
                position += WINDOW;
            }
        }
    }

    private void checkRawStream(FileChannel channel, String window, int keyword, long data) throws IOException, Refused {
        if (keyword >= 3 && window.startsWith("end", keyword - 3)) {
            return;
        }
        String dictionary = window.substring(Math.max(0, keyword - DICTIONARY_REACH), keyword);
        dictionary = plainNames(dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj"))));
        boolean table = dictionary.contains("/ObjStm") || dictionary.contains("/XRef");
        if (table && (dictionary.contains("LZW") || dictionary.contains("ASCII") || dictionary.contains("/A85")
                || dictionary.contains("/AHx") || dictionary.contains("RunLength"))) {
            throw new Refused(Reason.DAMAGED);
        }
        countInflated(channel, data);
    }

    /** Names may hide letters as hexadecimal numbers. */
    private static String plainNames(String dictionary) {
        return Pattern.compile("#([0-9a-fA-F]{2})").matcher(dictionary)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private void countInflated(FileChannel channel, long start) throws IOException, Refused {
        var inflater = new Inflater();
        try {
            byte[] out = new byte[1 << 16];
            long position = start;
            long total = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    byte[] in = read(channel, position, (int) Math.min(1 << 14, channel.size() - position));
                    if (in.length == 0) {
                        return;
                    }
                    position += in.length;
                    inflater.setInput(in);
                }
                int produced = inflater.inflate(out);
                if (produced == 0 && (inflater.needsDictionary() || !inflater.needsInput() && !inflater.finished())) {
                    return;
                }
                total += produced;
                check(total);
            }
        } catch (DataFormatException e) {
            // not compressed this way, or damaged: nothing more comes out of it
            return;
        } finally {
            inflater.end();
        }
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.max(0, length));
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            continue;
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    private void check(long unpacked) throws Refused {
        if (cancelled.getAsBoolean()) {
            throw new Cancelled();
        }
        if (unpacked > limits.unpackedBytes()) {
            throw new Refused(Reason.UNPACKS_TOO_LARGE, limits.unpackedBytes());
        }
    }

    /**
     * Checks everything a page reaches, before anything draws it.
     *
     * @param root a page or a part of it
     * @param page its number, for the message
     * @throws Refused when something is too large
     */
    void checkReachable(COSDictionary root, int page) throws Refused {
        var open = new ArrayDeque<COSBase>();
        open.push(root);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase value = next instanceof COSObject reference ? reference.getObject() : next;
            if (!(value instanceof COSDictionary || value instanceof COSArray) || !seen.add(value)) {
                continue;
            }
            if (seen.size() > limits.objectsPerPaper()) {
                throw new Refused(Reason.TOO_COMPLEX, page);
            }
            switch (value) {
                case COSStream stream -> {
                    checkStream(stream, page);
                    pushAll(open, stream);
                }
                case COSDictionary dictionary -> pushAll(open, dictionary);
                case COSArray array -> array.forEach(open::push);
                default -> {
                    // plain values hold nothing
                }
            }
        }
    }

    /** {@return picture formats met so far that cannot be drawn here} */
    Set<String> undrawable() {
        return undrawable;
    }

    private static void pushAll(ArrayDeque<COSBase> open, COSDictionary dictionary) {
        dictionary.entrySet().stream().filter(entry -> !SKIPPED_KEYS.contains(entry.getKey()) && entry.getValue() != null)
                .forEach(entry -> open.push(entry.getValue()));
    }

    private void checkStream(COSStream stream, int page) throws Refused {
        List<COSName> filters = filters(stream);
        long width = Math.max(stream.getLong(COSName.WIDTH, 0), stream.getLong(COSName.W, 0));
        long height = Math.max(stream.getLong(COSName.HEIGHT, 0), stream.getLong(COSName.H, 0));
        if (stream.getCOSName(COSName.SUBTYPE) == COSName.IMAGE) {
            pixels(width, height, page);
        }
        if (filters.size() > 4 || filters.stream().distinct().count() != filters.size()) {
            throw new Refused(Reason.DAMAGED);
        }
        try {
            int packed = 0;
            while (packed < filters.size() && !PICTURE_FILTERS.contains(filters.get(packed))) {
                packed++;
            }
            byte[] head = unpack(stream, filters.subList(0, packed), packed < filters.size());
            if (packed < filters.size()) {
                picture(filters.get(packed), head, stream, page);
            }
        } catch (IOException e) {
            // a damaged stream unpacks to less, not to more; whoever needs it will say so
            return;
        }
    }

    private void picture(COSName filter, byte[] head, COSStream stream, int page) throws Refused {
        if (COSName.JPX_DECODE.equals(filter) || COSName.JBIG2_DECODE.equals(filter)) {
            undrawable.add(filter.equals(COSName.JPX_DECODE) ? "JPEG 2000" : "JBIG2");
        } else if (COSName.DCT_DECODE.equals(filter) || COSName.DCT_DECODE_ABBREVIATION.equals(filter)) {
            long[] size = PictureHeader.jpegSize(head);
            pixels(size[0], size[1], page);
        } else {
            COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
            var all = parameters instanceof COSArray array ? array.toList() : List.of(parameters == null ? new COSDictionary()
                    : parameters);
            for (Object one : all) {
                if (one instanceof COSDictionary dictionary) {
                    pixels(dictionary.getLong(COSName.COLUMNS, 1728), Math.max(1, dictionary.getLong(COSName.ROWS, 0)), page);
                }
            }
        }
    }

    private void pixels(long width, long height, int page) throws Refused {
        if (width < 0 || height < 0 || width > 1_000_000 || height > 1_000_000 || width * height > limits.picturePixels()) {
            throw new Refused(Reason.TOO_COMPLEX, page);
        }
    }

    /** Unpacks into a counter, or where a picture follows, keeps the beginning, which has its header. */
    private byte[] unpack(COSStream stream, List<COSName> filters, boolean keepHead) throws IOException, Refused {
        if (filters.isEmpty()) {
            if (!keepHead) {
                return new byte[0];
            }
            try (InputStream in = new BufferedInputStream(stream.createRawInputStream())) {
                return in.readNBytes(PictureHeader.REACH);
            }
        }
        InputStream in = stream.createRawInputStream();
        byte[] result = new byte[0];
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            var sink = new CountingSink(last && keepHead ? PictureHeader.REACH : last ? 0 : Integer.MAX_VALUE);
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            try (InputStream closing = in) {
                filter.decode(closing, sink, stream, i);
            } catch (TooMuch e) {
                throw new Refused(Reason.UNPACKS_TOO_LARGE, limits.unpackedBytes());
            }
            result = sink.kept();
            in = new ByteArrayInputStream(result);
        }
        return result;
    }

    static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        var names = new ArrayList<COSName>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** More than allowed came out. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("too much", null, false, false);
        }
    }

    /** Counts, and keeps no more than it is told to. */
    private final class CountingSink extends OutputStream {
        private final int keep;
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private long count;

        CountingSink(int keep) {
            this.keep = keep;
        }

        byte[] kept() {
            return head.toByteArray();
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
            if (count > limits.unpackedBytes()) {
                throw new TooMuch();
            }
            if (cancelled.getAsBoolean()) {
                throw new Cancelled();
            }
            if (head.size() < keep) {
                head.write(bytes, offset, Math.min(length, keep - head.size()));
            }
        }
    }
}
