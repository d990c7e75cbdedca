package org.consultum.model.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.consultum.model.NumberingScheme;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** Numbers of agenda items in all schemes. */
class AgendaNumbersTest {

    private static Fixture agenda(NumberingScheme scheme, Consumer<MeetingBuilder> content) {
        return RegisterBuilder.register("Numbers").committee("Council", council -> council.numbering(scheme)
            .meeting("Meeting", "2026-06-10T09:00+02:00[Europe/Berlin]", content)).fixture();
    }

    private static List<String> numbers(Fixture fixture) {
        return List.copyOf(AgendaNumbers.of(fixture.meeting("Meeting")).values());
    }

    private static void threeLevels(MeetingBuilder meeting) {
        meeting.item("A", 0).item("B", 0, b -> b.item("B-A", 0).item("B-B", 0, bb -> bb.item("B-B-A", 0).item("B-B-B", 0,
            bbb -> bbb.item("B-B-B-A", 0))));
    }

    @Test
    void decimal() {
        assertEquals(List.of("1", "2", "2.1", "2.2", "2.2.1", "2.2.2", "2.2.2.1"),
            numbers(agenda(NumberingScheme.DECIMAL, AgendaNumbersTest::threeLevels)));
    }

    @Test
    void alpha() {
        assertEquals(List.of("1", "2", "2a", "2b", "2b.i", "2b.ii", "2b.ii.1"),
            numbers(agenda(NumberingScheme.ALPHA, AgendaNumbersTest::threeLevels)));
    }

    @Test
    void roman() {
        assertEquals(List.of("I", "II", "II.1", "II.2", "II.2.a", "II.2.b", "II.2.b.1"),
            numbers(agenda(NumberingScheme.ROMAN, AgendaNumbersTest::threeLevels)));
    }

    @Test
    void headingsAndBreaksHaveNoNumberAndItemsBelowAHeadingGoOnCounting() {
        assertEquals(List.of("1", "", "2", "3", "3.1", "", "4", "", "5"), numbers(agenda(NumberingScheme.DECIMAL, meeting -> meeting
            .item("First", 0).heading("Business", heading -> heading.item("Second", 0).item("Third", 0, third -> third.item("Below", 0)))
            .pause(15).item("Fourth", 0).heading("Close", heading -> heading.item("Fifth", 0)))));
    }

    @Test
    void aHeadingBelowAnItemCountsAtItsLevel() {
        assertEquals(List.of("1", "1.1", "", "1.2", "", "1.3"), numbers(agenda(NumberingScheme.DECIMAL, meeting -> meeting
            .item("A", 0, a -> a.item("A-A", 0).heading("Group", group -> group.item("A-B", 0)).pause(5).item("A-C", 0)))));
    }

    @Test
    void aNumberGivenByHandStandsAndIsCounted() {
        assertEquals(List.of("1", "7", "7.1", "3"), numbers(agenda(NumberingScheme.DECIMAL, meeting -> meeting
            .item("A", 0).item("B", 0, b -> b.label("7").item("B-A", 0)).item("C", 0))));
    }

    @Test
    void lettersGoOnAfterZ() {
        var fixture = agenda(NumberingScheme.ALPHA, meeting -> meeting.item("A", 0,
            a -> IntStream.rangeClosed(1, 53).forEach(number -> a.item("A" + number, 0))));
        assertEquals("1z", fixture.item("A26").getNumber());
        assertEquals("1aa", fixture.item("A27").getNumber());
        assertEquals("1az", fixture.item("A52").getNumber());
        assertEquals("1ba", fixture.item("A53").getNumber());
    }

    @Test
    void romanNumeralsAreWrittenAsUsual() {
        var fixture = agenda(NumberingScheme.ROMAN, meeting -> IntStream.rangeClosed(1, 394).forEach(number -> meeting.item("A" + number,
            0)));
        assertEquals("IV", fixture.item("A4").getNumber());
        assertEquals("IX", fixture.item("A9").getNumber());
        assertEquals("XL", fixture.item("A40").getNumber());
        assertEquals("XCIX", fixture.item("A99").getNumber());
        assertEquals("CCCXCIV", fixture.item("A394").getNumber());
    }

    @Test
    void sectionsAreLetteredAndItemsCountThroughAllOfThem() {
        var fixture = agenda(NumberingScheme.SECTIONS, meeting -> meeting.item("Opening", 5)
            .heading("Business", heading -> heading.item("Second", 0, second -> second.item("Part", 0)).item("Third", 0)
                .heading("Within", within -> within.item("Fourth", 0)))
            .pause(15).heading("Close", heading -> heading.item("Fifth", 0)));
        assertEquals(List.of("1", "A", "2", "2.1", "3", "", "4", "", "B", "5"), numbers(fixture));
        assertEquals("A", fixture.item("Business").getNumber());
        assertEquals("", fixture.item("Within").getNumber());
        assertEquals("", fixture.item("Break").getNumber());
    }

    @Test
    void aSectionCanHaveALetterOfItsOwn() {
        assertEquals(List.of("A", "1", "Z", "2", "C"), numbers(agenda(NumberingScheme.SECTIONS, meeting -> meeting
            .heading("First", heading -> heading.item("One", 0))
            .heading("Second", heading -> heading.label("Z").item("Two", 0)).heading("Third", heading -> { }))));
    }

    @Test
    void aReferenceStaysWithItsItemAndWithoutOneThePositionStandsIn() {
        assertEquals(List.of("2026-17", "2026-17.1", "2", "2.1", "2026-9"), numbers(agenda(NumberingScheme.REFERENCE, meeting -> meeting
            .item("A", 0, a -> a.with(item -> item.setReference("2026-17")).item("A-A", 0)).item("B", 0, b -> b.item("B-A", 0))
            .item("C", 0, c -> c.with(item -> item.setReference("2026-9"))))));
    }

    @Test
    void aReferenceIsNotShownWhereItIsNotTheNumber() {
        assertEquals(List.of("1"), numbers(agenda(NumberingScheme.DECIMAL, meeting -> meeting
            .item("A", 0, a -> a.with(item -> item.setReference("2026-17"))))));
    }

    @Test
    void anItemThatWaitsForAnAgendaHasNoNumberAndNoMeeting() {
        var fixture = RegisterBuilder.register("Backlog").committee("Council", council -> council.waiting("Later")).fixture();
        assertEquals("", fixture.item("Later").getNumber());
        assertNull(fixture.item("Later").meeting());
    }

    @Test
    void theNumberOfOneItemIsTheOneInTheAgenda() {
        var fixture = agenda(NumberingScheme.ALPHA, AgendaNumbersTest::threeLevels);
        AgendaNumbers.of(fixture.meeting("Meeting")).forEach((item, number) -> assertEquals(number, item.getNumber()));
        assertSame(fixture.meeting("Meeting"), fixture.item("B-B-B-A").meeting());
    }

    @Test
    void aMeetingIsNumberedByItsPeriod() {
        var fixture = RegisterBuilder.register("Periods").committee("Council", council -> council
            .period("2026", "2026-01-01", "2026-12-31", "2026/")
            .meeting("Meeting", "2026-06-10T09:00+02:00[Europe/Berlin]", meeting -> { })).fixture();
        var meeting = fixture.meeting("Meeting");
        assertEquals("1", meeting.getNumber());
        meeting.setPeriod(fixture.committee("Council").getPeriods().getFirst());
        assertEquals("2026/1", meeting.getNumber());
        meeting.getPeriod().setPrefix(null);
        assertEquals("1", meeting.getNumber());
        meeting.setSequence(0);
        assertEquals("", meeting.getNumber());
    }
}
