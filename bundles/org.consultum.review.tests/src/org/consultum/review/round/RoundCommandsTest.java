package org.consultum.review.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.CommentState;
import org.consultum.model.Party;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.model.Verdict;
import org.consultum.review.anchor.Anchors;
import org.consultum.review.anchor.Passage;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A review round")
class RoundCommandsTest extends CommandTestBase {

    private static final Instant START = Instant.parse("2026-02-12T08:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-02-13T08:00:00Z");
    private static final ZonedDateTime DEADLINE = ZonedDateTime.parse("2026-02-20T17:00+01:00[Europe/Berlin]");
    private static final Instant AFTER = DEADLINE.toInstant().plusSeconds(1);
    private static final String DISCUSSION = "record.discussion";

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    private static Party north(Fixture forum) {
        return forum.person("Under Secretary North");
    }

    private static Party south(Fixture forum) {
        return forum.person("Commissioner South");
    }

    private static RoundPlan plan(Fixture forum) {
        return new RoundPlan("Minutes of the first meeting", forum.meeting("First meeting"), ReviewPart.MINUTES, Optional.of("Please read."),
            DEADLINE, false, List.of(north(forum), south(forum)), List.of(north(forum)), List.of("Is the second source clear?", " "));
    }

    private static StartRound start(Fixture forum, RoundPlan plan) {
        return new StartRound(forum.domain(), forum.elements(), forum.committee("Forum"), plan, Optional.of(north(forum)), START,
            Optional.of("a".repeat(64)));
    }

    private static Fixture started() {
        Fixture forum = forum();
        run(forum, start(forum, plan(forum)));
        return forum;
    }

    private static ReviewRound round(Fixture forum) {
        return forum.all(ReviewRound.class).getFirst();
    }

    private static AgendaItem source(Fixture forum) {
        return forum.meeting("First meeting").getAgenda().getItems().get(1);
    }

    private static String discussion(Fixture forum) {
        return source(forum).getRecord().getDiscussion();
    }

    private static Passage passage(Fixture forum, String words) {
        int begin = discussion(forum).indexOf(words);
        return Anchors.make(DISCUSSION, discussion(forum), begin, begin + words.length());
    }

    private static AddComment comment(Fixture forum, NewComment comment) {
        return new AddComment(forum.domain(), forum.elements(), round(forum), comment, NEXT_DAY);
    }

    private static NewComment need(Fixture forum) {
        return NewComment.on(south(forum), "Which sides?", source(forum), passage(forum, "Both sides"));
    }

    private static ReviewComment first(Fixture forum) {
        return round(forum).getComments().getFirst();
    }

    private static GiveVerdict verdict(Fixture forum, Party reviewer, Verdict verdict, String reason, Instant at) {
        return new GiveVerdict(forum.domain(), forum.elements(), round(forum), reviewer, verdict, reason, at);
    }

    private static void run(Fixture forum, Command command) {
        assertTrue(command.canExecute(), command::getLabel);
        forum.domain().getCommandStack().execute(command);
    }

    private static Fixture suggested(String words, String suggestion) {
        Fixture forum = started();
        run(forum, comment(forum, NewComment.on(south(forum), "", source(forum), passage(forum, words)).suggesting(suggestion)));
        return forum;
    }

    @TestFactory
    @DisplayName("is started, answered and closed, and every step can be undone")
    Stream<DynamicTest> wholeRound() {
        return inAllInterleavings(RoundCommandsTest::forum,
            step("start", forum -> start(forum, plan(forum)), forum -> {
                assertEquals(RoundState.OPEN, round(forum).getState());
                assertEquals("a".repeat(64), round(forum).getBaseline());
                assertEquals(1, round(forum).getQuestions().size());
                assertEquals(forum.committee("Forum").getReviewList(), round(forum).eContainer());
            }),
            step("comment", forum -> comment(forum, need(forum).answering(round(forum).getQuestions().getFirst())),
                forum -> assertEquals("Both sides", first(forum).getPassage())),
            step("reply", forum -> new ReplyToComment(forum.domain(), forum.elements(), first(forum), north(forum), "All of them.", NEXT_DAY),
                forum -> assertEquals("All of them.", first(forum).getReplies().getFirst().getText())),
            step("suggest", forum -> comment(forum, NewComment.on(north(forum), "", source(forum), passage(forum, "need"))
                .suggesting("ask for")), forum -> assertEquals(2, round(forum).getComments().size())),
            step("apply", forum -> new ApplySuggestion(forum.domain(), round(forum).getComments().getLast(), Optional.of(north(forum)),
                NEXT_DAY), forum -> {
                    assertEquals("Both sides ask for a second source.", discussion(forum));
                    assertEquals(CommentState.ACCEPTED, round(forum).getComments().getLast().getState());
                }),
            step("resolve", forum -> new ResolveComment(forum.domain(), first(forum), CommentState.NOTED, "", Optional.empty(), NEXT_DAY),
                forum -> assertEquals(CommentState.NOTED, first(forum).getState())),
            step("agree", forum -> verdict(forum, north(forum), Verdict.AGREE, "", NEXT_DAY),
                forum -> assertEquals(1, round(forum).getVerdicts().size())),
            step("longer", forum -> new ChangeRound(forum.domain(), round(forum),
                RoundChange.of(round(forum)).withDeadline(DEADLINE.plusDays(2)), NEXT_DAY),
                forum -> assertEquals(DEADLINE.plusDays(2), round(forum).getDeadline())),
            step("object", forum -> verdict(forum, south(forum), Verdict.OBJECT, "Not what was said.", NEXT_DAY.plusSeconds(60)),
                forum -> assertEquals(RoundResult.OBJECTED, RoundOutcome.of(round(forum), NEXT_DAY.plusSeconds(60)).result())),
            step("close", forum -> new CloseRound(forum.domain(), round(forum), NEXT_DAY.plusSeconds(120)), forum -> {
                assertEquals(RoundState.CLOSED, round(forum).getState());
                assertEquals(RoundResult.OBJECTED, round(forum).getResult());
                assertTrue(round(forum).getResultNote().contains("Commissioner South"), round(forum).getResultNote());
            }));
    }

