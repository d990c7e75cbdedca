package org.consultum.review.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.consultum.review.anchor.Place.Found;
import org.consultum.review.anchor.Place.Lost;
import org.consultum.review.anchor.Place.Match;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A passage")
class AnchorsTest {

    private static final String TEXT = "The forum met in Tokyo. Eleven actions are open, three overdue. Owners say what they need. "
        + "The list goes to the working groups, who answer within a month.";

    /** A word more or less at either end. */
    private static final int NEIGHBOUR = 9;

    private static Passage passage(String text, String words) {
        int start = text.indexOf(words);
        return Anchors.make("record.discussion", text, start, start + words.length());
    }

    private static String found(String text, Passage passage, Match match) {
        Found found = assertInstanceOf(Found.class, Anchors.find(text, passage), () -> "in: " + text);
        assertEquals(match, found.match());
        return found.in(text);
    }

    @Test
    @DisplayName("keeps the words around it")
    void keepsContext() {
        Passage passage = passage(TEXT, "three overdue");
        assertEquals("three overdue", passage.passage());
        assertEquals(TEXT.indexOf("three overdue"), passage.offset());
        assertTrue(TEXT.contains(passage.before() + passage.passage() + passage.after()));
        assertTrue(passage.before().length() <= Anchors.CONTEXT && passage.after().length() <= Anchors.CONTEXT);
    }

    @Test
    @DisplayName("is found where it was in a text that did not change")
    void unchanged() {
        assertEquals("three overdue", found(TEXT, passage(TEXT, "three overdue"), Match.EXACT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "text put before|The forum met.|On the first day, in the great hall, the forum met.",
        "text left out before|The forum met in Tokyo. |''",
        "text put after|within a month.|within a month. The secretaries send it.",
        "words before it changed|Eleven actions are open,|Twelve actions are still open, of which",
        "words after it changed|. Owners say|; their owners said",
        "both sides written anew|what they need. The list goes|what helps. The table with all the names goes"})
    @DisplayName("stays with its words when the text around it is edited:")
    void editedAround(String what, String old, String replaced) {
        String edited = TEXT.contains(old) ? TEXT.replace(old, replaced) : replaced + TEXT;
        assertEquals("three overdue", found(edited, passage(TEXT, "three overdue"), Match.EXACT));
    }

    @ParameterizedTest(name = "as: {0}")
    @ValueSource(strings = {"four overdue", "three of them overdue", "three overdoe", "3 overdue", "all three are overdue"})
    @DisplayName("is found with small edits inside it")
    void editedInside(String words) {
        String edited = TEXT.replace("three overdue", words);
        assertEquals(words, found(edited, passage(TEXT, "three overdue"), Match.CHANGED));
    }

    @Test
    @DisplayName("is found with an edit inside it and others around it")
    void editedInsideAndAround() {
        String edited = "Second day. " + TEXT.replace("open, three overdue.", "open - and four overdue!").replace("Eleven", "Twelve");
        String words = found(edited, passage(TEXT, "three overdue"), Match.CHANGED);
        assertTrue(words.contains("four overdue"), words);
    }

    @Test
    @DisplayName("is lost when it was left out")
    void leftOut() {
        assertInstanceOf(Lost.class, Anchors.find(TEXT.replace(", three overdue", ""), passage(TEXT, "three overdue")));
        assertInstanceOf(Lost.class, Anchors.find("", passage(TEXT, "three overdue")));
        assertInstanceOf(Lost.class, Anchors.find("Something else altogether was written here since.", passage(TEXT, "three overdue")));
    }

    @Test
    @DisplayName("that was left out is not taken for the same short words elsewhere")
    void leftOutButElsewhere() {
        String text = "1. Ranges: the forum agreed. 2. Ships: Owners of yards were heard and the calendar was shown. 3. Drones: nobody agreed.";
        Passage first = passage(text, "agreed");
        assertInstanceOf(Lost.class, Anchors.find(text.replace("the forum agreed. ", "the forum. "), first));
    }

    @Test
    @DisplayName("goes with a paragraph that is moved")
    void moved() {
        String one = "Interfaces are to be described before platforms, so that makers on both sides can build to them.";
        String two = "The adviser stepped back for this item and left the room until it was decided.";
        String text = one + "\n\n" + two + "\n\nA trial lot shows more than another study.";
        String edited = two + "\n\nA trial lot shows more than another study.\n\n" + one;
        assertEquals("described before platforms", found(edited, passage(text, "described before platforms"), Match.EXACT));
        assertEquals(one, found(edited, passage(text, one), Match.MOVED));
    }

    @Test
    @DisplayName("that stands several times is told apart by what is around it")
    void severalTimes() {
        var text = new StringBuilder();
        for (String item : List.of("Ranges", "Ships", "Drones", "Training", "Supply")) {
            text.append(item).append(": the proposal is adopted. ");
        }
        String whole = text.toString();
        int ships = whole.indexOf("is adopted", whole.indexOf("Drones"));
        Passage passage = Anchors.make("text", whole, ships, ships + "is adopted".length());
        String edited = "Opening: the agenda is adopted. " + whole.replace("Ranges: the proposal is adopted. ", "");
        Found found = assertInstanceOf(Found.class, Anchors.find(edited, passage));
        assertEquals(edited.indexOf("is adopted", edited.indexOf("Drones")), found.start());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"二社目が回答した,三社目が回答した", "入札を準備中,入札を準備している", "👨‍👩‍👧 family day,👨‍👩‍👧‍👦 family day"})
    @DisplayName("is found in Japanese and with signs of several parts")
    void otherScripts(String words, String changed) {
        String text = "部品供給網について。二社目が回答した。入札を準備中。Then 👨‍👩‍👧 family day at the yard; e\u0301cole ouverte.";
        assertEquals(words, found("追記：" + text, passage(text, words), Match.EXACT));
        assertEquals(changed, found(text.replace(words, changed), passage(text, words), Match.CHANGED));
    }

