package org.consultum.store.internal.codec;

import java.util.Arrays;

/**
 * Reads identities: UUIDs in lower-case text form (RFC 9562), as two numbers of 64 bits. Not thread-safe; made to be kept and used again, so
 * that reading one costs no memory.
 */
public final class Uuids {

    /** Characters of an identity. */
    public static final int LENGTH = 36;

    private static final byte[] DIGITS = digits();

    private long high;
    private long low;

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < 16; i++) {
            digits[Character.forDigit(i, 16)] = (byte) i;
        }
        return digits;
    }

    /** Reads the identity that begins at an index of a text; whether there is one. */
    public boolean read(String text, int from) {
        if (text.length() - from < LENGTH || text.charAt(from + 8) != '-' || text.charAt(from + 13) != '-' || text.charAt(from + 18) != '-'
            || text.charAt(from + 23) != '-') {
            return false;
        }
        long first = part(text, from, 8);
        long second = part(text, from + 9, 4);
        long third = part(text, from + 14, 4);
        long fourth = part(text, from + 19, 4);
        long fifth = part(text, from + 24, 12);
        high = first << 32 | second << 16 | third;
        low = fourth << 48 | fifth;
        return (first | second | third | fourth | fifth) >= 0;
    }

    /** Reads a text that is an identity and nothing else; whether it is. */
    public boolean read(String text) {
        return text.length() == LENGTH && read(text, 0);
    }

    private static long part(String text, int from, int length) {
        long value = 0;
        long wrong = 0;
        for (int i = from; i < from + length; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? DIGITS[c] : -1;
            wrong |= digit;
            value = value << 4 | digit & 0xf;
        }
        return wrong < 0 ? -1 : value;
    }

    /** The first 64 bits of the identity read last. */
    public long high() {
        return high;
    }

    /** The last 64 bits of the identity read last. */
    public long low() {
        return low;
    }
}
