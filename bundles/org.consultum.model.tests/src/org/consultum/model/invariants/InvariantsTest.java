package org.consultum.model.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Person;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.RepeatableIds;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for a register to be saved. */
class InvariantsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-06-10T12:00+02:00[Europe/Berlin]");

    private static Arguments broken(String message, Consumer<Fixture> damage) {
        return Arguments.of(message, damage);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
            broken("no proper identity (null)", forum -> forum.person("Commissioner South").setId(null)),
            broken("no proper identity (42)", forum -> forum.item("Opening").setId("42")),
            broken("no proper identity (00000000-0000-4000-8000-00000000000A)",
                forum -> forum.item("Opening").setId("00000000-0000-4000-8000-00000000000A")),
            broken("no usable folder name (Forum)", forum -> forum.committee("Forum").setSlug("Forum")),
            broken("no usable folder name (..)", forum -> forum.committee("Forum").setSlug("..")),
            broken("no usable file name (a/b)", forum -> forum.meeting("First meeting").setSlug("a/b")),
            broken("dissolved before it was established", forum -> {
                forum.committee("Forum").setEstablished(DAY);
                forum.committee("Forum").setDissolved(DAY.minusDays(1));
            }),
            broken("A membership ends on 2026-06-09, before it begins on 2026-06-10", forum -> {
                forum.committee("Forum").getMemberships().getFirst().setFrom(DAY);
                forum.committee("Forum").getMemberships().getFirst().setUntil(DAY.minusDays(1));
            }),
            broken("The period \"2026\" ends before it starts", forum -> forum.committee("Forum").getPeriods().getFirst()
                .setEnd(LocalDate.of(2025, 12, 31))),
            broken("The meeting \"Second meeting\" ends before it starts", forum -> {
                forum.meeting("Second meeting").setStart(NOON);
                forum.meeting("Second meeting").setEnd(NOON.minusNanos(1));
            }),
            broken("The agenda item \"Opening\" has a negative time box", forum -> forum.item("Opening").setMinutesPlanned(-1)),
            broken("is 101 percent; it must lie between 0 and 100", forum -> forum.action("Draft the supply plan").setProgress(101)),
            broken("is -1 percent; it must lie between 0 and 100", forum -> forum.action("Draft the supply plan").setProgress(-1)));
    }

    @Test
    void aRegisterInOrderHasNothingToReport() {
        Diagnostic report = Diagnostician.INSTANCE.validate(RegisterBuilder.forum().build());
        assertEquals(Diagnostic.OK, report.getSeverity(), () -> report.getChildren().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void whatIsBrokenIsNamed(String message, Consumer<Fixture> damage) {
        Fixture forum = RegisterBuilder.forum().fixture();
        damage.accept(forum);
        Diagnostic report = Diagnostician.INSTANCE.validate(forum.register());
        assertEquals(Diagnostic.ERROR, report.getSeverity());
        assertTrue(report.getChildren().stream().anyMatch(child -> child.getMessage().contains(message)),
            () -> report.getChildren().toString());
    }

    @Test
    void limitsThatAreReachedAreNotPassed() {
        Fixture forum = RegisterBuilder.forum().fixture();
        forum.committee("Forum").setEstablished(DAY);
        forum.committee("Forum").setDissolved(DAY);
        forum.committee("Forum").getMemberships().getFirst().setFrom(DAY);
        forum.committee("Forum").getMemberships().getFirst().setUntil(DAY);
        forum.meeting("Second meeting").setStart(NOON);
        forum.meeting("Second meeting").setEnd(NOON);
        forum.item("Opening").setMinutesPlanned(0);
        forum.action("Draft the supply plan").setProgress(100);
        assertEquals(Diagnostic.OK, Diagnostician.INSTANCE.validate(forum.register()).getSeverity());
    }

    @Test
    void theDiagnosticNamesTheObjectAndItsSource() {
        var chain = new BasicDiagnostic();
        EObject person = new NewElements(new RepeatableIds()).create(Person.class, Literals.PERSON);
        ((Person) person).setId("x");
        assertFalse(Invariants.hasIdentity((Element) person, chain));
        assertSame(person, chain.getChildren().getFirst().getData().getFirst());
        assertEquals("org.consultum.model", chain.getChildren().getFirst().getSource());
        assertFalse(Invariants.hasIdentity((Element) person, null), "works without a chain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "dicas", "wg-1", "2026-06-10-first-meeting"})
    void theseAreSlugs(String slug) {
        assertTrue(Invariants.isSlug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "A", "a b", "a.b", "a/b", "..", "ä", "a\n", "会議"})
    void theseAreNoSlugs(String slug) {
        assertFalse(Invariants.isSlug(slug));
    }

    @Test
    void slugsHaveOneToAHundredCharacters() {
        assertTrue(Invariants.isSlug("a".repeat(100)));
        assertFalse(Invariants.isSlug("a".repeat(101)));
        assertFalse(Invariants.isSlug(null));
        assertFalse(Invariants.isUuid(null));
    }
}