    @Test
    @DisplayName("never begins or ends within a sign")
    void wholeSigns() {
        String text = "a👨‍👩‍👧b e\u0301 🇯🇵🇻🇳 ก\u0e33 \r\n end";
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        for (int start = 0; start <= text.length(); start++) {
            for (int end = start; end <= text.length(); end++) {
                Passage passage = Anchors.make("text", text, start, end);
                if (passage.isWords()) {
                    assertTrue(signs.isBoundary(passage.offset()), passage::toString);
                    assertTrue(signs.isBoundary(passage.offset() + passage.passage().length()), passage::toString);
                    Found found = assertInstanceOf(Found.class, Anchors.find(text, passage), passage::toString);
                    assertEquals(passage.offset(), found.start());
                }
            }
        }
        assertInstanceOf(Lost.class, Anchors.find("cafe\u0301", new Passage("text", "cafe", "", "", 0)) instanceof Found found
            && found.in("cafe\u0301").equals("cafe") ? new Found(0, 4, Match.EXACT) : new Lost());
    }

    @Test
    @DisplayName("without words is the whole field")
    void wholeField() {
        assertEquals(TEXT, found(TEXT, Passage.ofField("text"), Match.EXACT));
        assertEquals(Passage.ofField("text"), Anchors.make("text", TEXT, 7, 7));
        assertEquals(Passage.ofField("text"), Anchors.make("text", "", -3, 99));
    }

    /** A text of words that repeat, in one of several scripts. */
    private static String text(Random random, int words) {
        String[] all = random.nextInt(4) == 0
            ? "部品 供給 会議 決定 。 👨‍👩‍👧 造船 e\u0301tat 報告 が は 、 期限".split(" ")
            : "the forum agreed on supply and a report of yards , by parts that Tokyo needs . each decision of the group is open".split(" ");
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(all[random.nextInt(all.length)]).append(random.nextInt(12) == 0 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static boolean isBoundary(String text, int place) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        return signs.isBoundary(place);
    }

    @Test
    @DisplayName("stays where it is through random edits outside it")
    void randomEditsOutside() {
        int repeated = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            var random = new Random(seed);
            String text = text(random, 20 + random.nextInt(200));
            int start = random.nextInt(text.length());
            Passage passage = Anchors.make("text", text, start, start + 4 + random.nextInt(random.nextBoolean() ? 6 : 60));
            if (passage.passage().strip().length() < 4) {
                continue;
            }
            String edited = text;
            int from = passage.offset();
            int length = passage.passage().length();
            for (int edit = random.nextInt(6); edit >= 0; edit--) {
                boolean before = random.nextBoolean();
                int low = before ? 0 : from + length;
                int high = before ? from : edited.length();
                int at = low + random.nextInt(high - low + 1);
                int cut = Math.min(high - at, random.nextInt(3) == 0 ? 0 : random.nextInt(10));
                String put = random.nextInt(3) == 0 ? "" : text(random, 1 + random.nextInt(3));
                edited = edited.substring(0, at) + put + edited.substring(at + cut);
                from += before ? put.length() - cut : 0;
            }
            int here = from;
            boolean twin = Stream.of(edited.indexOf(passage.passage(), from + 1), edited.lastIndexOf(passage.passage(), from - 1))
                .anyMatch(other -> other >= 0 && Math.abs(other - here) < Anchors.CONTEXT);
            if (twin || !isBoundary(edited, from) || !isBoundary(edited, from + length)) {
                // the same words within reach of each other cannot be told apart by what is around them
                continue;
            }
            String reading = edited;
            int number = seed;
            repeated += edited.indexOf(passage.passage()) != edited.lastIndexOf(passage.passage()) ? 1 : 0;
            Found found = assertInstanceOf(Found.class, Anchors.find(edited, passage),
                () -> "seed " + number + "\n" + passage + "\n" + text + "\n" + reading);
            assertEquals(here, found.start(), () -> "seed " + number + "\n" + passage + "\n" + text + "\n" + reading);
            assertEquals(passage.passage(), found.in(edited), () -> "seed " + number + "\n" + passage + "\n" + text + "\n" + reading);
        }
        assertTrue(repeated > 200, "passages that stand several times: " + repeated);
    }

