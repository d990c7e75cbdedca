package org.consultum.review.internal.approval;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests that every Java has. */
public final class Digests {

    private Digests() {
    }

    /** SHA-256 of bytes. */
    public static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    /** SHA-512 of bytes. */
    public static byte[] sha512(byte[] bytes) {
        return digest("SHA-512", bytes);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
