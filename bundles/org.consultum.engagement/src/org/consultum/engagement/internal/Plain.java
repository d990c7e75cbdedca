package org.consultum.engagement.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts from outside made fit to be kept, shown and compared. */
public final class Plain {

    /** Characters that turn the direction of what stands around them, or that nobody sees: they make names look like other names. */
    private static final Pattern DISGUISE = Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\u00AD]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{4,}");

    private Plain() {
    }

    /** One line without disguise and control characters, cut at a length in characters. Never null. */
    public static String line(String text, int longest) {
        if (text == null) {
            return "";
        }
        String plain = DISGUISE.matcher(wellFormed(text)).replaceAll("");
        return cut(BLANKS.matcher(CONTROL.matcher(plain).replaceAll(" ")).replaceAll(" ").strip(), longest);
    }

    /** Lines with LF between them, without control characters, without blanks at their ends, cut at a length in characters. Never null. */
    public static String lines(String text, int longest) {
        if (text == null) {
            return "";
        }
        String unified = wellFormed(text).replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
        String plain = CONTROL.matcher(DISGUISE.matcher(unified).replaceAll("")).replaceAll("\uFFFD");
        String trimmed = plain.lines().map(String::stripTrailing).collect(java.util.stream.Collectors.joining("\n"));
        return cut(MANY_LINES.matcher(trimmed).replaceAll("\n\n\n").strip(), longest);
    }

    /** What two texts are compared by: one case, one width, one kind of blank. */
    public static String key(String text) {
        String folded = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(DISGUISE.matcher(folded).replaceAll("")).replaceAll(" ").strip();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** Surrogates that stand alone cannot be written to a file. */
    private static String wellFormed(String text) {
        return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)
            ? text.codePoints().map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
            : text;
    }
}
