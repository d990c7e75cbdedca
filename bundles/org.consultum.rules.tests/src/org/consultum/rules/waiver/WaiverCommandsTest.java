package org.consultum.rules.waiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Waiver;
import org.consultum.rules.waiver.GrantWaiver.Details;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WaiverCommandsTest extends CommandTestBase {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final String MEETING = "Second meeting";

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    private static GrantWaiver grant(Fixture forum, String reason, Optional<LocalDate> until) {
        return new GrantWaiver(forum.domain(), forum.elements(), forum.register(), new Details("T-03", forum.meeting(MEETING),
            Optional.of("agenda"), reason, Optional.empty(), TODAY, until));
    }

    private static Waiver only(Fixture forum) {
        assertEquals(1, forum.register().getWaivers().size());
        return forum.register().getWaivers().getFirst();
    }

    @TestFactory
    Stream<DynamicTest> aWaiverIsGrantedReplacedAndWithdrawn() {
        return inAllInterleavings(WaiverCommandsTest::forum,
            step("grant", forum -> grant(forum, " The hall is ours until midnight. ", Optional.empty()), forum -> {
                assertEquals("The hall is ours until midnight.", only(forum).getReason());
                assertEquals(forum.meeting(MEETING), only(forum).getAbout());
                assertEquals("agenda", only(forum).getField());
                assertEquals(TODAY, only(forum).getGrantedOn());
            }),
            step("grant anew", forum -> grant(forum, "Agreed with the chair.", Optional.of(TODAY)), forum -> {
                assertEquals("Agreed with the chair.", only(forum).getReason());
                assertEquals(TODAY, only(forum).getUntil());
            }),
            step("withdraw", forum -> new WithdrawWaiver(forum.domain(), only(forum)),
                forum -> assertTrue(forum.register().getWaivers().isEmpty())));
    }

    @Test
    void withoutAReasonOrWithADayThatIsPastItIsRefused() {
        Fixture forum = forum();
        assertTrue(grant(forum, "  ", Optional.empty()).refusal().orElseThrow().contains("why"));
        assertTrue(grant(forum, "Agreed", Optional.of(TODAY.minusDays(1))).refusal().orElseThrow().contains("2026-06-09"));
        assertTrue(grant(forum, "Agreed", Optional.of(TODAY)).refusal().isEmpty());
    }
}
