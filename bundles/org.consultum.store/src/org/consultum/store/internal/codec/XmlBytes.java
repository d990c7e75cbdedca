package org.consultum.store.internal.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing UTF-8 buffer that knows XML's escapes. */
final class XmlBytes {

    private static final int ASCII = 0x80;
    private static final boolean[] PLAIN_IN_ATTRIBUTE = plain(true);
    private static final boolean[] PLAIN_IN_TEXT = plain(false);

    private byte[] bytes;
    private int size;

    XmlBytes(int capacity) {
        bytes = new byte[capacity];
    }

    private static boolean[] plain(boolean attribute) {
        boolean[] plain = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            boolean control = c < ' ' && c != '\n' && c != '\t';
            plain[c] = !control && (attribute ? Escapes.inAttribute(c) : Escapes.inText(c)) == null;
        }
        return plain;
    }

    /** Appends ASCII text as it is. */
    @SuppressWarnings("deprecation")
    XmlBytes ascii(String text) {
        int length = text.length();
        room(length);
        // The deprecated method is the one that copies Latin-1 text without decoding; the text is ASCII by contract.
        text.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    XmlBytes newLine(int indent) {
        room(indent + 1);
        bytes[size++] = '\n';
        Arrays.fill(bytes, size, size + indent, (byte) ' ');
        size += indent;
        return this;
    }

    XmlBytes add(XmlBytes other) {
        return add(other.bytes, 0, other.size);
    }

    XmlBytes add(byte[] other, int offset, int length) {
        room(length);
        System.arraycopy(other, offset, bytes, size, length);
        size += length;
        return this;
    }

    /** Appends text that is XML already. */
    XmlBytes xml(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    XmlBytes attribute(String value) {
        return escaped(value, true);
    }

    XmlBytes text(String value) {
        return escaped(value, false);
    }

    @SuppressWarnings("deprecation")
    private XmlBytes escaped(String value, boolean attribute) {
        boolean[] plain = attribute ? PLAIN_IN_ATTRIBUTE : PLAIN_IN_TEXT;
        int length = value.length();
        int from = 0;
        while (true) {
            int to = from;
            while (to < length && value.charAt(to) < ASCII && plain[value.charAt(to)]) {
                to++;
            }
            room(to - from);
            value.getBytes(from, to, bytes, size);
            size += to - from;
            if (to == length) {
                return this;
            }
            String escape = value.charAt(to) >= ASCII ? null : attribute ? Escapes.inAttribute(value.charAt(to)) : Escapes.inText(value.charAt(to));
            if (escape == null) {
                return xml(tail(value, to, attribute));
            }
            ascii(escape);
            from = to + 1;
        }
    }

    /** The rest of a text that is not plain ASCII. */
    private static String tail(String value, int from, boolean attribute) {
        var out = new StringBuilder(value.length() - from + 16);
        String rest = Escapes.storableForm(value).substring(from);
        if (attribute) {
            Escapes.attribute(rest, out);
        } else {
            Escapes.text(rest, out);
        }
        return out.toString();
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), (int) Math.min(Integer.MAX_VALUE - 16L, bytes.length * 2L)));
        }
    }

    /** Forgets everything after a size it had before. */
    void truncate(int earlierSize) {
        size = earlierSize;
    }

    int size() {
        return size;
    }

    byte[] array() {
        return bytes;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
