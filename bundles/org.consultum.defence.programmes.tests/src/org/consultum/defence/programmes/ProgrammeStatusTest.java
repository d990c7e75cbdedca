package org.consultum.defence.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.consultum.defence.programmes.IndicatorStanding.Place;
import org.consultum.defence.programmes.ProgrammeStatus.Level;
import org.consultum.spi.section.ItemFields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The status of a programme")
class ProgrammeStatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private final Plan plan = new Plan();

    private ProgrammeStatus status() {
        return ProgrammeStatus.of(new Programme(ItemFields.of(plan.programme.element())), TODAY);
    }

    @Test
    @DisplayName("is green, amber and red by the slip of its open milestones and the thresholds of the register")
    void bySlip() {
        var milestone = plan.milestone("Award", "2026-09-30").set("forecast", "2026-10-14");
        assertEquals(Level.GREEN, status().level(), "14 days are allowed");

        milestone.set("forecast", "2026-10-15");
        assertEquals(Level.AMBER, status().level());
        assertEquals("amber: \"Award\" is 15 days late", Sentences.status(status(), Locale.ENGLISH));

        milestone.set("forecast", "2026-12-30");
        assertEquals(Level.RED, status().level());

        plan.section.set("redDays", 200);
        assertEquals(Level.AMBER, status().level(), "the register decides");

        milestone.set("actual", "2026-12-30").set("state", "reached");
        assertEquals(Level.GREEN, status().level(), "what was reached is history");
    }

    @Test
    @DisplayName("is amber with one indicator out of its band and red with two, and says so in words")
    void byIndicators() {
        var first = plan.indicator("Yield", "80", "100");
        var second = plan.indicator("Lead time", "0", "24");
        assertEquals(Level.GREEN, status().level(), "nothing was read");

        plan.reading(first, "2026-04-01", "79.9");
        plan.reading(second, "2026-04-01", "24");
        assertEquals(Level.AMBER, status().level(), "the ends belong to the band");

        plan.reading(second, "2026-05-01", "24.1");
        assertEquals(Level.RED, status().level());
        assertEquals("rot: 2 Kennzahlen liegen außer Band", Sentences.status(status(), Locale.GERMAN));

        plan.reading(first, "2026-05-01", "81");
        plan.reading(first, "2026-07-01", "10");
        assertEquals(Level.AMBER, status().level(), "the last reading up to the day counts, not one of the future");
    }

    @Test
    @DisplayName("takes an end of a band that is missing as open")
    void openBand() {
        var indicator = plan.pen.item("Indicator", "Stock").set("lower", "10");
        plan.programme.add("indicators", indicator);
        plan.reading(indicator, "2026-04-01", "100000");

        assertEquals(Place.INSIDE, new IndicatorStanding(ItemFields.of(indicator.element())).place(TODAY));
    }
}
