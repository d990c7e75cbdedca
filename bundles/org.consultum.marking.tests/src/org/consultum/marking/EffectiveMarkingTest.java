package org.consultum.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.marking.EffectiveMarking.Part;
import org.consultum.model.AgendaItem;
import org.consultum.model.Marking;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Paper;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EffectiveMarkingTest {

    private Fixture fixture;

    @BeforeEach
    void build() {
        fixture = RegisterBuilder.register("Example").markingLevels("PUBLIC", "INTERNAL", "SECRET")
            .organisation("Ministry", OrganisationKind.MINISTRY)
            .committee("Council", council -> council.paper("Study").meeting("First", "2026-06-10T09:00+09:00[Asia/Tokyo]",
                meeting -> meeting.item("Opening", 5).item("Supply", 20, item -> item.paper("Study").item("Prices", 10))))
            .fixture();
    }

    @Test
    void aContainerIsAsHighAsItsHighestContentAndSaysWhy() {
        mark(fixture.item("Opening"), "PUBLIC");
        mark(fixture.item("Prices"), "SECRET");
        EffectiveMarking effective = EffectiveMarking.of(fixture.meeting("First"));
        assertEquals(Optional.of("SECRET"), effective.protection().level());
        var reason = effective.reasons().getFirst();
        assertEquals(fixture.item("Prices"), reason.element());
        assertEquals(List.of(fixture.meeting("First"), fixture.item("Supply"), fixture.item("Prices")), reason.path());
        assertFalse(reason.own());
        assertTrue(effective.complete());
    }

    @Test
    void caveatsAddUpAndOnlyThoseAllMaySeeItRemain() {
        Marking one = mark(fixture.item("Opening"), "PUBLIC");
        one.getCaveats().add("commercial");
        one.getReleasableTo().addAll(List.of("US", "JP"));
        Marking other = mark(fixture.item("Supply"), "INTERNAL");
        other.getCaveats().add("draft");
        other.getReleasableTo().addAll(List.of("JP", "GB"));
        Protection protection = EffectiveMarking.of(fixture.meeting("First")).protection();
        assertEquals(new Protection(Optional.of("INTERNAL"), Set.of("commercial", "draft"), Optional.of(Set.of("JP"))), protection);
        assertEquals(2, EffectiveMarking.of(fixture.meeting("First")).reasons().stream().filter(reason -> reason.part() == Part.CAVEAT)
            .count());
    }

    @Test
    void whatNobodyMaySeeTogetherIsReleasableToNobody() {
        mark(fixture.item("Opening"), "PUBLIC").getReleasableTo().add("US");
        mark(fixture.item("Supply"), "PUBLIC").getReleasableTo().add("JP");
        assertEquals(Optional.of(Set.of()), EffectiveMarking.of(fixture.meeting("First")).protection().releasableTo());
    }

    @Test
    void whatIsNotMarkedTakesTheMarkingOfItsContainer() {
        mark(fixture.meeting("First"), "INTERNAL");
        EffectiveMarking effective = EffectiveMarking.of(fixture.item("Prices"));
        assertEquals(Optional.of("INTERNAL"), effective.protection().level());
        assertEquals(fixture.meeting("First"), effective.reasons().getFirst().element());
        mark(fixture.item("Supply"), "PUBLIC");
        assertEquals(Optional.of("PUBLIC"), EffectiveMarking.of(fixture.item("Prices")).protection().level(), "the nearest counts");
    }

    @Test
    void anUnknownLevelIsAboveAllThatAreKnown() {
        mark(fixture.item("Opening"), "COSMIC");
        mark(fixture.item("Supply"), "SECRET");
        assertEquals(Optional.of("COSMIC"), EffectiveMarking.of(fixture.meeting("First")).protection().level());
    }

    @Test
    void papersLaidBeforeAnItemCount() {
        mark(fixture.paper("Study"), "SECRET");
        EffectiveMarking effective = EffectiveMarking.of(fixture.item("Supply"));
        assertEquals(Optional.of("SECRET"), effective.protection().level());
        assertEquals(fixture.paper("Study"), effective.reasons().getFirst().path().getLast());
        assertEquals(Optional.empty(), EffectiveMarking.of(fixture.item("Opening")).protection().level());
    }

    @Test
    void whatIsNotLoadedIsNotLoadedAndSaidToBeMissing() {
        AgendaItem item = fixture.item("Supply");
        Paper elsewhere = RegisterFactory.eINSTANCE.createPaper();
        ((InternalEObject) elsewhere).eSetProxyURI(URI.createURI("memory:/not-there.xmi#x"));
        item.getPapers().getFirst().eSet(Literals.PAPER_USE__PAPER, elsewhere);
        EffectiveMarking effective = EffectiveMarking.of(item);
        assertFalse(effective.complete());
        assertTrue(elsewhere.eIsProxy());
    }

    private static Marking mark(org.consultum.model.Element element, String level) {
        Marking marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel(level);
        element.setMarking(marking);
        return marking;
    }
}
