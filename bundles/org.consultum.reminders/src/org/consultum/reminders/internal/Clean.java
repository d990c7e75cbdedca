package org.consultum.reminders.internal;

/** Texts of the register made fit for a mail: what people typed ends no line and no header, and turns no direction of reading. */
public final class Clean {

    /** Longest text of a register in one line of a mail, in characters of Unicode. */
    private static final int LONGEST = 300;

    private Clean() {
    }

    /** One line: control characters, line ends and marks of direction become blanks; cut when it is very long. */
    public static String line(String text) {
        if (text == null) {
            return "";
        }
        var clean = new StringBuilder();
        text.codePoints().limit(LONGEST * 4L).forEach(point -> {
            if (!bad(point)) {
                clean.appendCodePoint(point);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        });
        String line = clean.toString().strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
    }

    private static boolean bad(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069 || point == 0xFEFF;
            default -> false;
        };
    }

    /** A text in HTML. */
    public static String html(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}
