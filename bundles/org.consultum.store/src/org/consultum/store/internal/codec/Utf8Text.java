package org.consultum.store.internal.codec;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text, strictly UTF-8, decoded straight into the buffer of the reader. */
final class Utf8Text extends Reader {

    /** The decoder is fast up to the first character that is not ASCII, so it is given pieces. */
    private static final int PIECE = 1024;

    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes;

    Utf8Text(byte[] bytes, int from) {
        this.bytes = ByteBuffer.wrap(bytes, from, bytes.length - from);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var chars = CharBuffer.wrap(buffer, offset, length);
        while (chars.hasRemaining() && bytes.hasRemaining()) {
            int before = chars.position();
            chars.limit(Math.min(before + PIECE, offset + length));
            CoderResult result = decoder.decode(bytes, chars, true);
            if (result.isError()) {
                result.throwException();
            }
            if (chars.position() == before) {
                // Room for one char only, and the next character takes two.
                break;
            }
            chars.limit(offset + length);
        }
        int read = chars.position() - offset;
        return read == 0 ? -1 : read;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
