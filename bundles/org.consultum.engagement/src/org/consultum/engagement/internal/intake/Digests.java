package org.consultum.engagement.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Digests of what came in, and identities made from names. */
final class Digests {

    private static final int VALUE_BYTES = 4;
    private static final int KEY_BYTES = 12;

    private Digests() {
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Eight hexadecimal digits that tell a value from its next edition; nothing for no value. */
    static String value(String text) {
        return text.isEmpty() ? "" : hex(text, VALUE_BYTES);
    }

    /** Twenty-four hexadecimal digits that stand for a text as a key. */
    static String key(String text) {
        return hex(text, KEY_BYTES);
    }

    private static String hex(String text, int bytes) {
        return HexFormat.of().formatHex(algorithm("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, bytes);
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(algorithm("SHA-256").digest(content));
    }

    /** Reads to the end and no further than allowed. */
    static String sha256(InputStream content) throws IOException {
        MessageDigest digest = algorithm("SHA-256");
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Identity made from a name, a UUID of version 5 (RFC 9562 of May 2024, section 5.5): two secretaries who receive the same into the
     * same round make the same elements.
     */
    static String id(String space, String name) {
        var namespace = UUID.fromString(space);
        MessageDigest sha1 = algorithm("SHA-1");
        sha1.update(ByteBuffer.allocate(16).putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits())
            .array());
        byte[] hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        var halves = ByteBuffer.wrap(hash);
        return new UUID(halves.getLong(), halves.getLong()).toString();
    }
}
