package org.consultum.meeting.vote;

import static org.consultum.meeting.Council.at;
import static org.consultum.meeting.Council.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.Council;
import org.consultum.meeting.Objection;
import org.consultum.meeting.attendance.Recuse;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MajorityBase;
import org.consultum.model.MajorityThreshold;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Votes as they are taken and recorded. */
class VoteCommandsTest extends CommandTestBase {

    private static TakeVote take(Fixture council, Ballot ballot) {
        return new TakeVote(council.domain(), council.elements(), council.item("Co-production"), Question.of("The plan is adopted."),
            ballot,
            at(60));
    }

    private static Decision decision(Fixture council) {
        return council.item("Co-production").getDecisions().getLast();
    }

    private static NamedVote vote(Fixture council, String name, VoteChoice choice, String... dissent) {
        return new NamedVote(council.person(name), choice, Optional.empty(), Stream.of(dissent).findFirst());
    }

    private static Ballot hands(int inFavour, int against, int abstained) {
        return new Ballot.ShowOfHands(new Tally(inFavour, against, abstained), Optional.empty());
    }

    private static List<String> codes(VoteResult result) {
        return result.objections().stream().map(Objection::code).toList();
    }

    @TestFactory
    Stream<DynamicTest> aShowOfHandsIsRecordedWithItsSums() {
        return inAllInterleavings(Council::inSession, step("show of hands", council -> take(council, hands(2, 1, 0)), council -> {
            Decision decision = decision(council);
            assertEquals(DecisionResult.ADOPTED, decision.getResult());
            assertEquals(DecisionMethod.SHOW_OF_HANDS, decision.getMethod());
            assertEquals(List.of(2, 1, 0), List.of(decision.getVotesFor(), decision.getVotesAgainst(), decision.getAbstentions()));
            assertEquals(instant(60), decision.getAt());
            assertTrue(decision.getQuorumNote().contains("More than half of 5 is 3. Present: 3."), decision.getQuorumNote());
            assertTrue(decision.getMajorityNote().contains("More than half of 3 is 2.") && decision.getMajorityNote().contains("carried"),
                decision.getMajorityNote());
            assertEquals(null, decision.getDate(), "the day of the meeting");
        }));
    }

    @TestFactory
    Stream<DynamicTest> aSecretVoteStoresOnlyNumbers() {
        return inAllInterleavings(Council::inSession,
            step("secret vote", council -> take(council, new Ballot.Secret(new Tally(1, 2, 0), Optional.empty())), council -> {
                assertEquals(DecisionResult.REJECTED, decision(council).getResult());
                assertEquals(List.of(), decision(council).getVotes());
            }));
    }

    @TestFactory
    Stream<DynamicTest> aNamedVoteKeepsTheReasonsOfTheMinority() {
        return inAllInterleavings(Council::inSession,
            step("named vote", council -> take(council, new Ballot.Named(List.of(vote(council, "Chair", VoteChoice.FOR),
                vote(council, "North", VoteChoice.FOR), vote(council, "South", VoteChoice.AGAINST, "Too dear.")), Optional.empty())),
                council -> {
                    assertEquals(DecisionResult.ADOPTED, decision(council).getResult());
                    assertEquals(3, decision(council).getVotes().size());
                    assertEquals("Too dear.", decision(council).getVotes().getLast().getDissent());
                    assertEquals(0, decision(council).getVotesFor(), "votes by name are not counted twice");
                }),
            step("South rewrites the reasons", council -> new AnnexDissent(council.domain(), council.elements(), decision(council),
                council.person("South"), VoteChoice.AGAINST, "Too dear and too late."),
                council -> assertEquals("Too dear and too late.", decision(council).getVotes().getLast().getDissent())));
    }

    @TestFactory
    Stream<DynamicTest> withoutConsensusItComesToAVote() {
        return inAllInterleavings(Council::inSession,
            step("no consensus", council -> take(council, new Ballot.Consensus(List.of(vote(council, "South", VoteChoice.AGAINST,
                "Not ripe.")))), council -> {
                    assertEquals(DecisionResult.OPEN, decision(council).getResult());
                    assertTrue(decision(council).getMajorityNote().contains("South"));
                    assertTrue(AgendaWalk.undecided(council.item("Co-production")));
                }),
            step("vote", council -> new DecideDraft(council.domain(), council.elements(), decision(council), hands(2, 1, 0), at(65)),
                council -> {
                    assertEquals(1, council.item("Co-production").getDecisions().size());
                    assertEquals(DecisionResult.ADOPTED, decision(council).getResult());
                    assertEquals(List.of(), decision(council).getVotes());
                    assertTrue(decision(council).getMajorityNote().startsWith("No consensus: South objected."),
                        decision(council).getMajorityNote());
                }));
    }

    @TestFactory
    Stream<DynamicTest> dissentIsAnnexedToAShowOfHands() {
        return inAllInterleavings(Council::inSession, step("vote", council -> take(council, hands(2, 1, 0)), council -> { }),
            step("annex", council -> new AnnexDissent(council.domain(), council.elements(), decision(council), council.person("South"),
                VoteChoice.AGAINST, "Too dear."), council -> assertEquals("South",
                    decision(council).getVotes().getFirst().getVoter().getName())));
    }

