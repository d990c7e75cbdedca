package org.consultum.ui.review.internal.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.consultum.agenda.versions.TextPiece;
import org.consultum.agenda.versions.WordDifferences;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.CommentReply;
import org.consultum.model.CommentState;
import org.consultum.model.ReviewComment;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.TileGround;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One comment beside the text: who said what about which words, what was answered, and what became of it. */
final class CommentCard {

    private static final int MOST_QUOTED = 140;
    private static final int MOST_FOLDED = 220;
    private static final int NARROW = 120;

    private final RoundWork work;
    private final ReviewComment comment;
    private final boolean inHand;
    private final Composite card;
    private final Runnable select;

    /**
     * Draws a comment.
     *
     * @param inHand whether it is the one in hand, which is shown in full and can be acted on
     * @param lost whether its passage is no longer in the text
     * @param select takes it in hand
     * @param act does something with it
     */
    CommentCard(Composite parent, RoundWork work, ReviewComment comment, boolean inHand, boolean lost, Runnable select,
            BiConsumer<RoundAction, ReviewComment> act) {
        this.work = Objects.requireNonNull(work);
        this.comment = Objects.requireNonNull(comment);
        this.inHand = inHand;
        this.select = Objects.requireNonNull(select);
        card = Css.mark(new Composite(parent, SWT.NONE), Css.TILE);
        card.setData(comment);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 4).applyTo(card);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
        head();
        question();
        if (lost) {
            colour(label(Messages.bind(Messages.round_comment_lost, "\u26a0"), false), ThemeColours.WARNING);
        }
        quote(lost);
        said();
        suggestion();
        comment.getReplies().forEach(this::reply);
        resolution();
        if (inHand) {
            buttons(act);
        }
        TileGround.paint(card);
        if (inHand) {
            card.addPaintListener(event -> {
                event.gc.setBackground(ThemeColours.ACCENT.get());
                event.gc.fillRectangle(0, 0, 4, card.getSize().y);
            });
        }
        clickable(card);
    }

    Composite control() {
        return card;
    }

    private void head() {
        var head = new Composite(card, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 1).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        var who = new Label(head, SWT.WRAP);
        who.setText(escaped(work.name(comment.getAuthor())));
        who.setFont(work.bold());
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(who);
        clickable(who);
        var state = new Label(head, SWT.NONE);
        state.setText(RoundLooks.sign(comment.getState()) + " " + FeatureTexts.ofUser().label(comment.getState()));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(state);
        colour(state, RoundLooks.colour(comment.getState()));
        var when = Css.mark(new Label(head, SWT.NONE), Css.QUIET);
        when.setText(moment(comment.getAt()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(when);
        clickable(when);
    }

    private void question() {
        Optional.ofNullable(comment.getQuestion()).ifPresent(question ->
            Css.mark(label(Messages.bind(Messages.round_comment_question, clipped(question.getText(), MOST_QUOTED)), false), Css.QUIET));
    }

    private void quote(boolean lost) {
        String passage = comment.getPassage() == null ? "" : comment.getPassage();
        if (!passage.isBlank() && (lost || !comment.isSuggests())) {
            Css.mark(label("\u201c" + (lost && inHand ? passage : clipped(passage, MOST_QUOTED)) + "\u201d", false), Css.QUIET);
        }
    }

    private void said() {
        String words = comment.getText() == null ? "" : comment.getText().strip();
        if (!words.isEmpty()) {
            label(inHand ? words : clipped(words, MOST_FOLDED), false);
        }
    }

    /** The words proposed, with what would go struck out and what would come underlined. */
    private void suggestion() {
        if (!comment.isSuggests()) {
            return;
        }
        String before = comment.getPassage() == null ? "" : comment.getPassage();
        String after = comment.getSuggestion() == null ? "" : comment.getSuggestion();
        var text = new StyledText(card, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.NO_FOCUS);
        text.setCaret(null);
        var words = new StringBuilder();
        var styles = new ArrayList<StyleRange>();
        for (TextPiece piece : WordDifferences.of(before, after)) {
            var style = new StyleRange(words.length(), piece.text().length(), null, null);
            switch (piece.kind()) {
                case REMOVED -> {
                    style.strikeout = true;
                    style.foreground = ThemeColours.ALERT.get();
                    styles.add(style);
                }
                case ADDED -> {
                    style.underline = true;
                    style.foreground = ThemeColours.DONE.get();
                    styles.add(style);
                }
                case SAME -> { }
            }
            words.append(piece.text());
        }
        text.setText(words.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(text);
        text.setToolTipText(Messages.round_comment_suggestionKey);
        clickable(text);
    }

    private void reply(CommentReply reply) {
        String words = reply.getText() == null ? "" : reply.getText().strip();
        label("\u21b3 " + Messages.bind(Messages.round_comment_reply, new Object[] {work.name(reply.getAuthor()), moment(reply.getAt()),
            inHand ? words : clipped(words, MOST_QUOTED)}), true);
    }

    private void resolution() {
        if (comment.getState() == CommentState.OPEN) {
            return;
        }
        String how = comment.getResolution() == null ? "" : comment.getResolution().strip();
        String by = Messages.bind(Messages.round_comment_resolved, new Object[] {FeatureTexts.ofUser().label(comment.getState()),
            work.name(comment.getResolvedBy()), moment(comment.getResolvedAt())});
        colour(label(how.isEmpty() ? by : by + " " + how, true), RoundLooks.colour(comment.getState()));
    }

    private void buttons(BiConsumer<RoundAction, ReviewComment> act) {
        if (!work.writable()) {
            return;
        }
        var row = new Composite(card, SWT.NONE);
        row.setLayout(RowLayoutFactory.fillDefaults().wrap(true).spacing(6).create());
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(row);
        button(row, RoundAction.REPLY, Messages.round_comment_doReply, act);
        if (comment.getState() == CommentState.OPEN) {
            button(row, RoundAction.ACCEPT, comment.isSuggests() ? Messages.round_comment_doApply : Messages.round_comment_doAccept, act);
            button(row, RoundAction.RESOLVE, Messages.round_comment_doResolve, act);
            button(row, RoundAction.REJECT, Messages.round_comment_doReject, act);
        } else {
            button(row, RoundAction.REOPEN, Messages.round_comment_doReopen, act);
        }
    }

    private void button(Composite row, RoundAction action, String text, BiConsumer<RoundAction, ReviewComment> act) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(work.keys(action));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> act.accept(action, comment)));
    }

    private Label label(String text, boolean indented) {
        var label = new Label(card, SWT.WRAP);
        label.setText(escaped(text));
        GridDataFactory.fillDefaults().grab(true, false).indent(indented ? 12 : 0, 0).hint(NARROW, SWT.DEFAULT).applyTo(label);
        clickable(label);
        return label;
    }

    private void clickable(Control control) {
        if (!inHand) {
            control.addListener(SWT.MouseDown, event -> select.run());
        }
    }

    /** Style sheets colour a new label when the window next handles events: the colour of what it says comes after them. */
    private static void colour(Label label, ThemeColours colour) {
        label.setForeground(colour.get());
        label.getDisplay().asyncExec(() -> {
            if (!label.isDisposed()) {
                label.setForeground(colour.get());
            }
        });
    }

    private static String moment(Instant at) {
        return at == null ? "" : Formats.local().value(at);
    }

    private static String clipped(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, line.offsetByCodePoints(0, Math.min(most, line.codePointCount(0,
            line.length())) - 1)) + "\u2026";
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
