package org.consultum.ui.review.internal.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.consultum.model.CommentState;
import org.consultum.model.ReviewComment;
import org.consultum.ui.Css;
import org.consultum.ui.review.internal.Composer;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * The comments beside the text in its order, a page of them at a time: a round with a thousand comments is as quick as one with ten.
 * Used on the display thread.
 */
final class CommentsPane {

    /** Comments on a page. */
    private static final int PAGE = 20;
    private static final int MARGIN = 10;

    private final RoundWork work;
    private final Consumer<ReviewComment> select;
    private final BiConsumer<RoundAction, ReviewComment> act;
    private final Composite area;
    private final Label count;
    private final Button openOnly;
    private final ScrolledComposite scroller;
    private final Composite cards;
    private final Composer composer;
    private final Map<ReviewComment, Control> controls = new HashMap<>();
    private ShownText shown = ShownText.NONE;
    private List<ReviewComment> listed = List.of();
    private Optional<ReviewComment> inHand = Optional.empty();
    private int first;
    private List<ReviewComment> drawn = List.of();
    private Optional<ReviewComment> handDrawn = Optional.empty();

    /**
     * Creates the pane.
     *
     * @param select takes a comment in hand
     * @param act does something with a comment
     */
    CommentsPane(Composite parent, RoundWork work, Consumer<ReviewComment> select, BiConsumer<RoundAction, ReviewComment> act) {
        this.work = Objects.requireNonNull(work);
        this.select = Objects.requireNonNull(select);
        this.act = Objects.requireNonNull(act);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, 6).spacing(12, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        count = Css.mark(new Label(bar, SWT.NONE), Css.SECTION);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        // No box to tick: the style sheet of editors hides the tick in the light appearance.
        openOnly = new Button(bar, SWT.TOGGLE);
        openOnly.setText(Messages.round_comments_openOnly);
        openOnly.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            list();
            draw();
        }));
        scroller = Css.mark(new ScrolledComposite(area, SWT.V_SCROLL), Css.PAGE);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.getVerticalBar().setIncrement(24);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        cards = Css.mark(new Composite(scroller, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, 4).spacing(0, 8).applyTo(cards);
        scroller.setContent(cards);
        scroller.addListener(SWT.Resize, event -> fit());
        composer = new Composer(area, () -> area.layout(true, true));
    }

    Composite control() {
        return area;
    }

    Composer composer() {
        return composer;
    }

    /** Shows the comments of a text; the one in hand stays in view. */
    void show(ShownText text, Optional<ReviewComment> chosen) {
        shown = text;
        inHand = chosen;
        list();
        draw();
    }

    /** Takes a comment in hand and brings it into view, on whatever page it is. */
    void select(ReviewComment comment) {
        inHand = Optional.of(comment);
        if (!listed.contains(comment)) {
            openOnly.setSelection(false);
        }
        list();
        if (drawn.equals(page())) {
            exchange();
        } else {
            draw();
        }
    }

    /** The comment some steps after the one in hand, or before it; the first or last one when none is in hand. */
    Optional<ReviewComment> step(int steps) {
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        int at = inHand.map(listed::indexOf).orElse(-1);
        int next = at < 0 ? steps > 0 ? 0 : listed.size() - 1 : Math.clamp(at + steps, 0, listed.size() - 1);
        return Optional.of(listed.get(next));
    }

    private void list() {
        long open = shown.order().stream().filter(comment -> comment.getState() == CommentState.OPEN).count();
        count.setText(Messages.bind(Messages.round_comments_count, shown.order().size(), open));
        listed = shown.order().stream().filter(comment -> !openOnly.getSelection() || comment.getState() == CommentState.OPEN
            || inHand.filter(comment::equals).isPresent()).toList();
        inHand.map(listed::indexOf).filter(at -> at >= 0 && (at < first || at >= first + PAGE)).ifPresent(at -> first = at / PAGE * PAGE);
        first = Math.clamp(first, 0, Math.max(0, (listed.size() - 1) / PAGE * PAGE));
    }

    /** The comments of the page that is shown. */
    private List<ReviewComment> page() {
        return listed.subList(first, Math.min(listed.size(), first + PAGE));
    }

    /** Draws only the card that is no longer in hand and the one that is. */
    private void exchange() {
        for (ReviewComment comment : drawn) {
            Control before = controls.get(comment);
            boolean chosen = inHand.filter(comment::equals).isPresent();
            if (chosen || handDrawn.filter(comment::equals).isPresent()) {
                card(comment).moveAbove(before);
                before.dispose();
            }
        }
        handDrawn = inHand;
        cards.layout(true, true);
        fit();
        inHand.map(controls::get).ifPresent(this::reveal);
    }

    private Control card(ReviewComment comment) {
        Control card = new CommentCard(cards, work, comment, inHand.filter(comment::equals).isPresent(), shown.lost().contains(comment),
            () -> select.accept(comment), act).control();
        controls.put(comment, card);
        return card;
    }

    private void draw() {
        Point origin = scroller.getOrigin();
        drawn = List.copyOf(page());
        handDrawn = inHand;
        controls.clear();
        for (Control child : cards.getChildren()) {
            child.dispose();
        }
        if (listed.isEmpty()) {
            var nothing = Css.mark(new Label(cards, SWT.WRAP), Css.QUIET);
            nothing.setText(shown.order().isEmpty() ? Messages.round_comments_none : Messages.round_comments_noneOpen);
            GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(nothing);
        }
        if (first > 0) {
            link(Messages.bind(Messages.round_comments_earlier, first), Math.max(0, first - PAGE));
        }
        int end = first + drawn.size();
        boolean heading = false;
        for (ReviewComment comment : drawn) {
            if (!heading && shown.lost().contains(comment)) {
                heading = true;
                var label = Css.mark(new Label(cards, SWT.WRAP), Css.SECTION);
                label.setText(Messages.round_comments_lost);
                GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(label);
            }
            card(comment);
        }
        if (end < listed.size()) {
            link(Messages.bind(Messages.round_comments_later, listed.size() - end), first + PAGE);
        }
        cards.layout(true, true);
        fit();
        scroller.setOrigin(origin);
        inHand.map(controls::get).ifPresent(this::reveal);
    }

    private void link(String text, int page) {
        var link = new Link(cards, SWT.NONE);
        link.setText("<a>" + text + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            first = page;
            inHand = Optional.empty();
            scroller.setOrigin(0, 0);
            link.getDisplay().asyncExec(() -> {
                if (!cards.isDisposed()) {
                    draw();
                }
            });
        }));
    }

    private void fit() {
        int width = scroller.getClientArea().width;
        if (width > 0) {
            scroller.setMinHeight(cards.computeSize(width, SWT.DEFAULT).y);
        }
    }

    private void reveal(Control card) {
        Rectangle place = card.getBounds();
        int top = scroller.getOrigin().y;
        int height = scroller.getClientArea().height;
        if (place.y < top || place.y + place.height > top + height) {
            scroller.setOrigin(0, Math.max(0, place.height > height ? place.y - 4 : place.y - (height - place.height) / 3));
        }
    }
}
