package org.consultum.meeting.motion;

import static org.consultum.meeting.Council.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.Council;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.NamedVote;
import org.consultum.meeting.vote.Tally;
import org.consultum.model.DecisionResult;
import org.consultum.model.Motion;
import org.consultum.model.MotionState;
import org.consultum.model.VoteChoice;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Motions and amendments: the order in which they are voted, and what a carried amendment does. */
class MotionCommandsTest extends CommandTestBase {

    private static final Ballot CARRIED = new Ballot.ShowOfHands(new Tally(2, 1, 0), Optional.empty());
    private static final Ballot LOST = new Ballot.ShowOfHands(new Tally(1, 2, 0), Optional.empty());

    private static Move move(Fixture council, String text) {
        return new Move(council.domain(), council.elements(), council.item("Co-production"), text, Optional.of(council.person("North")),
            Optional.empty());
    }

    private static Motion motion(Fixture council, int index) {
        return council.item("Co-production").getMotions().get(index);
    }

    private static Amend amend(Fixture council, int index, Wording wording) {
        return new Amend(council.domain(), council.elements(), motion(council, index), wording, Optional.of(council.person("South")),
            Optional.of(council.person("Chair")));
    }

    private static PutToVote put(Fixture council, int index, Ballot ballot) {
        return new PutToVote(council.domain(), council.elements(), motion(council, index), ballot, at(30));
    }

    private static Fixture moved(String text) {
        Fixture council = Council.inSession();
        council.domain().getCommandStack().execute(move(council, text));
        return council;
    }