    @TestFactory
    @DisplayName("can be withdrawn with a reason, and a suggestion by its author")
    Stream<DynamicTest> withdrawn() {
        return inAllInterleavings(() -> suggested("need", "want"),
            step("withdraw suggestion", forum -> new WithdrawSuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY), forum -> {
                assertEquals(CommentState.NOTED, first(forum).getState());
                assertEquals("want", first(forum).getSuggestion());
            }),
            step("open again", forum -> new ResolveComment(forum.domain(), first(forum), CommentState.OPEN, "", Optional.empty(), NEXT_DAY),
                forum -> assertNull(first(forum).getResolution())),
            step("withdraw round", forum -> new WithdrawRound(forum.domain(), round(forum), "Wrong text.", NEXT_DAY),
                forum -> assertEquals(RoundState.WITHDRAWN, round(forum).getState())));
    }

    @Test
    @DisplayName("is not started without a title, reviewers, a deadline to come and a part that exists")
    void refusesToStart() {
        Fixture forum = forum();
        var meeting = forum.meeting("First meeting");
        var reviewers = List.of(north(forum));
        assertRefused("title", forum, start(forum, new RoundPlan(" ", meeting, ReviewPart.WHOLE, Optional.empty(), DEADLINE, false,
            reviewers, List.of(), List.of())));
        assertRefused("reviewer", forum, start(forum, new RoundPlan("T", meeting, ReviewPart.WHOLE, Optional.empty(), DEADLINE, false,
            List.of(), List.of(), List.of())));
        assertRefused("among the reviewers", forum, start(forum, new RoundPlan("T", meeting, ReviewPart.WHOLE, Optional.empty(), DEADLINE,
            false, reviewers, List.of(south(forum)), List.of())));
        assertRefused("(Europe/Berlin, UTC+01:00)", forum, start(forum, new RoundPlan("T", meeting, ReviewPart.WHOLE, Optional.empty(),
            DEADLINE.minusDays(30), false, reviewers, List.of(), List.of())));
        assertRefused("Only a meeting", forum, start(forum, new RoundPlan("T", forum.paper("Supply of seekers"), ReviewPart.MINUTES,
            Optional.empty(), DEADLINE, false, reviewers, List.of(), List.of())));
    }

    @Test
    @DisplayName("takes no verdict after the deadline, and says the moment with its zone; at the very moment it does")
    void tooLate() {
        Fixture forum = started();
        assertRefused("20 February 2026, 17:00:00 (Europe/Berlin, UTC+01:00); this one would be of 20 February 2026, 17:00:01", forum,
            verdict(forum, north(forum), Verdict.AGREE, "", AFTER));
        run(forum, verdict(forum, north(forum), Verdict.AGREE, "", DEADLINE.toInstant()));
    }

    @Test
    @DisplayName("takes no objection without its reason, no changes that nobody names, and nobody who was not asked")
    void refusesVerdicts() {
        Fixture forum = started();
        assertRefused("reason", forum, verdict(forum, north(forum), Verdict.OBJECT, " ", NEXT_DAY));
        assertRefused("which changes", forum, verdict(forum, south(forum), Verdict.AGREE_WITH_CHANGES, "", NEXT_DAY));
        assertRefused("not among the reviewers", forum,
            verdict(forum, forum.person("Director of Seekers"), Verdict.AGREE, "", NEXT_DAY));
        run(forum, comment(forum, need(forum)));
        run(forum, verdict(forum, south(forum), Verdict.AGREE_WITH_CHANGES, "", NEXT_DAY));
    }

    @Test
    @DisplayName("is not closed while it has no result, and not changed when it is closed")
    void refusesToClose() {
        Fixture forum = started();
        assertRefused("Under Secretary North", forum, new CloseRound(forum.domain(), round(forum), NEXT_DAY));
        run(forum, new CloseRound(forum.domain(), round(forum), AFTER));
        assertEquals(RoundResult.INCOMPLETE, round(forum).getResult());
        assertRefused("is closed", forum, comment(forum, need(forum)));
        assertRefused("is closed", forum, verdict(forum, north(forum), Verdict.AGREE, "", NEXT_DAY));
        assertRefused("is closed", forum, new WithdrawRound(forum.domain(), round(forum), "x", NEXT_DAY));
    }

    @Test
    @DisplayName("keeps a deadline that has passed, and those who have answered")
    void refusesChanges() {
        Fixture forum = started();
        run(forum, verdict(forum, south(forum), Verdict.AGREE, "", NEXT_DAY));
        assertRefused("stands", forum, new ChangeRound(forum.domain(), round(forum),
            RoundChange.of(round(forum)).withDeadline(DEADLINE.plusDays(9)), AFTER));
        assertRefused("Commissioner South has answered", forum, new ChangeRound(forum.domain(), round(forum),
            RoundChange.of(round(forum)).withReviewers(List.of(north(forum)), List.of()), NEXT_DAY));
    }

    @Test
    @DisplayName("takes comments on what is reviewed only, and suggestions for words only")
    void refusesComments() {
        Fixture forum = started();
        var other = forum.item("Opening");
        assertRefused("not part of what is reviewed", forum,
            comment(forum, NewComment.on(north(forum), "x", other, Passage.WHOLE)));
        assertRefused("Write something", forum, comment(forum, NewComment.on(north(forum), " ", source(forum), Passage.WHOLE)));
        assertRefused("Select the words", forum,
            comment(forum, NewComment.on(north(forum), "", source(forum), Passage.WHOLE).suggesting("y")));
        assertRefused("the same", forum,
            comment(forum, NewComment.on(north(forum), "", source(forum), passage(forum, "need")).suggesting("need")));
        assertRefused("Select the words", forum, comment(forum, NewComment.on(north(forum), "", source(forum),
            new Passage("eContainer.name", "x", "", "", 0)).suggesting("y")));
    }

    @Test
    @DisplayName("rejects a comment only with a reason")
    void rejection() {
        Fixture forum = started();
        run(forum, comment(forum, need(forum)));
        assertRefused("why the text stays", forum,
            new ResolveComment(forum.domain(), first(forum), CommentState.REJECTED, "", Optional.empty(), NEXT_DAY));
        assertRefused("what was followed", forum,
            new ResolveComment(forum.domain(), first(forum), CommentState.PARTLY_ACCEPTED, " ", Optional.empty(), NEXT_DAY));
    }

    @Test
    @DisplayName("applies a suggestion to its words wherever they have gone")
    void appliesElsewhere() {
        Fixture forum = suggested("second source", "third source");
        source(forum).getRecord().setDiscussion("On the first day, and in one voice: " + discussion(forum) + " So it is.");
        run(forum, new ApplySuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY));
        assertEquals("On the first day, and in one voice: Both sides need a third source. So it is.", discussion(forum));
    }

    @Test
    @DisplayName("applies no suggestion whose words are gone or have become others, and says so")
    void refusesToApply() {
        Fixture forum = suggested("second source", "third source");
        source(forum).getRecord().setDiscussion("Nobody needs anything any more, and no one was there to say so.");
        assertRefused("The words are gone", forum, new ApplySuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY));
        source(forum).getRecord().setDiscussion("Both sides need a second sauce.");
        assertRefused("became “second sauce”", forum, new ApplySuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY));
        source(forum).setRecord(null);
        assertRefused("The words are gone", forum, new ApplySuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY));
    }

    @Test
    @DisplayName("applies a suggestion once, and one that leaves the words out")
    void appliesOnce() {
        Fixture forum = suggested(" need a second source", "");
        run(forum, new ApplySuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY));
        assertEquals("Both sides.", discussion(forum));
        assertRefused("resolved already", forum, new ApplySuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY));
    }

    @Test
    @DisplayName("lets no suggestion of a file reach what is not under review")
    void madeUpSuggestion() {
        Fixture forum = suggested("need", "want");
        first(forum).setAbout(forum.item("Opening"));
        first(forum).setField("title");
        first(forum).setPassage("Opening");
        assertRefused("no longer part", forum, new ApplySuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY));
        first(forum).setAbout(source(forum));
        first(forum).setField("id");
        assertRefused("Select the words", forum, new ApplySuggestion(forum.domain(), first(forum), Optional.empty(), NEXT_DAY));
    }
}
