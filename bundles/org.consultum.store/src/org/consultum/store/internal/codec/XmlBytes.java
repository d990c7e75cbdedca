package org.consultum.store.internal.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing UTF-8 buffer that knows XML's escapes. */
final class XmlBytes {

    private static final int MAX_BYTES_PER_CHAR = 3;

    private byte[] bytes;
    private int size;

    XmlBytes(int capacity) {
        bytes = new byte[capacity];
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
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
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

    private XmlBytes escaped(String value, boolean attribute) {
        int length = value.length();
        room(length * MAX_BYTES_PER_CHAR);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return xml(tail(value, i, attribute));
            }
            String escape = attribute ? Escapes.inAttribute(c) : Escapes.inText(c);
            if (escape != null) {
                ascii(escape);
                room((length - i) * MAX_BYTES_PER_CHAR);
            } else if (c < ' ' && c != '\n' && c != '\t') {
                return xml(tail(value, i, attribute));
            } else {
                bytes[size++] = (byte) c;
            }
        }
        return this;
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
