package org.consultum.index.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.consultum.index.TextRange;

/** Finds in texts what was searched for. Thread-safe. */
final class Highlights {

    private static final int SNIPPET = 160;
    private static final int BEFORE = 50;
    /** Longer texts are searched to the end, but only this much of them is looked through for a snippet. */
    private static final int LOOKED_THROUGH = 50_000;

    private final Analyzer analyzer = new FoldingAnalyzer();

    /**
     * A part of a text on one line.
     *
     * @param text the part
     * @param ranges what of it was searched for
     */
    record Snippet(String text, List<TextRange> ranges) {
    }

    /** Parts of a text that were searched for, in order and apart from each other. */
    List<TextRange> ranges(String text, Queries.Prepared query) throws IOException {
        var ranges = new ArrayList<TextRange>();
        for (Words.Word word : Words.of(analyzer, text)) {
            if (query.words().contains(word.term()) || query.beginnings().stream().anyMatch(word.term()::startsWith)) {
                TextRange last = ranges.isEmpty() ? null : ranges.getLast();
                if (last != null && word.start() <= last.end()) {
                    ranges.set(ranges.size() - 1, new TextRange(last.start(), Math.max(last.end(), word.end())));
                } else {
                    ranges.add(new TextRange(word.start(), word.end()));
                }
            }
        }
        return ranges;
    }

    /** Whether everything that was searched for is in a text. */
    boolean holdsAll(String text, Queries.Prepared query) throws IOException {
        var terms = Words.of(analyzer, text).stream().map(Words.Word::term).toList();
        return query.words().stream().allMatch(word -> terms.contains(word)
            || query.beginnings().contains(word) && terms.stream().anyMatch(term -> term.startsWith(word)));
    }

    /** The part of a text with the first word searched for; its beginning when there is none. */
    Snippet snippet(String text, Queries.Prepared query) throws IOException {
        String line = Texts.oneLine(text.length() > LOOKED_THROUGH ? text.substring(0, LOOKED_THROUGH) : text);
        var all = ranges(line, query);
        int start = all.isEmpty() ? 0 : wordStart(line, Math.max(0, all.getFirst().start() - BEFORE));
        int end = wordEnd(line, Math.min(line.length(), start + SNIPPET), start);
        var ranges = all.stream().filter(range -> range.start() >= start && range.end() <= end)
            .map(range -> new TextRange(range.start() - start, range.end() - start)).toList();
        return new Snippet(line.substring(start, end), ranges);
    }

    /** The first beginning of a word at or after a position, if one is near. */
    private static int wordStart(String line, int from) {
        if (from == 0) {
            return 0;
        }
        int blank = line.indexOf(' ', from);
        int start = blank < 0 || blank > from + BEFORE / 2 ? from : blank + 1;
        return start < line.length() && Character.isLowSurrogate(line.charAt(start)) ? start - 1 : start;
    }

    /** The last end of a word at or before a position, if one is near. */
    private static int wordEnd(String line, int to, int start) {
        if (to == line.length()) {
            return to;
        }
        int blank = line.lastIndexOf(' ', to);
        int end = blank < Math.max(start, to - BEFORE / 2) ? to : blank;
        return Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
    }
}
