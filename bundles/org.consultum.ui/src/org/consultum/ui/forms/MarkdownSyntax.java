package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which characters of a line of Markdown are shown how while it is written. A line is looked at by itself, so that typing stays fast. */
final class MarkdownSyntax {

    private static final int LONGEST_LINE = 5_000;
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}(?=[ \\t]).*");
    private static final Pattern LIST = Pattern.compile("^[ \\t]*(?:[-*+]|\\d{1,6}[.)])(?=[ \\t])");
    private static final Pattern QUOTE = Pattern.compile("^ {0,3}>.*");
    private static final Pattern KEYWORD = Pattern.compile("^[ \\t]*(?:[-*+][ \\t]+)?(\\p{Lu}{3,24}:)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(?=\\S)[^*]{1,2000}\\*\\*|__(?=\\S)[^_]{1,2000}__");
    private static final Pattern EMPHASIS =
        Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])[^*]{1,2000}\\*(?![\\w*])|(?<![\\w_])_(?=[^\\s_])[^_]{1,2000}_(?![\\w_])");
    private static final Pattern CODE = Pattern.compile("`[^`]{1,2000}`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]{0,500}]\\([^)]{0,1000}\\)");
    private static final Pattern TABLE = Pattern.compile("^ {0,3}\\|.*");

    private MarkdownSyntax() {
    }

    /** How a part of a line is meant. */
    enum Tone {
        PLAIN, ACCENT, QUIET, ALERT
    }

    /**
     * A part of a line that is shown in one way.
     *
     * @param start offset in the line
     * @param length characters
     */
    record Span(int start, int length, Tone tone, boolean bold, boolean italic, boolean struck) {
    }

    /**
     * The parts of a line that are not plain, in their order, none overlapping another.
     *
     * @param struck passages shown struck through because somebody asked to have them corrected
     */
    static List<Span> spans(String line, List<String> struck) {
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            return List.of();
        }
        var looks = new Looks(line.length());
        all(STRONG, line, (start, end) -> looks.font(start, end, Looks.BOLD));
        all(EMPHASIS, line, (start, end) -> looks.font(start, end, Looks.ITALIC));
        all(CODE, line, (start, end) -> looks.tone(start, end, Tone.QUIET));
        all(LINK, line, (start, end) -> looks.tone(start, end, Tone.ACCENT));
        all(QUOTE, line, (start, end) -> looks.tone(start, end, Tone.QUIET));
        all(LIST, line, (start, end) -> looks.tone(start, end, Tone.ACCENT));
        all(HEADING, line, looks::heading);
        if (TABLE.matcher(line).matches()) {
            all(Pattern.compile("\\|"), line, (start, end) -> looks.tone(start, end, Tone.QUIET));
        }
        Matcher keyword = KEYWORD.matcher(line);
        if (keyword.find()) {
            looks.heading(keyword.start(1), keyword.end(1));
        }
        for (String passage : struck) {
            int found = passage.isEmpty() ? -1 : line.indexOf(passage);
            if (found >= 0) {
                looks.struck(found, found + passage.length());
            }
        }
        return looks.spans();
    }

    private static void all(Pattern pattern, String line, Part part) {
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            part.is(found.start(), found.end());
        }
    }

    @FunctionalInterface
    private interface Part {

        void is(int start, int end);
    }

    /** How each character looks. */
    private static final class Looks {

        static final byte BOLD = 1;
        static final byte ITALIC = 2;
        private static final byte STRUCK = 4;

        private final byte[] fonts;
        private final Tone[] tones;

        Looks(int length) {
            fonts = new byte[length];
            tones = new Tone[length];
            Arrays.fill(tones, Tone.PLAIN);
        }

        void font(int start, int end, byte bit) {
            for (int at = start; at < end; at++) {
                fonts[at] |= bit;
            }
        }

        void tone(int start, int end, Tone tone) {
            Arrays.fill(tones, start, end, tone);
        }

        void heading(int start, int end) {
            font(start, end, BOLD);
            tone(start, end, Tone.ACCENT);
        }

        void struck(int start, int end) {
            font(start, end, STRUCK);
            tone(start, end, Tone.ALERT);
        }

        List<Span> spans() {
            var spans = new ArrayList<Span>();
            int start = 0;
            for (int at = 1; at <= fonts.length; at++) {
                if (at == fonts.length || fonts[at] != fonts[start] || tones[at] != tones[start]) {
                    byte font = fonts[start];
                    if (font != 0 || tones[start] != Tone.PLAIN) {
                        spans.add(new Span(start, at - start, tones[start], (font & BOLD) != 0, (font & ITALIC) != 0,
                            (font & STRUCK) != 0));
                    }
                    start = at;
                }
            }
            return spans;
        }
    }
}
