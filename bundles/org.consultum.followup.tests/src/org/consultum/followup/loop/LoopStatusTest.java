package org.consultum.followup.loop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where loops stand, checked against a table written by hand: what happened, and what the loop says of itself. */
class LoopStatusTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 19);
    private static final Function<String, Optional<String>> NAMES = id -> Optional.of("the " + id);

    /** One line of the table. */
    record Line(String graph, String stage, String reason, String since, int late, String next, List<String> waiting) {

        static Line of(String text) {
            String[] cells = text.split("\\|");
            assertEquals(7, cells.length, text);
            return new Line(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), Integer.parseInt(cells[4].strip()),
                cells[5].strip(), cells[6].strip().equals("-") ? List.of() : List.of(cells[6].strip().split(" ")));
        }
    }

    static Stream<Line> table() throws IOException {
        try (InputStream in = LoopStatusTest.class.getResourceAsStream("loops.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of).toList().stream();
        }
    }

    private static LoopFacts facts(String graph) {
        LoopFacts facts = LoopFacts.of(new Graphs().loop(graph));
        return graph.endsWith("reopened") ? facts.withSuccessors(List.of("after")) : facts;
    }

    @ParameterizedTest
    @MethodSource("table")
    void aLoopSaysWhereItStandsAndWhy(Line line) {
        LoopStatus status = LoopStatus.of(facts(line.graph()), DAY);

        assertAll(line.graph(),
            () -> assertEquals(line.stage(), status.stage().getLiteral(), "stage"),
            () -> assertEquals(line.reason(), status.reason().getClass().getSimpleName(), "reason"),
            () -> assertEquals(line.since(), status.since().map(LocalDate::toString).orElse("-"), "since"),
            () -> assertEquals(line.late(), status.daysLate(), "days late"),
            () -> assertEquals(line.next(), status.next().key(), "next step"),
            () -> assertEquals(line.waiting(), status.waitingFor(), "waiting for"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void factsAreTheSameAfterTheyWereStored(Line line) {
        LoopFacts facts = facts(line.graph());

        assertEquals(Optional.of(facts), LoopFacts.parse(facts.toText()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyReasonAndStepCanBeSaid(Line line) {
        LoopStatus status = LoopStatus.of(facts(line.graph()), DAY);

        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, Locale.forLanguageTag("vi"))) {
            for (Function<String, Optional<String>> names : List.of(NAMES, (Function<String, Optional<String>>) id -> Optional.empty())) {
                for (String words : List.of(status.words(names, language), status.nextWords(names, language))) {
                    assertFalse(words.isBlank() || words.contains("{") || words.contains("  ") || words.contains("null"), words);
                }
            }
        }
    }

    @Test
    void theTableIsLongEnoughToMeanSomething() throws IOException {
        assertTrue(table().count() >= 60, () -> "too few graphs");
        assertEquals(table().count(), table().map(Line::graph).distinct().count(), "each graph once");
    }

    @Test
    void theReasonIsSaidInTheLanguageOfTheUser() {
        LoopStatus status = LoopStatus.of(facts("made 2026-03-01; to ministry; sent 2026-03-12; due 2026-04-15"), DAY);

        assertEquals("waiting for the response of the ministry since 12 March 2026, 34 days late", status.words(NAMES, Locale.ENGLISH));
        assertEquals("wartet seit 12. März 2026 auf Antwort (the ministry), 34 Tage zu spät", status.words(NAMES, Locale.GERMAN));
        assertEquals("the ministry の回答待ち（2026年3月12日から）、34 日超過", status.words(NAMES, Locale.JAPANESE));
        assertEquals("chờ phản hồi của the ministry từ 12 tháng 3 năm 2026, trễ 34 ngày",
            status.words(NAMES, Locale.forLanguageTag("vi")));
        assertEquals("Record the response of the ministry", status.nextWords(NAMES, Locale.ENGLISH));
    }

    @Test
    void whoStillHasToAnswerIsNamed() {
        LoopStatus status = LoopStatus.of(facts("made 2026-03-01; to ministry works agency; sent 2026-03-12; due 2026-06-01; "
            + "accepted 2026-04-01 by works"), DAY);

        assertEquals("waiting for the response of the ministry and the agency since 12 March 2026 (1 of 3 answered), due 1 June 2026",
            status.words(NAMES, Locale.ENGLISH));
    }

    @Test
    void manyAreNotAllNamed() {
        LoopStatus status = LoopStatus.of(facts("to ministry works agency council office; sent 2026-03-12"), DAY);

        assertEquals("waiting for the response of the ministry, the works, the agency and 2 others since 12 March 2026",
            status.words(NAMES, Locale.ENGLISH));
    }

    @Test
    void whatElseIsOpenIsSaidToo() {
        LoopStatus status = LoopStatus.of(facts("made 2026-03-01; to ministry works; sent 2026-03-12; due 2026-04-15; "
            + "accepted 2026-04-01 by works; measure 30% partly due 2026-05-09 by works"), DAY);

        assertEquals(List.of("AwaitingResponse"), status.others().stream().map(other -> other.getClass().getSimpleName()).toList());
        assertEquals(34, LoopStatus.daysLate(status.others().getFirst(), DAY));
    }

    @Test
    void theAgeEndsWhenTheLoopIsClosed() {
        assertEquals(OptionalInt.of(79), LoopStatus.of(facts("made 2026-03-01; to ministry"), DAY).age());
        assertEquals(OptionalInt.of(61), LoopStatus.of(facts("made 2026-03-01; to ministry; closed 2026-05-01"), DAY).age());
        assertEquals(OptionalInt.empty(), LoopStatus.of(facts("to ministry"), DAY).age());
        assertEquals(OptionalInt.of(0), LoopStatus.of(facts("made 2027-03-01; to ministry"), DAY).age());
    }

    @Test
    void textsThatAreNoFactsAreRefused() {
        String good = facts("made 2026-03-01; to ministry; sent 2026-03-12").toText();

        for (String bad : List.of("", "1", "2;" + good.substring(2), good.replace("2026-03-12", "2026-13-12"), good.replace("MADE", "GONE"),
            good.replace("class=NONE", "class=SOME"), good + ";measures=many", good + ";percent=-4", good.replace("MADE", "REVIEWED"),
            good + ";to=%zz", good.replace("sent=2026-03-12", "sent=+999999999-12-31T"))) {
            assertEquals(Optional.empty(), LoopFacts.parse(bad), bad);
        }
        assertTrue(LoopFacts.parse(good + ";tomorrow=more").isPresent(), "what is not known is left out");
        assertTrue(LoopFacts.parse(good.replace("2026-03-12", "-999999999-01-01")).map(facts -> LoopStatus.of(facts, DAY)).isPresent());
    }

    @Test
    void idsMayHoldAnything() {
        LoopFacts facts = facts("to ministry").withSuccessors(List.of("a,b;c=d%", "部会"));

        assertEquals(Optional.of(facts), LoopFacts.parse(facts.toText()));
    }
}
