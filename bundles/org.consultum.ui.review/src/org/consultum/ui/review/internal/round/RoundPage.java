package org.consultum.ui.review.internal.round;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.CommentState;
import org.consultum.model.Party;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewQuestion;
import org.consultum.model.Verdict;
import org.consultum.ui.Css;
import org.consultum.ui.review.internal.Composer.Answer;
import org.consultum.ui.review.internal.Composer.Ask;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;

/** A review round: who is asked and what they answered, the text, and the comments beside it. Used on the display thread. */
final class RoundPage {

    private static final int SOON_MILLISECONDS = 40;
    private static final int MINUTE_MILLISECONDS = 60_000;
    /** Below this height the text needs the room that details above it take. */
    private static final int ROOM_FOR_DETAILS = 560;

    private final RoundWork work;
    private final Consumer<Optional<Object>> selection;
    private final Composite content;
    private final RoundHead head;
    private final TextPane text;
    private final CommentsPane comments;
    private final Runnable draw = this::draw;
    private final Runnable tick = this::tick;
    private ShownText shown = ShownText.NONE;
    private Optional<ReviewComment> inHand = Optional.empty();
    private Button comment;
    private Button suggest;
    private Link details;
    private boolean unfolded = true;
    private boolean asked;

    /**
     * Creates the page.
     *
     * @param selection told which comment is in hand
     */
    RoundPage(Composite parent, RoundWork work, Consumer<Optional<Object>> selection) {
        this.work = Objects.requireNonNull(work);
        this.selection = Objects.requireNonNull(selection);
        content = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        head = new RoundHead(content, work, new HeadActions());
        line();
        bar();
        var sash = new SashForm(content, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(6);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        text = new TextPane(sash, this::select);
        comments = new CommentsPane(sash, work, this::select, this::run);
        sash.setWeights(58, 42);
        IPropertyChangeListener theme = event -> refresh();
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
        work.people().addListener(draw);
        content.addDisposeListener(event -> {
            PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
            work.people().removeListener(draw);
        });
        content.addListener(SWT.Resize, event -> arrange());
        draw();
        tick();
        work.readPages(content.getDisplay(), this::refresh);
    }

    void setFocus() {
        text.control().setFocus();
    }

    /** Shows the round as it is, soon: several changes in a row are shown once. */
    void refresh() {
        if (!content.isDisposed()) {
            content.getDisplay().timerExec(-1, draw);
            content.getDisplay().timerExec(SOON_MILLISECONDS, draw);
        }
    }

    /** Takes a comment in hand. */
    void select(ReviewComment comment) {
        inHand = Optional.of(comment);
        selection.accept(Optional.of(comment));
        // The card that was clicked is drawn anew: not before the click has been dealt with.
        content.getDisplay().asyncExec(() -> {
            if (!content.isDisposed() && inHand.filter(comment::equals).isPresent()) {
                text.select(comment);
                comments.select(comment);
            }
        });
    }

    /** Does what a command asks for with the comment in hand. */
    void run(RoundAction action) {
        switch (action) {
            case NEXT -> comments.step(1).ifPresent(this::select);
            case PREVIOUS -> comments.step(-1).ifPresent(this::select);
            case COMMENT -> comment(Optional.empty());
            case SUGGEST -> suggest();
            case CLOSE -> work.close();
            case WITHDRAW -> ask(Messages.round_withdraw_heading, Messages.round_withdraw_reason, true, List.of(),
                Messages.round_withdraw_accept, answer -> work.withdraw(answer.words()));
            case REPLY, ACCEPT, RESOLVE, REJECT, REOPEN -> inHand.ifPresentOrElse(comment -> run(action, comment),
                () -> work.tell(Messages.round_comment_noneInHand));
        }
    }

    private void run(RoundAction action, ReviewComment comment) {
        inHand = Optional.of(comment);
        switch (action) {
            case REPLY -> known(() -> ask(Messages.bind(Messages.round_reply_heading, work.name(comment.getAuthor())),
                Messages.round_reply_text, true, List.of(), Messages.round_comment_doReply,
                answer -> work.reply(comment, answer.words())));
            case ACCEPT -> known(() -> work.accept(comment));
            case RESOLVE -> known(() -> resolve(comment));
            case REJECT -> known(() -> ask(Messages.round_reject_heading, Messages.round_reject_reason, true, List.of(),
                Messages.round_comment_doReject, answer -> work.resolve(comment, CommentState.REJECTED, answer.words())));
            case REOPEN -> known(() -> work.reopen(comment));
            default -> run(action);
        }
    }

    private void resolve(ReviewComment comment) {
        List<CommentState> states = List.of(CommentState.ACCEPTED, CommentState.PARTLY_ACCEPTED, CommentState.NOTED);
        ask(Messages.round_resolve_heading, Messages.round_resolve_how, true, states.stream().map(FeatureTexts.ofUser()::label).toList(),
            Messages.round_comment_doResolve, answer -> work.resolve(comment, states.get(answer.choice()), answer.words()));
    }

    /** Writes a comment on what is selected: words, or the text as a whole. */
    private void comment(Optional<ReviewQuestion> about) {
        if (!work.commentable()) {
            work.tell(Messages.round_comment_closed);
            return;
        }
        Optional<ShownText.Chosen> chosen = text.chosenWords();
        String heading = about.map(question -> Messages.bind(Messages.round_compose_question, question.getText()))
            .or(() -> chosen.map(ShownText.Chosen::words).filter(words -> !words.isBlank())
                .map(words -> Messages.bind(Messages.round_compose_passage, clipped(words))))
            .or(() -> chosen.map(here -> Messages.bind(Messages.round_compose_section, clipped(here.section().text()))))
            .orElse(Messages.round_compose_whole);
        List<ReviewQuestion> questions = work.round().getQuestions();
        List<String> choices = questions.isEmpty() || about.isPresent() ? List.of()
            : Stream.concat(Stream.of(Messages.round_compose_noQuestion), questions.stream()
                .map(question -> Messages.bind(Messages.round_compose_answers, clipped(question.getText())))).toList();
        known(() -> ask(heading, Messages.round_compose_text, true, choices, Messages.round_compose_comment, answer -> {
            Optional<ReviewQuestion> question = about.or(() -> answer.choice() > 0 ? Optional.of(questions.get(answer.choice() - 1))
                : Optional.empty());
            select(work.comment(about.isPresent() ? Optional.empty() : chosen, answer.words(), Optional.empty(), question));
        }));
    }

    /** Writes other words for the passage that is selected. */
    private void suggest() {
        if (!work.commentable()) {
            work.tell(Messages.round_comment_closed);
            return;
        }
        Optional<ShownText.Chosen> chosen = text.chosenWords().filter(words -> !words.words().isBlank());
        if (chosen.isEmpty()) {
            work.tell(Messages.round_suggest_none);
            return;
        }
        if (!chosen.get().section().editable()) {
            work.tell(Messages.round_suggest_fixed);
            return;
        }
        known(() -> comments.composer().ask(new Ask(Messages.bind(Messages.round_compose_suggest, clipped(chosen.get().words())),
            Messages.round_compose_why, false, Optional.of(chosen.get().words()), List.of(), Messages.round_compose_doSuggest,
            answer -> select(work.comment(chosen, answer.words(), answer.suggestion(), Optional.empty())))));
    }

    private void select(Optional<ReviewComment> comment) {
        comment.ifPresent(this::select);
    }

    private void ask(String heading, String label, boolean needed, List<String> choices, String accept, Consumer<Answer> then) {
        comments.composer().ask(new Ask(heading, label, needed, Optional.empty(), choices, accept, then));
    }

    /** What is said needs somebody who says it. */
    private void known(Runnable then) {
        if (work.speaker().isPresent()) {
            then.run();
        } else {
            head.askWho();
        }
    }

    private void draw() {
        if (content.isDisposed() || work.round().eResource() == null) {
            return;
        }
        inHand = inHand.filter(work.round().getComments()::contains);
        shown = ShownText.of(work.text(), work.round().getComments());
        comment.setEnabled(work.commentable());
        suggest.setEnabled(work.commentable());
        head.refresh();
        text.show(shown, inHand);
        comments.show(shown, inHand);
        content.layout(true, true);
    }

    /** The time that is left changes without anybody's doing. */
    private void tick() {
        if (!content.isDisposed()) {
            head.refresh();
            content.getDisplay().timerExec(MINUTE_MILLISECONDS, tick);
        }
    }

    /** Shows the details where there is room for them, until the user says otherwise. */
    private void arrange() {
        boolean room = content.getClientArea().height >= ROOM_FOR_DETAILS;
        if (!asked && room != unfolded) {
            unfold(room);
        }
    }

    private void unfold(boolean all) {
        unfolded = all;
        details.setText("<a>" + (all ? Messages.round_bar_fold : Messages.round_bar_unfold) + "</a>");
        head.unfold(all);
        content.layout(true, true);
    }

    private void line() {
        var line = Css.mark(new Label(content, SWT.SEPARATOR | SWT.HORIZONTAL), Css.LINE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    }

    private void bar() {
        var bar = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(16, 6).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        comment = button(bar, RoundAction.COMMENT, Messages.round_bar_comment);
        suggest = button(bar, RoundAction.SUGGEST, Messages.round_bar_suggest);
        button(bar, RoundAction.PREVIOUS, Messages.round_bar_previous);
        button(bar, RoundAction.NEXT, Messages.round_bar_next);
        var hint = Css.mark(new Label(bar, SWT.NONE), Css.QUIET);
        hint.setText(Messages.round_bar_hint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(hint);
        details = new Link(bar, SWT.NONE);
        details.setText("<a>" + Messages.round_bar_fold + "</a>");
        details.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            asked = true;
            unfold(!unfolded);
        }));
    }