    @TestFactory
    Stream<DynamicTest> aMotionIsAmendedAndCarried() {
        return inAllInterleavings(Council::inSession,
            step("move", council -> move(council, "Buy 40 seekers in 2027."), council -> assertEquals(MotionState.PENDING,
                motion(council, 0).getState())),
            step("second", council -> new Second(council.domain(), motion(council, 0), council.person("South")),
                council -> assertEquals("South", motion(council, 0).getSeconder().getName())),
            step("amend", council -> amend(council, 0, new Wording.Replace("40", "60")),
                council -> assertEquals("Put “60” in the place of “40”", motion(council, 1).getText())),
            step("amend the amended", council -> amend(council, 0, new Wording.Add("The chair reports in May.")),
                council -> assertEquals(List.of(motion(council, 1), motion(council, 2), motion(council, 0)),
                    Motions.toVote(council.item("Co-production")))),
            step("first amendment carried", council -> put(council, 1, CARRIED), council -> {
                assertEquals("Buy 60 seekers in 2027.", motion(council, 0).getText());
                assertEquals(MotionState.CARRIED, motion(council, 1).getState());
                assertEquals(DecisionResult.ADOPTED, motion(council, 1).getDecision().getResult());
                assertTrue(AgendaWalk.undecided(council.item("Co-production")), "an amendment does not decide the item");
            }),
            step("second amendment lost", council -> put(council, 2, LOST), council -> {
                assertEquals("Buy 60 seekers in 2027.", motion(council, 0).getText());
                assertEquals(MotionState.LOST, motion(council, 2).getState());
            }),
            step("motion carried", council -> put(council, 0, CARRIED), council -> {
                assertEquals(MotionState.CARRIED, motion(council, 0).getState());
                assertEquals(DecisionResult.ADOPTED_AMENDED, motion(council, 0).getDecision().getResult());
                assertEquals("Buy 60 seekers in 2027.", motion(council, 0).getDecision().getText());
                assertEquals("North", motion(council, 0).getDecision().getMover().getName());
                assertFalse(AgendaWalk.undecided(council.item("Co-production")));
            }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWithdrawnOrLaidAsideTakesItsAmendmentsAlong() {
        return inAllInterleavings(() -> moved("Buy 40 seekers."),
            step("amend", council -> amend(council, 0, new Wording.Replace("Buy", "Lease")), council -> { }),
            step("withdraw", council -> new Withdraw(council.domain(), motion(council, 0)), council -> {
                assertEquals(MotionState.WITHDRAWN, motion(council, 0).getState());
                assertEquals(MotionState.WITHDRAWN, motion(council, 1).getState());
            }),
            step("another", council -> move(council, "Buy 20 seekers."), council -> { }),
            step("lay aside", council -> new LayAside(council.domain(), motion(council, 2)),
                council -> assertEquals(MotionState.TABLED, motion(council, 2).getState())));
    }

    @Test
    void anAmendmentOfAnAmendmentIsVotedFirst() {
        Fixture council = moved("Buy 40 seekers in 2027.");
        council.domain().getCommandStack().execute(move(council, "Train pilots."));
        council.domain().getCommandStack().execute(amend(council, 0, new Wording.Replace("40", "60")));
        council.domain().getCommandStack().execute(amend(council, 2, new Wording.Replace("60", "50")));
        assertEquals(List.of(motion(council, 3), motion(council, 2), motion(council, 0), motion(council, 1)),
            Motions.toVote(council.item("Co-production")));
        assertRefused("to be decided first", council, put(council, 0, CARRIED));
    }

    @Test
    void wordingsDoWhatTheySay() {
        assertEquals(Optional.of("Buy sixty seekers."), new Wording.Replace("forty", "sixty").applied("Buy forty seekers."));
        assertEquals(Optional.of("Buy seekers."), new Wording.Replace("forty ", "").applied("Buy forty seekers."));
        assertEquals(Optional.empty(), new Wording.Replace("fifty", "sixty").applied("Buy forty seekers."));
        assertEquals(Optional.empty(), new Wording.Replace("", "sixty").applied("Buy forty seekers."));
        assertEquals(Optional.of("Buy seekers. Soon."), new Wording.Add("Soon.").applied("Buy seekers."));
        assertEquals(Optional.of("Lease."), new Wording.Substitute("Lease.").applied("Buy."));
    }

    @Test
    void everyWordingIsKeptWithTheAmendment() {
        for (Wording wording : List.of(new Wording.Replace("40", "60"), new Wording.Replace("40 ", ""), new Wording.Add("Soon."),
            new Wording.Substitute("Lease."))) {
            Fixture council = moved("Buy 40 seekers.");
            council.domain().getCommandStack().execute(amend(council, 0, wording));
            assertEquals(wording, Wording.of(motion(council, 1)));
        }
    }

    @Test
    void whatIsOutOfOrderIsRefused() {
        Fixture council = moved("Buy 40 seekers.");
        assertRefused("Write what is moved", council, move(council, " "));
        assertRefused("their own motion", council, new Second(council.domain(), motion(council, 0), council.person("North")));
        assertRefused("not in the motion", council, amend(council, 0, new Wording.Replace("50", "60")));
        council.domain().getCommandStack().execute(amend(council, 0, new Wording.Replace("40", "60")));
        council.domain().getCommandStack().execute(amend(council, 0, new Wording.Replace("40 seekers", "nothing")));
        council.domain().getCommandStack().execute(put(council, 1, CARRIED));
        assertRefused("not in the motion", council, put(council, 2, CARRIED));
        council.domain().getCommandStack().execute(new Withdraw(council.domain(), motion(council, 2)));
        assertRefused("decided or taken back", council, new LayAside(council.domain(), motion(council, 2)));
        assertRefused("decided or taken back", council, put(council, 1, CARRIED));
        council.domain().getCommandStack().execute(put(council, 0, LOST));
        assertEquals(DecisionResult.REJECTED, motion(council, 0).getDecision().getResult());
        assertRefused("decided or taken back", council, amend(council, 0, new Wording.Add("More.")));
    }

    @Test
    void withoutConsensusAMotionStaysPending() {
        Fixture council = moved("Buy 40 seekers.");
        council.domain().getCommandStack().execute(put(council, 0, new Ballot.Consensus(List.of(
            NamedVote.of(council.person("South"), VoteChoice.AGAINST)))));
        assertEquals(MotionState.PENDING, motion(council, 0).getState());
        council.domain().getCommandStack().execute(put(council, 0, CARRIED));
        assertEquals(MotionState.CARRIED, motion(council, 0).getState());
        assertEquals(List.of(motion(council, 0).getDecision()), council.item("Co-production").getDecisions());
    }
}
