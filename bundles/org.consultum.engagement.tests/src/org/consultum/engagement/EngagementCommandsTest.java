package org.consultum.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.engagement.DisposeOfPoints.Verdict;
import org.consultum.engagement.PointSplitter.Cut;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Degree;
import org.consultum.model.Disposition;
import org.consultum.model.Organisation;
import org.consultum.model.Stakeholder;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A round from its planning to its publication, in all interleavings with undo and redo. */
class EngagementCommandsTest extends CommandTestBase {

    private static final ZonedDateTime OPENS = ZonedDateTime.parse("2026-01-05T09:00+09:00[Asia/Tokyo]");
    private static final ZonedDateTime CLOSES = ZonedDateTime.parse("2026-01-30T18:00+09:00[Asia/Tokyo]");
    private static final LocalDate LATER = LocalDate.of(2026, 2, 2);

    private static ConsultationRound round(Fixture forum) {
        return forum.all(ConsultationRound.class).getFirst();
    }

    private static SubmissionPoint point(Fixture forum, int index) {
        return forum.all(SubmissionPoint.class).get(index);
    }

    private static CreateConsultation create(Fixture forum) {
        return new CreateConsultation(forum.domain(), forum.elements(), forum.all(Committee.class).getFirst(),
            new CreateConsultation.Details("Shortages", Optional.empty(), Optional.of(OPENS), Optional.of(CLOSES),
                List.of("Which reports do you write?", "In which language?"), List.of()));
    }

    private static RecordSubmission record(Fixture forum, String text) {
        return new RecordSubmission(forum.domain(), forum.elements(), round(forum), RecordSubmission.Details.of(
            forum.all(Organisation.class).getFirst(), text, LocalDate.of(2026, 1, 12)));
    }

    private static Fixture withPoints() {
        Fixture forum = RegisterBuilder.forum().fixture();
        forum.domain().getCommandStack().execute(create(forum));
        forum.domain().getCommandStack().execute(record(forum, "One form.\n\nA yearly summary."));
        forum.domain().getCommandStack().execute(record(forum, "ONE  form."));
        for (Submission submission : forum.all(Submission.class)) {
            forum.domain().getCommandStack().execute(new SplitIntoPoints(forum.domain(), forum.elements(), submission,
                new PointSplitter(round(forum).getQuestions()).split(submission.getText(), Cut.PARAGRAPHS)));
        }
        forum.domain().getCommandStack().flush();
        return forum;
    }

    @TestFactory
    Stream<DynamicTest> aRoundIsPlannedAnsweredAndPublished() {
        return inAllInterleavings(() -> RegisterBuilder.forum().fixture(),
            step("create", EngagementCommandsTest::create, forum -> assertEquals(2, round(forum).getQuestions().size())),
            step("ask", forum -> new AddQuestion(forum.domain(), forum.elements(), round(forum), "Who reads them?"),
                forum -> assertEquals(3, round(forum).getQuestions().size())),
            step("invite", forum -> new InviteStakeholders(forum.domain(), round(forum), forum.all(Organisation.class)),
                forum -> assertFalse(round(forum).getInvited().isEmpty())),
            step("record", forum -> record(forum, "One form."), forum -> assertEquals(1, round(forum).getSubmissions().size())),
            step("split", forum -> new SplitIntoPoints(forum.domain(), forum.elements(), forum.all(Submission.class).getFirst(),
                List.of(PointDraft.of("One form."))), forum -> assertEquals("One form.", point(forum, 0).getText())),
            step("dispose", forum -> new DisposeOfPoints(forum.domain(), List.of(point(forum, 0)),
                Verdict.of(Disposition.DECLINED, "Two forms are needed.", LATER)),
                forum -> assertEquals(LATER, point(forum, 0).getDecidedOn())),
            step("link", forum -> new LinkOutcomes(forum.domain(), point(forum, 0), forum.all(ActionItem.class).subList(0, 1)),
                forum -> assertEquals(1, point(forum, 0).getOutcomes().size())),
            step("publish", forum -> new PublishOutcome(forum.domain(), round(forum), new PublishOutcome.Details(LATER,
                Optional.of("Forms stay."), Optional.empty())), forum -> assertEquals(RoundState.PUBLISHED,
                    RoundStatus.of(round(forum), Instant.now()).state())));
    }

    @TestFactory
    Stream<DynamicTest> stakeholdersAreEnteredAndAssessed() {
        return inAllInterleavings(() -> RegisterBuilder.forum().fixture(),
            step("enter", forum -> new AddStakeholder(forum.domain(), forum.elements(), forum.all(Committee.class).getFirst(),
                AddStakeholder.Details.of(forum.all(Organisation.class).getFirst())),
                forum -> assertEquals(1, forum.all(Stakeholder.class).size())),
            step("assess", forum -> new AssessStakeholder(forum.domain(), forum.all(Stakeholder.class).getFirst(),
                new Assessment(Degree.HIGH, Degree.LOW, Optional.of("Twice a year."))),
                forum -> assertEquals(Degree.HIGH, forum.all(Stakeholder.class).getFirst().getInfluence())),
            step("enter the others", forum -> new AddStakeholders(forum.domain(), forum.elements(),
                forum.all(Committee.class).getFirst(), forum.all(Organisation.class)),
                forum -> assertEquals(forum.all(Organisation.class).size(), forum.all(Stakeholder.class).size())));
    }

    @Test
    void whoIsDeclinedOrFollowedInPartIsOwedAnAnswer() {
        Fixture forum = withPoints();
        for (Disposition disposition : List.of(Disposition.DECLINED, Disposition.PARTLY_ACCEPTED)) {
            assertRefused("owed an answer", forum,
                new DisposeOfPoints(forum.domain(), List.of(point(forum, 0)), Verdict.of(disposition, " ", LATER)));
        }
    }

