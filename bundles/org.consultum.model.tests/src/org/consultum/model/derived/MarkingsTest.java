package org.consultum.model.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** A container is at least as high as its highest content. */
class MarkingsTest {

    private final Fixture register = RegisterBuilder.register("Markings").markingLevels("OPEN", "OFFICIAL", "SECRET")
        .committee("Council", council -> council.meeting("Meeting", "2026-06-10T09:00+02:00[Europe/Berlin]", meeting -> meeting
            .item("Open", 10).item("Closed", 10, item -> item.item("Below", 5)))).fixture();

    private static Marking marking(String level) {
        var marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel(level);
        return marking;
    }

    private Optional<String> effective(Element element) {
        return Markings.effective(element, register.register()).map(Marking::getLevel);
    }

    @Test
    void nothingIsMarkedWhereNothingIs() {
        assertEquals(Optional.empty(), effective(register.item("Below")));
        assertEquals(Optional.empty(), effective(register.register()));
    }

    @Test
    void whatIsInsideRaisesEverythingAround() {
        register.item("Below").setMarking(marking("SECRET"));
        assertEquals(Optional.of("SECRET"), effective(register.item("Closed")));
        assertEquals(Optional.of("SECRET"), effective(register.meeting("Meeting")));
        assertEquals(Optional.of("SECRET"), effective(register.register()));
        assertEquals(Optional.empty(), effective(register.item("Open")));
    }

    @Test
    void theHighestCounts() {
        register.item("Open").setMarking(marking("OPEN"));
        register.item("Below").setMarking(marking("OFFICIAL"));
        assertEquals(Optional.of("OFFICIAL"), effective(register.meeting("Meeting")));
        register.meeting("Meeting").setMarking(marking("SECRET"));
        assertEquals(Optional.of("SECRET"), effective(register.meeting("Meeting")));
        assertEquals(Optional.of("OFFICIAL"), effective(register.item("Closed")));
    }

    @Test
    void whatIsNotMarkedInheritsFromTheNearestAround() {
        register.committee("Council").setMarking(marking("SECRET"));
        register.item("Closed").setMarking(marking("OFFICIAL"));
        assertEquals(Optional.of("OFFICIAL"), effective(register.item("Below")));
        assertEquals(Optional.of("SECRET"), effective(register.item("Open")));
    }

    @Test
    void aLevelNobodyKnowsIsTheHighest() {
        register.item("Open").setMarking(marking("COSMIC"));
        register.item("Closed").setMarking(marking("SECRET"));
        assertEquals(Optional.of("COSMIC"), effective(register.meeting("Meeting")));
        assertTrue(Markings.byLevel(register.register()).compare(marking("SECRET"), marking("COSMIC")) < 0);
    }

    @Test
    void theBannerComesFromTheProfileWithTheCaveats() {
        register.register().getProfile().getMarkingLevels().get(1).setBanner("OFFICIAL - HANDLE WITH CARE");
        Marking official = marking("OFFICIAL");
        assertEquals("OFFICIAL - HANDLE WITH CARE", Markings.banner(official, register.register()));
        official.getCaveats().add("COMMERCIAL");
        official.getCaveats().add("PERSONAL");
        assertEquals("OFFICIAL - HANDLE WITH CARE - COMMERCIAL, PERSONAL", Markings.banner(official, register.register()));
        assertEquals("COSMIC", Markings.banner(marking("COSMIC"), register.register()));
        register.register().setProfile(null);
        assertEquals("SECRET", Markings.banner(marking("SECRET"), register.register()));
    }
}
