package org.consultum.cli.output;

/**
 * Makes text from anywhere safe to show in a terminal: control characters, which can move the cursor or change what stands above, and
 * characters that turn the direction of writing are shown as {@code \\u001b}.
 */
public final class Visible {

    private Visible() {
    }

    /** Text of one line: line ends become blanks. */
    public static String line(String text) {
        return escape(text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    /** Text of several lines, which it keeps. */
    public static String lines(String text) {
        return escape(text.replace("\r\n", "\n").replace('\t', ' '));
    }

    /** Columns the text takes in a terminal: two for the wide characters of East Asia, none for marks on another character. */
    public static int width(String text) {
        return text.codePoints().map(Visible::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = point >= 0x1100 && (point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
            || point >= 0xAC00 && point <= 0xD7A3 || point >= 0xF900 && point <= 0xFAFF || point >= 0xFE30 && point <= 0xFE6F
            || point >= 0xFF00 && point <= 0xFF60 || point >= 0xFFE0 && point <= 0xFFE6 || point >= 0x1F300 && point <= 0x1FAFF
            || point >= 0x20000 && point <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static String escape(String text) {
        if (text.chars().noneMatch(Visible::dangerous)) {
            return text;
        }
        var safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            safe.append(dangerous(character) ? String.format("\\u%04x", (int) character) : String.valueOf(character));
        }
        return safe.toString();
    }

    private static boolean dangerous(int character) {
        return character < ' ' && character != '\n' || character >= 0x7F && character <= 0x9F || character == 0x061C
            || character == 0x200E || character == 0x200F || character >= 0x2028 && character <= 0x202E
            || character >= 0x2066 && character <= 0x2069;
    }
}