    @Test
    void equalPointsAreDisposedOfTogether() {
        Fixture forum = withPoints();
        List<SubmissionPoint> equal = Submissions.equalOpenPoints(point(forum, 0));
        assertEquals(2, equal.size(), "case and blanks do not matter");
        forum.domain().getCommandStack().execute(new DisposeOfPoints(forum.domain(), equal, Verdict.of(Disposition.ACCEPTED, "", LATER)));
        assertEquals(1, Submissions.openPoints(round(forum)).count());
    }

    @Test
    void anOutcomeIsNotPublishedWhilePointsAreOpenWithoutAReason() {
        Fixture forum = withPoints();
        assertRefused("3 points have not", forum, new PublishOutcome(forum.domain(), round(forum),
            new PublishOutcome.Details(LATER, Optional.empty(), Optional.of(" "))));
        assertRefused("before the deadline", forum, new PublishOutcome(forum.domain(), round(forum),
            new PublishOutcome.Details(LocalDate.of(2026, 1, 29), Optional.empty(), Optional.of("Later."))));
        forum.domain().getCommandStack().execute(new PublishOutcome(forum.domain(), round(forum),
            new PublishOutcome.Details(LATER, Optional.empty(), Optional.of("The budget is not decided."))));
        assertEquals("The budget is not decided.", PublishOutcome.openPointsReason(round(forum)).orElseThrow());
    }

    @Test
    void theStateFollowsFromTheDatesAndThePoints() {
        Fixture forum = withPoints();
        assertEquals(RoundState.PLANNED, RoundStatus.of(round(forum), OPENS.minusSeconds(1).toInstant()).state());
        assertEquals(RoundState.OPEN, RoundStatus.of(round(forum), OPENS.toInstant()).state());
        assertEquals(RoundState.OPEN, RoundStatus.of(round(forum), CLOSES.minusSeconds(1).toInstant()).state());
        assertEquals(RoundState.CLOSED, RoundStatus.of(round(forum), CLOSES.toInstant()).state());
        assertEquals("closes today", RoundStatus.of(round(forum), CLOSES.minusSeconds(1).toInstant()).daysText());
        // 15:30 UTC on the 29th is half past midnight on the 30th where the deadline is.
        assertEquals(0L, RoundStatus.of(round(forum), Instant.parse("2026-01-29T15:30:00Z")).days().orElseThrow());
        forum.domain().getCommandStack().execute(new DisposeOfPoints(forum.domain(), List.of(point(forum, 0)),
            Verdict.of(Disposition.NOTED, "", LATER)));
        assertEquals(RoundState.BEING_EVALUATED, RoundStatus.of(round(forum), CLOSES.toInstant()).state());
    }

    @Test
    void aRoundOpensOnlyWithADeadlineAndSomethingToAnswer() {
        Fixture forum = RegisterBuilder.forum().fixture();
        forum.domain().getCommandStack().execute(new CreateConsultation(forum.domain(), forum.elements(),
            forum.all(Committee.class).getFirst(), CreateConsultation.Details.titled("Later")));
        assertRefused("deadline", forum, new SetConsultationPeriod(forum.domain(), round(forum), Optional.of(OPENS), Optional.empty()));
        assertRefused("before it opens", forum, SetConsultationPeriod.open(forum.domain(), round(forum), CLOSES, OPENS));
        assertRefused("Nothing is asked", forum, SetConsultationPeriod.open(forum.domain(), round(forum), OPENS, CLOSES));
    }

    @Test
    void aTextIsCutIntoPointsThatKnowTheirQuestion() {
        Fixture forum = withPoints();
        var splitter = new PointSplitter(round(forum).getQuestions());
        List<PointDraft> points = splitter.split("Dear all,\n\nQuestion 1: Weekly ones.\n\n- by mail\n- by phone\n\n"
            + "**In which language?**\n\nEnglish.\n\n## Other\n\nThanks.\n--\nA. Sender\nPhone", Cut.PARAGRAPHS);
        assertEquals(List.of("Dear all,", "Weekly ones.", "by mail", "by phone", "English.", "Thanks."),
            points.stream().map(PointDraft::text).toList());
        assertEquals(round(forum).getQuestions().getFirst(), points.get(3).question().orElseThrow());
        assertEquals(round(forum).getQuestions().get(1), points.get(4).question().orElseThrow());
        assertEquals("Other", points.getLast().topic().orElseThrow());
        assertEquals(2, splitter.split("質問１　週報\n一行\n\n設問２：日本語", Cut.HEADINGS).size());
        assertTrue(splitter.split("  \n\n", Cut.PARAGRAPHS).isEmpty());
        String text = "Frage 2\nEs reicht eine Sprache. Mehr nicht.";
        PointDraft marked = splitter.select(text, text.indexOf("Es"), text.indexOf(" Mehr")).orElseThrow();
        assertEquals("Es reicht eine Sprache.", marked.text());
        assertEquals(round(forum).getQuestions().get(1), marked.question().orElseThrow());
    }

    @Test
    void numbersSayWhoAnsweredAndWhatWasDone() {
        Fixture forum = withPoints();
        forum.domain().getCommandStack().execute(new InviteStakeholders(forum.domain(), round(forum),
            forum.all(Organisation.class).subList(0, 2)));
        Statistics numbers = Statistics.of(round(forum));
        assertEquals(0.5, numbers.responseRate().orElseThrow());
        assertEquals(3, numbers.pointsByDisposition().get(Disposition.PENDING));
        assertEquals(3, numbers.pointsByQuestion().get(Optional.empty()));
        assertEquals(0, numbers.uninvited());
    }
}
