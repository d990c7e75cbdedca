package org.consultum.interchange.internal.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.ecore.EDataType;

/**
 * Makes texts from outside fit for a register: characters that XML 1.0 (fifth edition, section 2.2) cannot hold are replaced, names and
 * titles are one line, links lead to the web or to a mailbox. Marks for the direction of writing stay: they belong to the text.
 */
final class Texts {

    static final int LONGEST_LINE = 2_000;
    static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_SOURCE = 1_000;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final Digest digest;

    Texts(Digest digest) {
        this.digest = digest;
    }

    /**
     * A text as the register keeps it; empty when nothing is left of it.
     *
     * @param problems told the key of what had to be changed
     */
    String clean(EDataType type, String text, Consumer<String> problems) {
        if (type == RegisterPackage.Literals.MARKDOWN) {
            return limit(legal(text.replace("\r\n", "\n").replace('\r', '\n'), true, problems), LONGEST_TEXT, problems);
        }
        String line = line(text, problems);
        if (type == RegisterPackage.Literals.LINK && !line.isEmpty() && !isLink(line)) {
            problems.accept("text.link");
            return "";
        }
        return line;
    }

    /** A value of a named property, which may have several lines. */
    String value(String text, Consumer<String> problems) {
        return limit(legal(text.replace("\r\n", "\n").replace('\r', '\n'), true, problems), LONGEST_TEXT, problems);
    }

    /** An identity in the source: never empty, never endless, and always changed in the same way. */
    String source(String text) {
        String plain = legal(text, false, problem -> { });
        return plain.length() <= LONGEST_SOURCE ? plain : plain.substring(0, LONGEST_SOURCE) + "#" + digest.of(plain);
    }

    private static String line(String text, Consumer<String> problems) {
        var line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u000b' || c == '\f') {
                blank = true;
            } else {
                if (blank && !line.isEmpty() && line.charAt(line.length() - 1) != ' ' && c != ' ') {
                    line.append(' ');
                }
                blank = false;
                line.append(c);
            }
        }
        return limit(legal(line.toString().strip(), false, problems), LONGEST_LINE, problems);
    }

    private static String legal(String text, boolean lines, Consumer<String> problems) {
        int at = 0;
        while (at < text.length() && isLegal(text.codePointAt(at), lines)) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return text;
        }
        problems.accept("text.characters");
        return text.codePoints().map(c -> isLegal(c, lines) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isLegal(int c, boolean lines) {
        return c >= 0x20 && c < 0x7F || c >= 0xA0 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000
            || lines && (c == '\n' || c == '\t');
    }

    private static String limit(String text, int longest, Consumer<String> problems) {
        if (text.length() <= longest) {
            return text;
        }
        problems.accept("text.long");
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "\u2026";
    }

    private static boolean isLink(String text) {
        try {
            String scheme = new URI(text).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException odd) {
            // Real links often hold characters that should be escaped, such as blanks and umlauts.
            String start = text.toLowerCase(Locale.ROOT);
            return SCHEMES.stream().anyMatch(scheme -> start.startsWith(scheme + ":"))
                && text.codePoints().noneMatch(Character::isISOControl);
        }
    }
}
