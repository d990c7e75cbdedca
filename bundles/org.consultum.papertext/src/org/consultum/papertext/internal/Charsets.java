package org.consultum.papertext.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells in which characters a text is written. */
final class Charsets {

    private static final int LOOKED_AT = 8192;
    private static final List<String> JAPANESE = List.of("Shift_JIS", "EUC-JP", "ISO-2022-JP");

    private Charsets() {
    }

    /** Whether bytes are text and not something else. */
    static boolean isText(byte[] beginning) {
        int length = Math.min(beginning.length, LOOKED_AT);
        if (mark(beginning).isPresent() || isWide(beginning, 0) || isWide(beginning, 1)) {
            return true;
        }
        int strange = 0;
        for (int i = 0; i < length; i++) {
            int c = beginning[i];
            if (c == 0) {
                return false;
            }
            if (c > 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) {
                strange++;
            }
        }
        return strange * 50 < length;
    }

    /** The text of bytes: by their mark, as UTF-8 if they are, as Japanese if that makes kana of them, else as Windows writes. */
    static String decode(byte[] bytes) {
        Charset charset = mark(bytes).orElseGet(() -> isWide(bytes, 1) ? StandardCharsets.UTF_16LE
            : isWide(bytes, 0) ? StandardCharsets.UTF_16BE : unmarked(bytes));
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> mark(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether nearly every second byte, from a place on, is zero and the others are not: Western text of two bytes a character. */
    private static boolean isWide(byte[] bytes, int zeros) {
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        int empty = 0;
        int other = 0;
        for (int i = 0; i < length; i += 2) {
            empty += bytes[i + zeros] == 0 ? 1 : 0;
            other += bytes[i + 1 - zeros] == 0 ? 1 : 0;
        }
        return length >= 4 && empty * 10 > length / 2 * 7 && other * 20 < length / 2;
    }

    private static Charset unmarked(byte[] bytes) {
        // The end of what is looked at may be in the middle of a character.
        if (decodes(bytes, StandardCharsets.UTF_8).isPresent()) {
            return StandardCharsets.UTF_8;
        }
        for (String name : JAPANESE) {
            if (Charset.isSupported(name) && decodes(bytes, Charset.forName(name)).filter(Charsets::isJapanese).isPresent()) {
                return Charset.forName(name);
            }
        }
        return Charset.forName("windows-1252");
    }

    private static Optional<CharSequence> decodes(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(ByteBuffer.wrap(bytes), characters, false);
        try {
            if (result.isError()) {
                result.throwException();
            }
            return Optional.of(characters.flip());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isJapanese(CharSequence text) {
        long foreign = text.chars().filter(c -> c > 127).count();
        long kana = text.chars().filter(c -> c >= '\u3040' && c <= '\u30FF').count();
        return foreign > 0 && kana * 5 > foreign;
    }
}