    @ParameterizedTest(name = "{0} edits around it")
    @ValueSource(ints = {0, 1, 3})
    @DisplayName("is found, with at most its neighbours, after a random edit inside it and")
    void randomEditsInside(int around) {
        var elsewhere = new ArrayList<Integer>();
        var missed = new ArrayList<Integer>();
        int tried = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            String text = text(random, 40 + random.nextInt(150));
            int start = random.nextInt(text.length());
            Passage passage = Anchors.make("text", text, start, start + 20 + random.nextInt(80));
            int from = passage.offset();
            int to = from + passage.passage().length();
            if (to - from < 20) {
                continue;
            }
            int at = from + 1 + random.nextInt(to - from - 2);
            int cut = Math.min(to - 1 - at, random.nextInt(6));
            String put = random.nextBoolean() ? "x" : "new ";
            String edited = text.substring(0, at) + put + text.substring(at + cut);
            int end = to + put.length() - cut;
            for (int edit = 0; edit < around; edit++) {
                boolean before = random.nextBoolean();
                int place = before ? random.nextInt(from + 1) : end + random.nextInt(edited.length() - end + 1);
                String words = text(random, 1 + random.nextInt(4));
                edited = edited.substring(0, place) + words + edited.substring(place);
                from += before ? words.length() : 0;
                end += before ? words.length() : 0;
            }
            tried++;
            if (Anchors.find(edited, passage) instanceof Found other && (other.end() <= from || other.start() >= end)) {
                elsewhere.add(seed);
            }
            if (!(Anchors.find(edited, passage) instanceof Found found) || Math.abs(found.start() - from) > NEIGHBOUR
                    || Math.abs(found.end() - end) > NEIGHBOUR) {
                missed.add(seed);
            }
        }
        assertEquals(List.of(), elsewhere);
        assertTrue(missed.size() <= tried * 3 / 100, tried + " tried, missed " + missed);
    }

    @Test
    @DisplayName("is found in the same place every time, quickly, in a long and monotonous text")
    void longText() {
        String monotonous = "aaaa aaaa ".repeat(20_000) + "the one passage" + " aaaa aaaa".repeat(20_000);
        Passage passage = passage(monotonous, "the one passage");
        Passage many = Anchors.make("text", monotonous, 100_000, 100_009);
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertEquals("the one passage", found("b" + monotonous, passage, Match.EXACT));
            assertInstanceOf(Lost.class, Anchors.find(monotonous.replace("the one passage", ""), passage));
            assertEquals(Anchors.find(monotonous, many), Anchors.find(monotonous, many));
            Anchors.find(monotonous.replace("aaaa", "aaab"), Anchors.make("text", monotonous, 0, 4_000));
        });
    }

    @Test
    @DisplayName("of a file that somebody made up is borne")
    void madeUp() {
        var passage = new Passage("x", "words", "z".repeat(99_999), "\ud800", Integer.MAX_VALUE);
        assertInstanceOf(Place.class, Anchors.find("some words here", passage));
        assertInstanceOf(Place.class, Anchors.find("\udc00\ud800 words", new Passage("x", "\ud800", "", "", -5)));
    }
}
