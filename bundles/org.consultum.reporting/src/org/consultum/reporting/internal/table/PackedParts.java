package org.consultum.reporting.internal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the parts of a workbook as fastexcel packs it: sizes stand behind the parts, in a form spreadsheets like and the JDK's stream does
 * not (APPNOTE.TXT 6.3.10, 4.3.9). So the deflated bytes themselves say where they end.
 */
final class PackedParts implements AutoCloseable {

    private static final int PART = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;
    private static final int HEAD = 30;
    private static final int STEP = 1 << 16;

    private final ByteBuffer bytes;
    private final Inflater inflater = new Inflater(true);

    PackedParts(byte[] packed) {
        bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Name of the next part; empty behind the last one. */
    Optional<String> next() throws IOException {
        int at = bytes.position();
        while (at + Integer.BYTES <= bytes.limit() && bytes.getInt(at) != PART && bytes.getInt(at) != DIRECTORY) {
            at++;
        }
        if (at + HEAD > bytes.limit()) {
            throw new IOException("The workbook ends too early");
        }
        if (bytes.getInt(at) == DIRECTORY) {
            return Optional.empty();
        }
        int length = Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH_AT));
        String name = new String(bytes.array(), at + HEAD, length, StandardCharsets.UTF_8);
        bytes.position(at + HEAD + length + Short.toUnsignedInt(bytes.getShort(at + EXTRA_LENGTH_AT)));
        return Optional.of(name);
    }

    /** Unpacks the part whose name was read last. */
    void content(OutputStream out) throws IOException {
        inflater.reset();
        inflater.setInput(bytes.array(), bytes.position(), bytes.remaining());
        var step = new byte[STEP];
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(step);
                if (read == 0 && !inflater.finished()) {
                    throw new IOException("A part of the workbook ends too early");
                }
                out.write(step, 0, read);
            }
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        }
        bytes.position(bytes.limit() - inflater.getRemaining());
    }

    @Override
    public void close() {
        inflater.end();
    }
}
