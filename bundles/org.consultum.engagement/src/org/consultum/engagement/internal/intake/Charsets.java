package org.consultum.engagement.internal.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which charset a text of unknown origin is in, and what charset names of mails mean in practice. */
final class Charsets {

    /** Names that stand for a smaller charset than what is written under them. */
    private static final Map<String, String> LARGER = Map.of("iso-2022-jp", "x-windows-iso2022jp", "shift_jis", "windows-31j",
        "x-sjis", "windows-31j", "gb2312", "GB18030", "gbk", "GB18030", "ks_c_5601-1987", "x-windows-949", "euc-kr", "x-windows-949",
        "iso-8859-1", "windows-1252", "us-ascii", "windows-1252");
    private static final double JAPANESE = 0.2;

    private Charsets() {
    }

    /** The text of bytes whose charset is not told. */
    static String decode(byte[] bytes) {
        Charset charset = detect(bytes);
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The charset of bytes: by their mark, or the first of the usual ones in which they are text without a fault. */
    static Charset detect(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (hasEscapes(bytes)) {
            return named("iso-2022-jp").orElse(StandardCharsets.UTF_8);
        }
        if (strict(bytes, StandardCharsets.UTF_8).isPresent()) {
            return StandardCharsets.UTF_8;
        }
        for (String japanese : List.of("windows-31j", "EUC-JP")) {
            Optional<Charset> charset = named(japanese);
            if (charset.flatMap(known -> strict(bytes, known)).filter(Charsets::looksJapanese).isPresent()) {
                return charset.get();
            }
        }
        return Charset.forName("windows-1252");
    }

    /** The charset a mail names, or the larger one that is meant in practice; empty when there is no such. */
    static Optional<Charset> named(String name) {
        if (name == null) {
            return Optional.empty();
        }
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return charset(LARGER.getOrDefault(plain, plain)).or(() -> charset(plain));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The text, when every byte of it belongs to the charset. */
    static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Escape sequences of ISO-2022-JP among seven-bit bytes. */
    private static boolean hasEscapes(byte[] bytes) {
        boolean found = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
            found |= bytes[i] == 0x1B && i + 2 < bytes.length && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@');
        }
        return found;
    }

    /** Most letters outside ASCII are kana or common ideographs, not the half-width letters accents turn into. */
    private static boolean looksJapanese(String text) {
        long other = text.chars().filter(c -> c > 0x7F).count();
        long japanese = text.chars().filter(c -> c >= 0x3040 && c <= 0x30FF || c >= 0x4E00 && c <= 0x9FFF || c >= 0x3000 && c <= 0x303F
            || c >= 0xFF01 && c <= 0xFF5E).count();
        long kana = text.chars().filter(c -> c >= 0x3040 && c <= 0x30FF).count();
        return other > 0 && japanese > other * 0.8 && kana > japanese * JAPANESE / 2;
    }
}
