package org.consultum.meeting.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.meeting.Council;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.VoteChoice;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a silence procedure expires, and what breaks it: across changes of the clocks and east of UTC+9. */
class SilenceTest extends CommandTestBase {

    @ParameterizedTest(name = "{0} and {1} days: {2}, {3} hours")
    @CsvSource({
        // over the change to summer time a day has 23 hours, over the change back 25
        "2026-03-27T12:00+01:00[Europe/Berlin], 3, 2026-03-30T12:00+02:00[Europe/Berlin], 71",
        "2026-10-23T12:00+02:00[Europe/Berlin], 3, 2026-10-26T12:00+01:00[Europe/Berlin], 73",
        // 02:30 does not exist on 29 March 2026 in Berlin
        "2026-03-28T02:30+01:00[Europe/Berlin], 1, 2026-03-29T03:30+02:00[Europe/Berlin], 24",
        // 02:30 comes twice on 25 October 2026 in Berlin: the later one
        "2026-10-24T02:30+02:00[Europe/Berlin], 1, 2026-10-25T02:30+01:00[Europe/Berlin], 25",
        // Auckland changes to +13 on 27 September 2026 and back to +12 on 5 April 2026
        "2026-09-25T17:00+12:00[Pacific/Auckland], 5, 2026-09-30T17:00+13:00[Pacific/Auckland], 119",
        "2026-04-03T17:00+13:00[Pacific/Auckland], 5, 2026-04-08T17:00+12:00[Pacific/Auckland], 121",
        // +13 all year, Tokyo +9 all year, over a 29 February
        "2026-12-30T17:00+13:00[Pacific/Tongatapu], 3, 2027-01-02T17:00+13:00[Pacific/Tongatapu], 72",
        "2028-02-27T17:00+09:00[Asia/Tokyo], 3, 2028-03-01T17:00+09:00[Asia/Tokyo], 72",
        "2026-11-30T12:00-05:00[America/New_York], 1, 2026-12-01T12:00-05:00[America/New_York], 24"})
    void expiresAtTheSameTimeOfDay(String opens, int days, String expires, long hours) {
        ZonedDateTime found = Silence.expiry(ZonedDateTime.parse(opens), days);
        assertEquals(ZonedDateTime.parse(expires), found);
        assertEquals(hours, Duration.between(ZonedDateTime.parse(opens), found).toHours());
    }

    private static Decision procedure(Fixture council, String opens, String expires) {
        council.domain().getCommandStack().execute(new OpenSilence(council.domain(), council.elements(), council.item("Co-production"),
            Question.of("The plan is adopted."), ZonedDateTime.parse(opens), ZonedDateTime.parse(expires)));
        return council.item("Co-production").getDecisions().getLast();
    }

