package org.consultum.review.internal.anchor;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.review.anchor.Passage;
import org.consultum.review.anchor.Place;
import org.consultum.review.anchor.Place.Match;

/** Finds one passage in one text. The numbers were chosen by trying random edits of texts that repeat themselves. */
public final class Search {

    /** Likeness of the words around from which the passage is taken to stand where it stood. */
    private static final double SAME_PLACE = 0.3;
    /** Likeness of the words around by which one of several places is preferred to the others. */
    private static final double CLEARER = 0.1;
    /** How much liker the words around a changed passage are than those around the same words elsewhere. */
    private static final double MUCH_LIKER = 0.4;
    private static final double LIKE_WORDS = 0.5;
    private static final double LIKE_WORDS_IN_PLACE = 0.35;
    private static final double LIKE_PLACE = 0.6;
    /** Passages of so many units are not there twice by chance. */
    private static final int TELLING = 12;
    private static final int TELLING_ALONE = 40;
    /** With fewer units around it when it was made, a passage is all there is to go by. */
    private static final int LITTLE_AROUND = 16;
    private static final int LONGEST_WORD = 30;
    /** Scripts that put no spaces between words. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
        UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    private final String text;
    private final Passage passage;
    private final Surroundings surroundings;

    private Search(String text, Passage passage) {
        this.text = text;
        this.passage = passage;
        this.surroundings = new Surroundings(text, passage);
    }

    /** Where the words of a passage stand. */
    public static Place find(String text, Passage passage) {
        return new Search(text, passage).find();
    }

    /** A stretch of the text, and how like it and what is around it are to the passage: 0 not at all, 1 the same. */
    private record Stretch(int start, int end, double words, double around) {

        double likeness() {
            return (words + around) / 2;
        }

        /** What is around counts double when stretches are compared: a passage of which half is new still stands between the same. */
        double rank() {
            return words + 2 * around;
        }
    }

    private Place find() {
        List<Integer> places = Occurrences.of(text, passage.passage(), passage.offset(), surroundings::adjoining);
        List<Stretch> same = places.stream().map(this::sameWords).sorted(Comparator.comparingDouble(Stretch::around).reversed()
            .thenComparing(stretch -> Math.abs((long) stretch.start() - passage.offset())).thenComparing(Stretch::start)).toList();
        if (!same.isEmpty() && same.getFirst().around() >= 1 - SAME_PLACE) {
            return found(same.getFirst(), Match.EXACT);
        }
        var candidates = new Candidates(text, passage);
        Optional<Stretch> changed = candidates.stretches().stream()
            .filter(each -> each[0] < each[1] && !text.regionMatches(each[0], passage.passage(), 0, each[1] - each[0]))
            .map(each -> otherWords(each[0], each[1])).filter(this::isLike)
            .max(Comparator.comparingDouble(Stretch::rank)
                .thenComparing(stretch -> -Math.abs((long) stretch.start() - passage.offset())).thenComparing(stretch -> -stretch.start()));
        if (same.isEmpty()) {
            return changed.map(stretch -> found(stretch, Match.CHANGED)).orElseGet(Place.Lost::new);
        }
        return either(same, changed, candidates.isLeftOut());
    }

    private Place either(List<Stretch> same, Optional<Stretch> changed, boolean leftOut) {
        Stretch best = same.getFirst();
        boolean elsewhere = changed.filter(other -> other.end() <= best.start() || other.start() >= best.end()).isPresent();
        if (elsewhere && changed.get().around() > best.around() + MUCH_LIKER) {
            return found(changed.get(), Match.CHANGED);
        }
        if (best.around() >= SAME_PLACE || best.start() == passage.offset() && same.size() == 1) {
            return found(best, Match.EXACT);
        }
        boolean clear = same.size() == 1 ? isTelling(leftOut)
            : best.around() >= same.get(1).around() + CLEARER || hasLittleAround() && !leftOut;
        return clear ? found(best, Match.MOVED) : changed.map(other -> found(other, Match.CHANGED)).orElseGet(Place.Lost::new);
    }

    private boolean isTelling(boolean leftOut) {
        String words = passage.passage();
        long letters = words.codePoints().filter(Character::isIdeographic).count();
        long units = words.length() + letters;
        return leftOut ? units >= TELLING_ALONE : units >= TELLING || hasLittleAround();
    }

    private boolean hasLittleAround() {
        return passage.before().length() + passage.after().length() < LITTLE_AROUND;
    }

    private boolean isLike(Stretch stretch) {
        return stretch.words() >= LIKE_WORDS && stretch.likeness() >= LIKE_WORDS
            || stretch.words() >= LIKE_WORDS_IN_PLACE && stretch.around() >= LIKE_PLACE
                && surroundings.adjoins(stretch.start(), stretch.end());
    }

    private Stretch sameWords(int start) {
        int end = start + passage.passage().length();
        return new Stretch(start, end, 1, surroundings.likeness(start, end));
    }

    private Stretch otherWords(int start, int end) {
        int from = Signs.startAt(text, wholeWord(start, passage.before(), passage.passage(), -1));
        int to = Signs.endAt(text, wholeWord(end, passage.passage(), passage.after(), 1));
        return new Stretch(from, to, Likeness.of(passage.passage(), text.substring(from, to)), surroundings.likeness(from, to));
    }

    /** Moves the edge of a stretch out of a word of letters, unless the passage had its edge within one. */
    private int wholeWord(int edge, String left, String right, int step) {
        boolean within = !left.isEmpty() && !right.isEmpty() && isLetter(left.charAt(left.length() - 1)) && isLetter(right.charAt(0));
        int moved = edge;
        while (!within && moved > 0 && moved < text.length() && Math.abs(moved - edge) < LONGEST_WORD
                && isLetter(text.charAt(moved - 1)) && isLetter(text.charAt(moved))) {
            moved += step;
        }
        return Math.abs(moved - edge) < LONGEST_WORD ? moved : edge;
    }

    /** Of a script that puts spaces between words. */
    private static boolean isLetter(int sign) {
        return Character.isLetterOrDigit(sign) && !UNSPACED.contains(UnicodeScript.of(sign));
    }

    private static Place found(Stretch stretch, Match match) {
        return new Place.Found(stretch.start(), stretch.end(), match);
    }
}
