package org.consultum.store.internal.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The digest in the last line of a file, {@code <?consultum-digest sha256:HEX?>}, over all bytes before it. It tells damage, and edits by
 * other means, from what Consultum wrote; it is no protection against forgery.
 */
public final class FileDigest {

    private static final byte[] START = "<?consultum-digest sha256:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "?>".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX_LENGTH = 64;
    private static final int LENGTH = START.length + HEX_LENGTH + END.length;

    private FileDigest() {
    }

    /** What the digest of a file says. */
    public enum State {
        /** The file is as it was written. */
        INTACT,
        /** The file has no digest. */
        ABSENT,
        /** The file was changed after it was written. */
        CHANGED
    }

    static void append(XmlBytes out) {
        String hex = sha256(out.array(), out.size());
        out.xml(new String(START, StandardCharsets.US_ASCII)).ascii(hex).ascii("?>\n");
    }

    /** Checks a file. Line feeds that became carriage return and line feed, as Git may do on Windows, are no change. */
    public static State check(byte[] content) {
        int end = content.length;
        while (end > 0 && (content[end - 1] == '\n' || content[end - 1] == '\r')) {
            end--;
        }
        int start = end - LENGTH;
        if (start < 0 || !Arrays.equals(content, start, start + START.length, START, 0, START.length)
            || !Arrays.equals(content, end - END.length, end, END, 0, END.length)) {
            return State.ABSENT;
        }
        String expected = new String(content, start + START.length, HEX_LENGTH, StandardCharsets.US_ASCII);
        if (expected.equals(sha256(content, start))) {
            return State.INTACT;
        }
        byte[] plain = withoutCarriageReturns(content, start);
        return plain.length < start && expected.equals(sha256(plain, plain.length)) ? State.INTACT : State.CHANGED;
    }

    /** The digest an intact file carries, in hexadecimal; empty for a file without one or changed since. */
    public static Optional<String> of(byte[] content) {
        return check(content) == State.INTACT ? Optional.of(stated(content)) : Optional.empty();
    }

    /** The digest a file carries that was just written by {@link ModelWriter}, unchecked. */
    public static String stated(byte[] written) {
        return new String(written, written.length - 1 - END.length - HEX_LENGTH, HEX_LENGTH, StandardCharsets.US_ASCII);
    }

    /** The digest an intact file carries. */
    public static String statedAtEnd(byte[] intact) {
        int end = intact.length;
        while (intact[end - 1] == '\n' || intact[end - 1] == '\r') {
            end--;
        }
        return new String(intact, end - END.length - HEX_LENGTH, HEX_LENGTH, StandardCharsets.US_ASCII);
    }

    private static byte[] withoutCarriageReturns(byte[] content, int length) {
        byte[] plain = new byte[length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            if (content[i] != '\r' || i + 1 >= length || content[i + 1] != '\n') {
                plain[size++] = content[i];
            }
        }
        return Arrays.copyOf(plain, size);
    }

    private static String sha256(byte[] content, int length) {
        MessageDigest digest = sha256();
        digest.update(content, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
