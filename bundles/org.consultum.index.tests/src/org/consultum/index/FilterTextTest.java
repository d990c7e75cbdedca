package org.consultum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.consultum.index.FilterText.Context;
import org.consultum.index.ListQuery.Arising;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Hidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters as text. */
class FilterTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Context CONTEXT = new Context(TODAY, Set.of("anna", "chair"), Set.of("c1", "c2"));

    private static Filter parse(String text) {
        return FilterText.parse(text, CONTEXT).orElseThrow(() -> new AssertionError("no filter: " + text));
    }

    @Test
    void isShortAndReadable() {
        assertEquals("", FilterText.write(Filter.ALL));
        assertEquals("status:open,waiting owner:none,anna due:..2026-06-29 hidden:no@2026-06-30", FilterText.write(Filter.ALL
            .withStatus(Set.of("waiting", "open")).ownedBy("anna").withoutOwner().dueBy(TODAY.minusDays(1)).withoutHidden(TODAY)));
        assertEquals("text:\"radar shelter\" title:supply group:due_month=2026-06", FilterText.write(Filter.ALL.withText("radar shelter")
            .withText(Column.TITLE, "supply").inGroup(Facet.of(Facet.By.DUE_MONTH), "2026-06")));
    }

    @Test
    void wordsStandForTheDayAndForWhoIsInFrontOfTheWindow() {
        assertEquals(Filter.ALL.ownedByAny(Set.of("anna", "chair")).dueBy(TODAY.minusDays(1)), parse("owner:me due:..today-1"));
        assertEquals(Filter.ALL.waitingForAny(Set.of("c1", "c2", "anna", "chair")), parse("waiting:mycommittees,me"));
        assertEquals(Filter.ALL.due(Days.between(TODAY, TODAY.plusDays(14))).withoutHidden(TODAY),
            parse("hidden:no@today due:today..today+14"));
        assertEquals(Filter.ALL.inGroup(Facet.age(TODAY), "0-29"), parse("group:age_band@today=0-29"));
        assertEquals(Filter.ALL.closed(Days.NONE).raised(Days.between(TODAY, TODAY)), parse("closed:none raised:today"));
    }

    @Test
    void nothingFitsWhereTheWordsStandForNobody() {
        var filter = FilterText.parse("owner:me waiting:mycommittees", Context.on(TODAY)).orElseThrow();

        assertEquals(Filter.ALL.ownedBy("me").waitingForAny(Set.of("mycommittees")), filter);
    }

    @Test
    void anIdentityThatLooksLikeAWordStandsForItself() {
        Filter filter = Filter.ALL.ownedByAny(Set.of("me", "none")).inCommittee("mycommittees");

        assertEquals(filter, parse(FilterText.write(filter)));
        assertFalse(parse(FilterText.write(filter)).noOwner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "status", "status:", "status:a,", "status:open status:done", "nothing:1", "due:tomorrow", "due:2026-02-30",
        "due:..", "due:today+999999999999", "due:2026-06-01...2026-06-02", "hidden:no", "hidden:@2026-01-01", "hidden:maybe@today",
        "progress:5", "progress:0..101", "progress:-1..5", "group:x=1", "group:owner", "group:owner@today=x", "group:age_band=0-29",
        "text:\"open", "text:\"a\\", "text:\"a\\u00", "text:\"a\\uzzzz\"", "text:\"a\"b", "arising:maybe", "=:@,..", "STATUS:open",
        "title:\u0000"})
    void whatIsNoFilterGivesNone(String text) {
        Optional<Filter> filter = FilterText.parse(text, CONTEXT);
        if (text.equals("due:..")) {
            assertEquals(Optional.of(Filter.ALL), filter);
        } else {
            assertEquals(Optional.empty(), filter, text);
        }
    }

    @Test
    void veryLongTextsGiveNone() {
        assertEquals(Optional.empty(), FilterText.parse("text:" + "a".repeat(FilterText.LONGEST), CONTEXT));
    }

    @Test
    void everyFilterIsReadAsItWasWritten() {
        var random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            Filter filter = filter(random);
            String text = FilterText.write(filter);
            assertEquals(filter, parse(text), text);
            assertEquals(1, text.lines().limit(2).count() + (text.isEmpty() ? 1 : 0), "one line: " + text);
            assertEquals(text, FilterText.write(parse(text)), "always the same text");
        }
    }

    @Test
    void damagedFiltersNeverThrow() {
        var random = new Random(12);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(FilterText.write(filter(random)));
            for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, character(random));
                    default -> text.insert(at, character(random));
                }
            }
            FilterText.parse(text.toString(), CONTEXT).ifPresent(filter -> assertEquals(filter, parse(FilterText.write(filter))));
        }
    }

    private static char character(Random random) {
        return random.nextBoolean() ? " :,=@\"\\.-ae1u".charAt(random.nextInt(13)) : (char) random.nextInt(0x10000);
    }

    private static Filter filter(Random random) {
        Filter filter = Filter.ALL;
        for (int i = random.nextInt(7); i > 0; i--) {
            filter = with(filter, random);
        }
        return filter;
    }

    private static Filter with(Filter filter, Random random) {
        return switch (random.nextInt(17)) {
            case 0 -> filter.withText(text(random));
            case 1 -> filter.withText(List.copyOf(Filter.TEXT_COLUMNS).get(random.nextInt(Filter.TEXT_COLUMNS.size())), text(random));
            case 2 -> filter.inCommittees(texts(random));
            case 3 -> filter.inMeeting(text(random));
            case 4 -> filter.withStatus(texts(random));
            case 5 -> filter.withPriority(texts(random));
            case 6 -> filter.ownedByAny(texts(random));
            case 7 -> filter.withoutOwner();
            case 8 -> filter.waitingForAny(texts(random));
            case 9 -> filter.arisingFrom(texts(random));
            case 10 -> filter.arising(Arising.values()[random.nextInt(3)]);
            case 11 -> filter.due(days(random)).dated(days(random));
            case 12 -> filter.raised(days(random)).closed(days(random));
            case 13 -> filter.hidden(random.nextBoolean() ? new Hidden.Excluded(day(random)) : new Hidden.Only(day(random)));
            case 14 -> filter.progress(random.nextInt(101), random.nextInt(101));
            case 15 -> filter.inGroup(random.nextBoolean() ? Facet.age(day(random)) : Facet.of(Facet.By.OWNER), text(random));
            default -> filter.withoutGroup();
        };
    }

    private static Days days(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Days.NONE;
            case 1 -> Days.from(day(random));
            case 2 -> Days.until(day(random));
            case 3 -> Days.between(day(random), day(random));
            default -> Days.ANY;
        };
    }

    private static LocalDate day(Random random) {
        return random.nextInt(20) == 0 ? LocalDate.ofEpochDay(random.nextInt()) : TODAY.plusDays(random.nextInt(900) - 450);
    }

    private static Set<String> texts(Random random) {
        var texts = new HashSet<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text(random));
        }
        return texts;
    }

    private static String text(Random random) {
        var words = new ArrayList<>(List.of("me", "none", "mycommittees", "open", "", "8b7c-11", "Mill, Anna", "a\"b\\c", "two\nlines",
            "\u2028", "Ü-1", "迎撃", "\uD83D\uDE00", "\uD83D", "due:today", "a:b=c@d..e", "  "));
        return words.get(random.nextInt(words.size()));
    }
}