    private static void objection(Fixture council, Decision decision, String name, String at) {
        council.domain().getCommandStack().execute(new ObjectInWriting(council.domain(), council.elements(), decision, council.person(name),
            Instant.parse(at), Optional.empty()));
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({
        // expires 30 September 2026, 17:00 in Auckland: 04:00 UTC
        "2026-09-25T04:59:59Z, NOT_OPEN", "2026-09-25T05:00:00Z, PENDING", "2026-09-30T03:59:59.999Z, PENDING",
        "2026-09-30T04:00:00Z, ADOPTED", "2026-09-30T05:00:00Z, ADOPTED"})
    void theResultIsThatOfAMoment(Instant asOf, Silence.State state) {
        Fixture council = Council.inSession();
        Decision decision = procedure(council, "2026-09-25T17:00+12:00[Pacific/Auckland]", "2026-09-30T17:00+13:00[Pacific/Auckland]");
        assertEquals(state, Silence.of(decision, asOf).state());
    }

    @ParameterizedTest(name = "an objection of {0} at {1}: {2}")
    @CsvSource({
        "West, 2026-09-30T03:59:59.999Z, BROKEN", "West, 2026-09-30T04:00:00Z, ADOPTED", "West, 2026-09-30T04:59:00Z, ADOPTED",
        "Observer, 2026-09-29T00:00:00Z, ADOPTED", "Guest, 2026-09-29T00:00:00Z, ADOPTED", "West, 2026-09-26T00:00:00Z, BROKEN"})
    void onlyAVotingMemberBreaksItAndOnlyInTime(String who, String at, Silence.State state) {
        Fixture council = Council.inSession();
        Decision decision = procedure(council, "2026-09-25T17:00+12:00[Pacific/Auckland]", "2026-09-30T17:00+13:00[Pacific/Auckland]");
        objection(council, decision, who, at);
        Silence silence = Silence.of(decision, Instant.parse("2026-10-01T00:00:00Z"));
        assertEquals(state, silence.state());
        assertEquals(state == Silence.State.BROKEN ? 1 : 0, silence.breaking().size());
        assertEquals(state == Silence.State.BROKEN ? 0 : 1, silence.ineffective().size());
    }

    @Test
    void anObjectionIsNotKnownBeforeItArrives() {
        Fixture council = Council.inSession();
        Decision decision = procedure(council, "2026-09-25T17:00+12:00[Pacific/Auckland]", "2026-09-30T17:00+13:00[Pacific/Auckland]");
        objection(council, decision, "West", "2026-09-29T00:00:00Z");
        assertEquals(Silence.State.PENDING, Silence.of(decision, Instant.parse("2026-09-28T23:59:59Z")).state());
        assertEquals(Silence.State.BROKEN, Silence.of(decision, Instant.parse("2026-09-29T00:00:00Z")).state());
    }

    @Test
    void aMemberWhoseMembershipEndedBreaksNothing() {
        Fixture council = Council.inSession();
        council.committee("Council").getMemberships().get(4).setUntil(LocalDate.of(2026, 9, 28));
        Decision decision = procedure(council, "2026-09-25T17:00+12:00[Pacific/Auckland]", "2026-09-30T17:00+13:00[Pacific/Auckland]");
        objection(council, decision, "West", "2026-09-28T11:30:00Z");
        assertEquals(Silence.State.ADOPTED, Silence.of(decision, Instant.parse("2026-10-01T00:00:00Z")).state(),
            "it is 29 September already in Auckland");
    }

    @Test
    void theResultIsRecordedWithTheMomentOfExpiry() {
        Fixture council = Council.inSession();
        Decision decision = procedure(council, "2026-09-25T17:00+12:00[Pacific/Auckland]", "2026-09-30T17:00+13:00[Pacific/Auckland]");
        council.domain().getCommandStack().execute(new EndSilence(council.domain(), decision, Instant.parse("2026-10-02T00:00:00Z")));
        assertEquals(DecisionResult.ADOPTED, decision.getResult());
        assertEquals(Instant.parse("2026-09-30T04:00:00Z"), decision.getAt());
        assertEquals(LocalDate.of(2026, 9, 30), decision.getDate());
        assertTrue(decision.getMajorityNote().contains("2026-09-30 17:00 +13:00 [Pacific/Auckland]"), decision.getMajorityNote());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Fixture council = Council.inSession();
        ZonedDateTime opens = ZonedDateTime.parse("2026-09-25T17:00+12:00[Pacific/Auckland]");
        assertRefused("expires before", council, new OpenSilence(council.domain(), council.elements(), council.item("Co-production"),
            Question.of("It."), opens, ZonedDateTime.parse("2026-09-25T06:00+02:00[Europe/Berlin]")));
        Decision decision = procedure(council, "2026-09-25T17:00+12:00[Pacific/Auckland]", "2026-09-30T17:00+13:00[Pacific/Auckland]");
        assertRefused("runs until 2026-09-30 17:00 +13:00", council, new EndSilence(council.domain(), decision,
            Instant.parse("2026-09-30T03:00:00Z")));
        objection(council, decision, "West", "2026-09-29T00:00:00Z");
        assertRefused("objected already", council, new ObjectInWriting(council.domain(), council.elements(), decision,
            council.person("West"), Instant.parse("2026-09-29T01:00:00Z"), Optional.empty()));
        decision.setMethod(DecisionMethod.WRITTEN);
        assertRefused("no silence procedure", council, new EndSilence(council.domain(), decision, Instant.parse("2026-10-30T03:00:00Z")));
        decision.setExpires(null);
        assertThrows(IllegalArgumentException.class, () -> Silence.of(decision, Instant.parse("2026-10-30T03:00:00Z")));
        assertEquals(VoteChoice.AGAINST, decision.getVotes().getFirst().getChoice());
    }
}
