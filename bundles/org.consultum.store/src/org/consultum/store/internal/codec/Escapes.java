package org.consultum.store.internal.codec;

/**
 * Characters in XML 1.0 text. The rule for characters XML cannot carry at all (control characters but for tab, line feed and carriage
 * return, lone surrogates, U+FFFE and U+FFFF): each becomes U+FFFD, the replacement character, visibly and for good.
 */
public final class Escapes {

    private static final char REPLACEMENT = '\uFFFD';

    private Escapes() {
    }

    /** Whether a file can hold a text as it is. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c >= '\uD800' && !storable(text, i, c)) {
                return false;
            }
        }
        return true;
    }

    /** The text as a file holds it. */
    public static String storableForm(String text) {
        if (storable(text)) {
            return text;
        }
        var result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fine = c < ' ' ? c == '\n' || c == '\t' || c == '\r' : c < '\uD800' || storable(text, i, c);
            result.append(fine ? c : REPLACEMENT);
        }
        return result.toString();
    }

    private static boolean storable(String text, int index, char c) {
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c < '\uFFFE';
    }

    static void attribute(String value, StringBuilder out) {
        String text = storableForm(value);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escape = inAttribute(c);
            if (escape == null) {
                out.append(c);
            } else {
                out.append(escape);
            }
        }
    }

    static void text(String value, StringBuilder out) {
        String text = storableForm(value);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escape = inText(c);
            if (escape == null) {
                out.append(c);
            } else {
                out.append(escape);
            }
        }
    }

    static String inAttribute(char c) {
        return switch (c) {
            case '\n' -> "&#xA;";
            case '\t' -> "&#x9;";
            default -> inText(c);
        };
    }

    /** Quotes are escaped in text too, so that an identity in quotes stands nowhere but in an attribute and can be searched for. */
    static String inText(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#xD;";
            default -> null;
        };
    }
}