    @TestFactory
    Stream<DynamicTest> consentItemsAreAdoptedTogether() {
        return inAllInterleavings(Council::inSession,
            step("the block", council -> new AdoptConsentBlock(council.domain(), council.elements(), council.meeting("Second meeting"),
                new Ballot.Consensus(List.of()), at(5)), council -> {
                    assertEquals(DecisionResult.ADOPTED, council.item("Travel rules").getDecisions().getFirst().getResult());
                    assertEquals(DecisionResult.NOTED, council.item("Annual report").getDecisions().getFirst().getResult());
                    assertEquals(List.of(), ConsentBlock.open(council.meeting("Second meeting")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> anItemPulledOutIsLeftOut() {
        return inAllInterleavings(Council::inSession,
            step("pull out", council -> new PullFromConsentBlock(council.domain(), council.item("Travel rules")),
                council -> assertEquals(List.of(council.item("Annual report")), ConsentBlock.open(council.meeting("Second meeting")))),
            step("the rest", council -> new AdoptConsentBlock(council.domain(), council.elements(), council.meeting("Second meeting"),
                new Ballot.Consensus(List.of()), at(5)), council -> assertEquals(List.of(), council.item("Travel rules").getDecisions())));
    }

    @TestFactory
    Stream<DynamicTest> silenceIsBrokenByAnObjectionInTime() {
        return inAllInterleavings(Council::inSession,
            step("open", council -> new OpenSilence(council.domain(), council.elements(), council.item("Co-production"),
                Question.of("The plan is adopted."), at(60), Silence.expiry(at(60), 5)), council -> {
                    assertEquals(DecisionMethod.SILENCE, decision(council).getMethod());
                    assertEquals(Silence.State.PENDING, Silence.of(decision(council), instant(61)).state());
                }),
            step("West objects", council -> new ObjectInWriting(council.domain(), council.elements(), decision(council),
                council.person("West"), instant(60 + 24 * 60), Optional.of("Not enough.")),
                council -> assertEquals(Silence.State.BROKEN, Silence.of(decision(council), instant(60 + 24 * 60)).state())),
            step("end", council -> new EndSilence(council.domain(), decision(council), instant(60 + 24 * 60 + 1)), council -> {
                assertEquals(DecisionResult.DEFERRED, decision(council).getResult());
                assertEquals(LocalDate.of(2026, 6, 11), decision(council).getDate());
                assertTrue(decision(council).getMajorityNote().contains("West")
                    && decision(council).getMajorityNote().contains("2026-06-15 10:00 +09:00 [Asia/Tokyo]"),
                        decision(council).getMajorityNote());
            }));
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        Fixture council = Council.inSession();
        assertRefused("only 3 can vote", council, take(council, hands(3, 1, 0)));
        assertRefused("fewer than none", council, take(council, hands(-1, 0, 0)));
        assertRefused("voted twice", council, take(council, new Ballot.Named(List.of(vote(council, "Chair", VoteChoice.FOR),
            vote(council, "Chair", VoteChoice.AGAINST)), Optional.empty())));
        assertRefused("not by North", council, take(council, new Ballot.Named(List.of(vote(council, "North", VoteChoice.FOR, "But.")),
            Optional.empty())));
        assertRefused("no casting vote", council, take(council, new Ballot.ShowOfHands(new Tally(1, 1, 1), Optional.of(VoteChoice.FOR))));
        assertRefused("Write what is decided", council, new TakeVote(council.domain(), council.elements(), council.item("Co-production"),
            Question.of(" "), hands(1, 0, 0), at(1)));
    }

    @Test
    void aTieWaitsForTheChair() {
        Fixture council = Council.inSession();
        council.committee("Council").setVotingRule(VotingRules.rule(MajorityThreshold.MORE_THAN_HALF, MajorityBase.CAST, true));
        assertRefused("The chair has to decide", council, take(council, hands(1, 1, 1)));
        assertTrue(take(council, new Ballot.ShowOfHands(new Tally(1, 1, 1), Optional.of(VoteChoice.AGAINST))).canExecute());
    }

    @Test
    void aVoteWithoutQuorumIsRecordedAndSaysSo() {
        Fixture council = Council.inSession();
        council.meeting("Second meeting").getAttendance().removeLast();
        VoteResult result = VoteResult.of(council.item("Co-production"), Question.of("It."), hands(2, 0, 0), at(1));
        assertEquals(List.of("vote.noQuorum"), codes(result));
        assertTrue(result.recordable());
        assertTrue(result.quorumNote().contains("There is no quorum: 1 short."), result.quorumNote());
    }

    @Test
    void votesThatDoNotCountAreNamed() {
        Fixture council = Council.inSession();
        council.domain().getCommandStack().execute(new Recuse(council.domain(), council.elements(), council.meeting("Second meeting"),
            council.item("Co-production"), council.person("South"), Optional.empty(), at(1)));
        VoteResult result = VoteResult.of(council.item("Co-production"), Question.of("It."), new Ballot.Named(List.of(
            vote(council, "Chair", VoteChoice.FOR), vote(council, "South", VoteChoice.AGAINST), vote(council, "West", VoteChoice.AGAINST),
            vote(council, "Guest", VoteChoice.AGAINST)), Optional.empty()), at(2));
        assertEquals(List.of("vote.ignored", "vote.noQuorum"), codes(result));
        assertEquals(DecisionResult.ADOPTED, result.result());
        assertEquals("VOTED DID_NOT_VOTE RECUSED NOT_PRESENT NOT_PRESENT NO_VOTE", String.join(" ", result.majority().orElseThrow().lines()
            .stream().map(line -> line.reason().name()).toList()));
    }

    @Test
    void theNotesAreInTheLanguageOfTheCommittee() {
        Fixture council = Council.inSession();
        council.register().setLanguage("de");
        VoteResult result = VoteResult.of(council.item("Co-production"), Question.of("Er."), hands(2, 1, 0), at(1));
        assertTrue(result.quorumNote().contains("Mehr als die Hälfte von 5 sind 3."), result.quorumNote());
        assertTrue(result.majority().orElseThrow().sum().text(Locale.ENGLISH).contains("More than half of 3 is 2."));
    }

    @Test
    void whatIsCarriedDependsOnWhatTheCommitteeWasAskedToDo() {
        Fixture council = Council.inSession();
        council.item("Co-production").setPurpose(ItemPurpose.ENDORSE);
        assertEquals(DecisionResult.ENDORSED,
            VoteResult.of(council.item("Co-production"), Question.of("It."), hands(2, 1, 0), at(1)).result());
    }

    @Test
    void aQuestionCanNeedMoreThanTheUsualMajority() {
        Fixture council = Council.inSession();
        var question = new Question("The charter is changed.", Optional.of("D-1"), Optional.of(council.person("North")), Optional.empty(),
            Optional.of(VotingRules.rule(MajorityThreshold.UNANIMOUS, MajorityBase.MEMBERS, false)));
        council.domain().getCommandStack().execute(new TakeVote(council.domain(), council.elements(), council.item("Co-production"),
            question, hands(3, 0, 0), at(1)));
        assertEquals(DecisionResult.REJECTED, decision(council).getResult());
        assertEquals(MajorityThreshold.UNANIMOUS, decision(council).getVotingRule().getThreshold());
    }

    @Test
    void theSumNamesTheRule() {
        Fixture council = Council.inSession();
        var usual = VoteResult.of(council.item("Co-production"), Question.of("It."), hands(2, 1, 0), at(1));
        assertTrue(usual.majorityNote().endsWith("a majority of the votes cast (Robert's Rules of Order Revised, 1915, s. 46)."),
            usual.majorityNote());
        assertTrue(usual.quorumNote().endsWith("Rule: that of the committee."), usual.quorumNote());
        council.committee("Council").setQuorumRule(null);
        council.committee("Council").setVotingRule(VotingRules.rule(MajorityThreshold.TWO_THIRDS, MajorityBase.CAST, false));
        var own = VoteResult.of(council.item("Co-production"), Question.of("It."), hands(2, 1, 0), at(1));
        assertTrue(own.majorityNote().endsWith("Rule: that of the committee."), own.majorityNote());
        assertTrue(own.quorumNote().endsWith("a majority of its members (Robert's Rules of Order Revised, 1915, s. 64)."),
            own.quorumNote());
        var special = new Question("It.", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.of(VotingRules.rule(MajorityThreshold.UNANIMOUS, MajorityBase.CAST, false)));
        assertTrue(VoteResult.of(council.item("Co-production"), special, hands(2, 1, 0), at(1)).majorityNote()
            .endsWith("Rule: one given for this question."));
    }

    @Test
    void dissentHasItsLimits() {
        Fixture council = Council.inSession();
        council.domain().getCommandStack().execute(take(council, new Ballot.Secret(new Tally(2, 1, 0), Optional.empty())));
        assertRefused("secret", council, new AnnexDissent(council.domain(), council.elements(), decision(council), council.person("South"),
            VoteChoice.AGAINST, "Why."));
        assertRefused("against or abstained", council, new AnnexDissent(council.domain(), council.elements(), decision(council),
            council.person("South"), VoteChoice.FOR, "Why."));
        assertRefused("reasons", council, new AnnexDissent(council.domain(), council.elements(), decision(council),
            council.person("South"), VoteChoice.AGAINST, " "));
    }

    @Test
    void aDecisionTakenOnAnotherDayHasItsDate() {
        Fixture council = Council.inSession();
        council.domain().getCommandStack().execute(new TakeVote(council.domain(), council.elements(), council.item("Co-production"),
            Question.of("It."), hands(2, 0, 0), at(60 * 24)));
        assertEquals(LocalDate.of(2026, 6, 11), decision(council).getDate());
        assertFalse(council.all(Vote.class).stream().findAny().isPresent());
    }
}
