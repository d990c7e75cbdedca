package org.consultum.agenda.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.consultum.agenda.versions.TextPiece.Kind;

/** Two texts compared word by word, in the way of Myers (1986). Scripts without spaces are compared sign by sign. */
public final class WordDifferences {

    private static final Pattern WORDS = Pattern.compile(
        "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]"
            + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+"
            + "|\\s+|.", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** Texts with more words than this are compared by lines, whose comparison costs time and memory by the square of what differs. */
    private static final int MOST_WORDS = 4_000;

    private WordDifferences() {
    }

    /** The pieces of two texts in their order. Pieces that are the same or were removed make up the older, the others the newer. */
    public static List<TextPiece> of(String before, String after) {
        List<String> older = split(before, WORDS);
        List<String> newer = split(after, WORDS);
        if (older.size() > MOST_WORDS || newer.size() > MOST_WORDS) {
            older = split(before, LINES);
            newer = split(after, LINES);
        }
        if (older.size() > MOST_WORDS || newer.size() > MOST_WORDS) {
            older = before.isEmpty() ? List.of() : List.of(before);
            newer = after.isEmpty() ? List.of() : List.of(after);
        }
        var pieces = new ArrayList<TextPiece>();
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(older, newer).getDeltas()) {
            add(pieces, Kind.SAME, older.subList(position, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            position = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.SAME, older.subList(position, older.size()));
        return pieces;
    }

    private static List<String> split(String text, Pattern parts) {
        return parts.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<TextPiece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new TextPiece(kind, String.join("", words)));
        }
    }
}
