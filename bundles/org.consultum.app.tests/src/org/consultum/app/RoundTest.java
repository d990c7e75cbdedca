package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.AgendaItem;
import org.consultum.model.CommentState;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.model.Verdict;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.review.anchor.Passage;
import org.consultum.review.round.AddComment;
import org.consultum.review.round.NewComment;
import org.consultum.ui.ElementEditors;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A review round")
class RoundTest {

    private static final String COMMANDS = "org.consultum.ui.review.round.";
    private static final String LATE = "Two responses are late";
    private static final String STEPPED = "stepped back";
    private static final int MANY = 1000;

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    private Meeting meeting;
    private ReviewRound round;

    @BeforeEach
    void openMinutesOfTheJuneMeeting() {
        desk.ready();
        desk.openSample(folder);
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.review"));
        meeting = desk.on(() -> committee().getMeetings().stream().filter(one -> "2026/2".equals(one.getNumber())).findFirst()
            .orElseThrow());
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), meeting));
        desk.until("the meeting is in front", () -> desk.page().getActiveEditor() != null);
        desk.command("org.consultum.ui.minutes.open");
        desk.until("its minutes are in front of it", () -> desk.page().getActiveEditor().getTitle().startsWith("Minutes: "));
        desk.run(() -> desk.window().getShell().forceActive());
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.clear();
    }

    @Test
    @DisplayName("on the minutes goes from the dialog over comments, suggestions and verdicts to its computed result")
    void fromStartToResult() {
        start();
        comment();
        suggest();
        editAround();
        reply();
        accept();
        answer();
        close();
        listed();
    }

    @Test
    @DisplayName("stays readable with a thousand comments: they come in pages, and the keys go on from one to the next")
    void manyComments() {
        start();
        AgendaItem item = item("Recommendations and what became of them");
        desk.run(() -> {
            var all = new CompoundCommand("Comments");
            var domain = desk.session().editingDomain();
            for (int number = 0; number < MANY; number++) {
                var comment = NewComment.on(round.getReviewers().get(number % round.getReviewers().size()), "Remark " + number, item,
                    new Passage("record.discussion", LATE, "", ". One recommendation", 0));
                all.append(new AddComment(domain, new NewElements(IdSource.random()), round, comment, Instant.now()));
            }
            desk.session().execute(all);
        });
        desk.until("all are counted", () -> labels().contains("Comments: 1000, 1000 open"));
        assertTrue(desk.on(this::cards) <= 20, "a page of them is shown");
        for (int step = 0; step < 25; step++) {
            long before = System.nanoTime();
            desk.command(COMMANDS + "next");
            assertTrue(System.nanoTime() - before < 5_000_000_000L, "a step takes no time to speak of");
        }
        desk.until("the keys have gone on to the second page", () -> labels().contains("Remark 24"));
        desk.picture("round-thousand-light");
    }

    private void start() {
        int before = desk.on(() -> committee().getReviewList().getRounds().size());
        Shell dialog = desk.dialog("org.consultum.ui.review.startRound", "Start a review round");
        assertEquals(1, desk.on(() -> desk.controls(dialog, Text.class,
            text -> text.getText().startsWith("Minutes of DICAS 2026/2")).size()), "a title is proposed");
        desk.run(() -> {
            Combo silence = desk.controls(dialog, Combo.class, combo -> combo.indexOf("has agreed (silence procedure)") >= 0).getFirst();
            silence.select(silence.indexOf("has agreed (silence procedure)"));
            silence.notifyListeners(SWT.Selection, new Event());
            Text questions = desk.controls(dialog, Text.class, text -> text.getMessage().startsWith("One question a line")).getFirst();
            questions.setText("Is the vote on the trial lot recorded as it was?");
        });
        assertTrue(desk.on(() -> desk.controls(dialog, Label.class, label -> true).stream().map(Label::getText)
            .anyMatch(text -> text.startsWith("Whoever has not objected in writing by ") && text.contains("(Asia/Tokyo)"))),
            "the exact end of the silence is said with its zone");
        desk.picture(dialog, "round-start-light");
        desk.press(dialog, "Start the round");
        desk.until("the round is in front", () -> desk.page().getActiveEditor().getTitle().startsWith("Minutes of "));
        assertEquals(before + 1, desk.on(() -> committee().getReviewList().getRounds().size()));
        round = desk.on(() -> committee().getReviewList().getRounds().getLast());
        assertEquals(RoundState.OPEN, desk.on(round::getState));
        assertEquals(ReviewPart.MINUTES, desk.on(round::getPart));
        assertTrue(desk.on(round::isSilence), "it is a silence procedure");
        assertFalse(desk.on(() -> round.getReviewers().isEmpty()), "the members are asked");
        zoom();
    }

    private void comment() {
        speakFor(0);
        choose(LATE);
        desk.command(COMMANDS + "comment");
        desk.until("the comment is asked for", () -> labels().contains("Comment on \u201c" + LATE + "\u201d"));
        write("Which two? The list says three.");
        desk.until("it is there", () -> desk.on(() -> round.getComments().size()) == 1);
        assertEquals(LATE, desk.on(() -> round.getComments().getFirst().getPassage()));
        desk.until("it stands beside the text", () -> labels().contains("Which two? The list says three."));
        desk.picture("round-comment-light");
    }

    private void suggest() {
        speakFor(1);
        choose(STEPPED);
        desk.command(COMMANDS + "suggest");
        desk.until("other words are asked for", () -> labels().contains("Other words for \u201c" + STEPPED + "\u201d"));
        desk.run(() -> fields().getFirst().setText("withdrew"));
        desk.picture("round-suggest-light");
        write("Shorter.");
        desk.until("the suggestion is there", () -> round.getComments().size() == 2);
        assertEquals("withdrew", desk.on(() -> suggestion().getSuggestion()));
        desk.until("what goes and what comes is told apart", () -> desk.controls(shell(), StyledText.class,
            one -> one.isVisible() && one.getText().equals("stepped backwithdrew")).size() == 1);
    }

    private void editAround() {
        AgendaItem item = item("Recommendations and what became of them");
        desk.run(() -> desk.session().execute(new ChangeFeature(desk.session().editingDomain(), item.getRecord(),
            Literals.ITEM_RECORD__DISCUSSION, Optional.of("After a break. " + item.getRecord().getDiscussion()))));
        desk.until("the text is shown as it is now", () -> text().getText().contains("After a break. " + LATE));
        desk.until("the comment has moved with its words", () -> marked(text().getText().indexOf(LATE)));
        assertFalse(desk.on(() -> marked(text().getText().indexOf("After a break."))), "and with no others");
    }

    private void reply() {
        desk.run(() -> text().setSelection(0));
        take(desk.on(() -> round.getComments().getFirst()));
        speakFor(2);
        desk.command(COMMANDS + "reply");
        desk.until("a reply is asked for", () -> labels().stream().anyMatch(text -> text.startsWith("Reply to ")));
        write("The third came in last week.");
        desk.until("it is there", () -> round.getComments().getFirst().getReplies().size() == 1);
        desk.picture("round-reply-light");
        desk.command(COMMANDS + "reject");
        desk.until("a reason is asked for", () -> labels().contains("Reject the comment"));
        write("Two is right on the day of the meeting.");
        desk.until("it is rejected with its reason", () -> round.getComments().getFirst().getState() == CommentState.REJECTED);
    }

    private void accept() {
        AgendaItem item = item("Second source for propulsion parts");
        take(suggestion());
        desk.command(COMMANDS + "accept");
        desk.until("the words are in the text", () -> item.getRecord().getDiscussion().contains("The adviser withdrew for this item."));
        assertEquals(CommentState.ACCEPTED, desk.on(() -> suggestion().getState()));
        desk.picture("round-accepted-light");
        desk.command("org.eclipse.ui.edit.undo");
        assertTrue(desk.on(() -> item.getRecord().getDiscussion().contains("The adviser stepped back for this item.")),
            "one undo takes the words back");
        assertEquals(CommentState.OPEN, desk.on(() -> suggestion().getState()), "and the answer to the suggestion");
        desk.command("org.eclipse.ui.edit.redo");
        assertTrue(desk.on(() -> item.getRecord().getDiscussion().contains("The adviser withdrew for this item.")));
    }

    private void answer() {
        int asked = desk.on(() -> round.getReviewers().size());
        speakFor(0);
        desk.press(shell(), "\u2715 Object");
        desk.until("an objection needs a reason", () -> labels().contains("Why (an objection needs a reason)"));
        write("The vote is missing.");
        desk.until("it is recorded", () -> verdicts(Verdict.OBJECT) == 1);
        desk.until("it decides the result", () -> labels().stream().anyMatch(text -> text.contains("If it ended now: Objected")));
        desk.picture("round-objection-light");
        desk.press(shell(), "\u2713 Agree");
        desk.until("it is taken back", () -> verdicts(Verdict.AGREE) == 1);
        speakFor(1);
        desk.press(shell(), "\u2248 Agree with changes");
        desk.until("the changes can be said", () -> labels().contains("Which changes"));
        write("With the word of my suggestion.");
        desk.until("that is recorded", () -> verdicts(Verdict.AGREE_WITH_CHANGES) == 1);
        for (int reviewer = 2; reviewer < asked; reviewer++) {
            long before = desk.on(() -> verdicts(Verdict.AGREE));
            speakFor(reviewer);
            desk.press(shell(), "\u2713 Agree");
            desk.until("one more agrees", () -> verdicts(Verdict.AGREE) == before + 1);
        }
        desk.until("the result is there to be recorded", () -> labels().stream()
            .anyMatch(text -> text.contains("If it ended now: Agreed with changes")));
        desk.picture("round-verdicts-light");
    }

    private void close() {
        desk.command(COMMANDS + "close");
        desk.until("the round is closed", () -> round.getState() == RoundState.CLOSED);
        assertEquals(RoundResult.AGREED_WITH_CHANGES, desk.on(round::getResult));
        assertNotNull(desk.on(round::getClosedAt));
        assertFalse(desk.on(round::getResultNote).isBlank(), "with its reasons");
        desk.until("it says so", () -> labels().stream().anyMatch(text -> text.contains("Result: Agreed with changes")));
        desk.picture("round-closed-light");
        zoom();
    }

    /** The list of rounds shows it with what it came to. */
    private void listed() {
        desk.command("org.consultum.ui.review.showRounds");
        desk.until("the list counts it", () -> desk.controls(shell(), Button.class, button -> button.isVisible()
            && button.getText().equals("Only mine")).size() == 1);
        desk.picture("round-list-light");
    }

    private Committee committee() {
        return desk.session().register().getCommittees().stream().filter(one -> "DICAS".equals(one.getShortName())).findFirst()
            .orElseThrow();
    }

    private AgendaItem item(String title) {
        return desk.on(() -> meeting.getAgenda().getItems().stream().filter(one -> title.equals(one.getTitle())).findFirst().orElseThrow());
    }

    private ReviewComment suggestion() {
        return desk.on(() -> round.getComments().stream().filter(ReviewComment::isSuggests).findFirst().orElseThrow());
    }

    private long verdicts(Verdict verdict) {
        return round.getVerdicts().stream().filter(given -> given.getVerdict() == verdict).count();
    }

    /** Chooses in whose name is spoken: the reviewer at a place of the list. */
    private void speakFor(int reviewer) {
        desk.run(() -> {
            Combo as = desk.controls(shell(), Combo.class,
                combo -> combo.isVisible() && combo.getItemCount() >= round.getReviewers().size()).getFirst();
            as.select(reviewer);
            as.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Selects words of the text. */
    private void choose(String words) {
        desk.run(() -> {
            StyledText text = text();
            int at = text.getText().indexOf(words);
            assertTrue(at >= 0, words + " in " + text.getText());
            text.setFocus();
            text.setSelectionRange(at, words.length());
        });
    }

    private void take(ReviewComment comment) {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), comment));
        desk.until("its answers are offered", () -> desk.controls(shell(), Button.class, button -> button.isVisible()
            && button.getText().equals("Reply")).size() == 1);
    }

    /** Writes into the field that is asked for, and accepts by Ctrl+Enter. */
    private void write(String words) {
        desk.run(() -> {
            Text field = fields().getLast();
            field.setText(words);
            var event = new Event();
            event.keyCode = SWT.CR;
            event.character = SWT.CR;
            event.stateMask = SWT.MOD1;
            field.notifyListeners(SWT.KeyDown, event);
        });
    }

    private List<Text> fields() {
        return desk.controls(shell(), Text.class, text -> text.isVisible() && text.getEditable() && (text.getStyle() & SWT.MULTI) != 0
            && Arrays.stream(text.getParent().getChildren()).anyMatch(child -> child instanceof Label label
                && (label.getText().startsWith("Comment on") || label.getText().startsWith("Other words for")
                    || label.getText().startsWith("Reply to") || label.getText().equals("Reject the comment")
                    || label.getText().equals("Object") || label.getText().equals("Agree with changes"))));
    }

    private boolean marked(int offset) {
        StyleRange style = offset < 0 ? null : text().getStyleRangeAtOffset(offset);
        return style != null && style.underline;
    }

    private StyledText text() {
        return desk.controls(shell(), StyledText.class, text -> text.isVisible() && text.getText().contains("Opening and adoption"))
            .getFirst();
    }

    private int cards() {
        return desk.controls(shell(), Label.class, label -> label.isVisible() && label.getText().startsWith("Remark ")).size();
    }

    private List<String> labels() {
        return desk.controls(shell(), Label.class, Control::isVisible).stream().map(Label::getText).toList();
    }

    private Shell shell() {
        return desk.on(() -> desk.window().getShell());
    }

    /** Gives the editor the whole window, or takes it back. */
    private void zoom() {
        desk.run(() -> desk.page().toggleZoom(desk.page().getReference(desk.page().getActiveEditor())));
    }
}
