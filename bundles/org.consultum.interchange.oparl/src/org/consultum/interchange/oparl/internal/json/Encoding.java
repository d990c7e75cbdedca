package org.consultum.interchange.oparl.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a file are written. JSON is UTF-8 (RFC 8259 section 8.1), but files come with byte order marks, as UTF-16, and
 * in the eight-bit code of Western Windows.
 *
 * @param charset the charset
 * @param mark bytes of the mark at the beginning
 */
record Encoding(Charset charset, int mark) {

    /** What is neither UTF-8 nor marked as anything is taken for this: every byte has a meaning in it. */
    static final Charset FALLBACK = Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;

    /** Finds out by the first four bytes; UTF-8 unless they say something else. */
    static Encoding of(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        } else if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(Charset.forName("UTF-32BE"), 4);
        } else if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(Charset.forName("UTF-32LE"), 4);
        } else if (starts(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        } else if (starts(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        } else if (head.length >= 2 && head[0] == 0 && head[1] != 0) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        } else if (head.length >= 2 && head[0] != 0 && head[1] == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Opens a stream for reading characters; bytes that mean nothing end in {@link java.nio.charset.MalformedInputException}.
     *
     * @param forced the charset to use whatever the file says; null to find out
     */
    static Reader reader(InputStream in, Charset forced) throws IOException {
        var stream = new PushbackInputStream(in, 4);
        byte[] head = stream.readNBytes(4);
        Encoding encoding = of(head);
        int mark = forced == null || forced.equals(encoding.charset) ? encoding.mark : 0;
        stream.unread(head, mark, head.length - mark);
        Charset charset = forced == null ? encoding.charset : forced;
        return new InputStreamReader(stream, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(forced == null ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE));
    }
}
