package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.model.RoundVerdict;
import org.consultum.model.Verdict;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.rules.Sample;
import org.junit.jupiter.api.Test;

class SilenceProcedureTest {

    private final Sample sample = new Sample();
    private final SilenceProcedure rule = new SilenceProcedure();

    /** A decision by silence that expires on a day at five o'clock in Tokyo. */
    private Decision silence(DecisionResult result, LocalDate expires) {
        var meeting = sample.meeting(MeetingState.CLOSED, TODAY.minusDays(20));
        var decision = sample.decide(sample.item(meeting, "Text", ItemPurpose.DECIDE), result);
        decision.setMethod(DecisionMethod.SILENCE);
        decision.setReference("D-1");
        decision.setExpires(expires == null ? null : expires.atTime(17, 0).atZone(Sample.TOKYO));
        return decision;
    }

    private Vote objection(Decision decision, ZonedDateTime at) {
        Vote vote = sample.create(Vote.class, Literals.VOTE);
        vote.setChoice(VoteChoice.AGAINST);
        vote.setAt(at.toInstant());
        decision.getVotes().add(vote);
        return vote;
    }

    private ReviewRound round(RoundState state, LocalDate deadline) {
        ReviewRound round = sample.create(ReviewRound.class, Literals.REVIEW_ROUND);
        round.setTitle("Agenda");
        round.setState(state);
        round.setSilence(true);
        round.setDeadline(deadline == null ? null : deadline.atTime(17, 0).atZone(Sample.TOKYO));
        return round;
    }

    private String only(Element element) {
        var findings = sample.find(rule, element, Map.of());
        assertEquals(1, findings.size());
        return findings.getFirst().severity() + " " + findings.getFirst().message();
    }

    private void silent(Element element) {
        assertTrue(sample.find(rule, element, Map.of()).isEmpty());
    }

    @Test
    void aSilenceThatNobodyBrokeIsRight() {
        silent(silence(DecisionResult.ADOPTED, TODAY.minusDays(1)));
        silent(silence(DecisionResult.OPEN, TODAY.plusDays(1)));
    }

    @Test
    void itHasAnExactExpiry() {
        assertTrue(only(silence(DecisionResult.ADOPTED, null)).startsWith("WARNING"));
        var begun = silence(DecisionResult.OPEN, null);
        silent(begun);
        begun.setOpens(TODAY.atTime(9, 0).atZone(Sample.TOKYO));
        assertTrue(only(begun).startsWith("ERROR"));
    }

    @Test
    void anObjectionInTimeBreaksItToTheSecond() {
        var inTime = silence(DecisionResult.ADOPTED, TODAY.minusDays(1));
        objection(inTime, inTime.getExpires());
        var late = silence(DecisionResult.ADOPTED, TODAY.minusDays(1));
        objection(late, late.getExpires().plusSeconds(1));

        assertTrue(only(inTime).contains("an objection was received in time"));
        silent(late);
    }

    @Test
    void theResultIsRecordedWhenItExpires() {
        silent(silence(DecisionResult.OPEN, TODAY));
        assertTrue(only(silence(DecisionResult.OPEN, TODAY.minusDays(1))).contains("expired on 2026-06-09, 17:00 Asia/Tokyo"));
    }

    @Test
    void aReviewRoundBySilenceIsHeldToTheSame() {
        silent(round(RoundState.OPEN, TODAY));
        assertTrue(only(round(RoundState.OPEN, TODAY.minusDays(1))).contains("expired"));
        assertTrue(only(round(RoundState.OPEN, null)).startsWith("ERROR"));
    }

    @Test
    void anObjectionTakenBackDoesNotBreakARound() {
        var round = round(RoundState.CLOSED, TODAY.minusDays(1));
        round.setResult(RoundResult.AGREED_BY_SILENCE);
        var reviewer = sample.member("Reviewer", MembershipRole.MEMBER).getMember();
        for (Verdict verdict : List.of(Verdict.OBJECT, Verdict.AGREE)) {
            RoundVerdict one = sample.create(RoundVerdict.class, Literals.ROUND_VERDICT);
            one.setReviewer(reviewer);
            one.setVerdict(verdict);
            round.getVerdicts().add(one);
        }

        silent(round);
        round.getVerdicts().removeLast();
        assertTrue(only(round).contains("objection"));
    }

    @Test
    void doesNotApplyToOtherDecisionsRoundsAndElements() {
        var vote = silence(DecisionResult.ADOPTED, null);
        vote.setMethod(DecisionMethod.NAMED);
        var loud = round(RoundState.OPEN, null);
        loud.setSilence(false);

        silent(vote);
        silent(loud);
        silent(sample.committee);
    }
}