    private Button button(Composite bar, RoundAction action, String label) {
        var button = new Button(bar, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(work.keys(action));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run(action)));
        return button;
    }

    private static String clipped(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        int most = 80;
        return line.codePointCount(0, line.length()) <= most ? line : line.substring(0, line.offsetByCodePoints(0, most)) + "\u2026";
    }

    /** What the head asks the page to do. */
    private final class HeadActions implements RoundHead.Actions {

        @Override
        public void verdict(Party reviewer, Verdict verdict) {
            String word = FeatureTexts.ofUser().label(verdict);
            switch (verdict) {
                case AGREE, ABSTAIN -> work.give(reviewer, verdict, "");
                case AGREE_WITH_CHANGES -> ask(word, Messages.round_verdict_changes, work.saidNothing(reviewer), List.of(),
                    Messages.round_verdict_record, answer -> work.give(reviewer, verdict, answer.words()));
                case OBJECT -> ask(word, Messages.round_verdict_reason, true, List.of(), Messages.round_verdict_record,
                    answer -> work.give(reviewer, verdict, answer.words()));
            }
        }

        @Override
        public void answer(ReviewQuestion question) {
            comment(Optional.of(question));
        }

        @Override
        public void run(RoundAction action) {
            RoundPage.this.run(action);
        }
    }
}
