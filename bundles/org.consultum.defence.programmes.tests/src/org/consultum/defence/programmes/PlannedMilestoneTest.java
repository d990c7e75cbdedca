package org.consultum.defence.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A milestone")
class PlannedMilestoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private final Plan plan = new Plan();

    @Test
    @DisplayName("slips by the days between its baseline and its forecast, over month ends and leap days")
    void slip() {
        var milestone = plan.milestone("Award", "2027-12-31").set("forecast", "2028-03-01");
        assertEquals(OptionalLong.of(61), Plan.standing(milestone).slip(TODAY), "February 2028 has 29 days");

        milestone.set("forecast", "2027-12-30");
        assertEquals(OptionalLong.of(-1), Plan.standing(milestone).slip(TODAY), "a day early");
    }

    @Test
    @DisplayName("without a forecast is expected on its baseline, and from then on it slips day by day until it is reached")
    void withoutForecast() {
        var milestone = plan.milestone("Award", "2026-06-01");

        assertEquals(OptionalLong.of(0), Plan.standing(milestone).slip(LocalDate.of(2026, 6, 1)));
        assertEquals(OptionalLong.of(9), Plan.standing(milestone).slip(TODAY));
        milestone.set("actual", "2026-06-05").set("state", "reached");
        assertEquals(OptionalLong.of(4), Plan.standing(milestone).slip(TODAY), "what was reached slips no more");
    }

    @Test
    @DisplayName("counts from the baseline in force, and keeps the first one")
    void rebaselined() {
        var milestone = plan.milestone("Award", "2026-03-31").set("forecast", "2026-10-15");
        plan.rebaseline(milestone, "2026-05-04", "2026-09-30");
        plan.rebaseline(milestone, "2026-02-02", "2026-06-30");

        assertEquals(Optional.of(LocalDate.of(2026, 9, 30)), Plan.standing(milestone).baseline(TODAY), "the last one by its day");
        assertEquals(OptionalLong.of(15), Plan.standing(milestone).slip(TODAY));
        assertEquals(OptionalLong.of(198), Plan.standing(milestone).slipFromFirst(TODAY));
        assertEquals(Optional.of(LocalDate.of(2026, 3, 31)), Plan.standing(milestone).firstBaseline());
        assertEquals(Optional.of(LocalDate.of(2026, 6, 30)), Plan.standing(milestone).baseline(LocalDate.of(2026, 3, 1)),
            "between the two the earlier one was in force");
        assertEquals(Optional.of(LocalDate.of(2026, 3, 31)), Plan.standing(milestone).baseline(LocalDate.of(2026, 1, 15)),
            "before both the first one was");
    }

    @Test
    @DisplayName("that was dropped has no slip, and neither has one without a day")
    void nothingToCompare() {
        var dropped = plan.milestone("Award", "2026-03-31").set("state", "dropped");
        var bare = plan.pen.item("ProgrammeMilestone", "Bare");
        plan.programme.add("milestones", bare);

        assertEquals(OptionalLong.empty(), Plan.standing(dropped).slip(TODAY));
        assertEquals(OptionalLong.empty(), Plan.standing(bare).slip(TODAY));
        assertFalse(Plan.standing(dropped).open());
        assertTrue(Plan.standing(bare).open());
    }
}
