package org.consultum.ui.actions.board;

import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.index.IndexEntry;
import org.consultum.model.ActionStatus;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.actions.internal.ActionWords;
import org.consultum.ui.actions.internal.Messages;
import org.consultum.ui.actions.internal.TextFit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * One column of the board: a head with the name of the status and how many actions there are, and their cards below, of which only those
 * in view exist. Folded it is a strip with its name and number. Used on the display thread.
 */
final class BoardColumn {

    /** Width of a folded column. */
    static final int FOLDED = 36;

    private static final int HEAD = 34;
    private static final int SIDE = 8;
    private static final int DRAG_STARTS = 6;

    /** What a column tells the board. */
    interface Board {

        ActionWords words();

        CardPainter painter();

        CardPainter.Look look(BoardColumn column, String id);

        /** A card was clicked; extending keeps what is selected already. */
        void clicked(BoardColumn column, int row, boolean extending);

        void opened(BoardColumn column);

        void key(BoardColumn column, Event event);

        /** A card is being dragged to a place on the display, or was dropped there. */
        void dragged(Point onDisplay, boolean dropped);

        void giveUpDrag();

        void fold(BoardColumn column, boolean folded);
    }

    private final ActionStatus status;
    private final String name;
    private final Board board;
    private final Composite area;
    private final Canvas head;
    private final Canvas cards;
    private final ColumnRows rows;
    private boolean folded;
    private boolean target;
    private boolean dragging;
    private int lead;
    private int cardHeight;
    private Optional<Point> pressed = Optional.empty();

    BoardColumn(Composite parent, ActionStatus status, String name, ColumnRows rows, Font bold, Board board) {
        this.status = status;
        this.name = name;
        this.rows = rows;
        this.board = board;
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        head = new Canvas(area, SWT.DOUBLE_BUFFERED);
        cards = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        cards.setData(status);
        head.setFont(bold);
        var gc = new GC(cards);
        cardHeight = CardPainter.height(gc);
        gc.dispose();
        area.addListener(SWT.Resize, event -> layout());
        head.addListener(SWT.Paint, event -> paintHead(event.gc));
        head.addListener(SWT.MouseUp, event -> board.fold(this, !folded));
        head.setCursor(head.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        cards.addListener(SWT.Paint, event -> paintCards(event.gc));
        cards.addListener(SWT.Resize, event -> scroll());
        cards.getVerticalBar().addListener(SWT.Selection, event -> cards.redraw());
        listen();
        describe();
    }

    /** The control of the column. */
    Composite control() {
        return area;
    }

    /** The control that shows the cards. */
    Control cards() {
        return cards;
    }

    ActionStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    ColumnRows rows() {
        return rows;
    }

    boolean folded() {
        return folded;
    }

    void fold(boolean fold) {
        folded = fold;
        cards.setVisible(!fold);
        head.setToolTipText(Messages.bind(fold ? Messages.board_unfold : Messages.board_fold, name));
        layout();
        head.redraw();
    }

    /** Goes back to the first card, because others are shown from now on. */
    void top() {
        lead = 0;
        cards.getVerticalBar().setSelection(0);
    }

    /** Shows what the rows say now. */
    void refresh() {
        lead = Math.max(0, Math.min(lead, rows.total() - 1));
        scroll();
        redraw();
    }

    void redraw() {
        head.redraw();
        cards.redraw();
    }

    /** Marks the column as the one a dragged card would be dropped into. */
    void target(boolean marked) {
        if (target != marked) {
            target = marked;
            redraw();
        }
    }

    boolean hasFocus() {
        return cards.isFocusControl();
    }

    void setFocus() {
        cards.setFocus();
    }

    /** The row the keyboard is at. */
    int lead() {
        return lead;
    }

    /** The action the keyboard is at. */
    Optional<IndexEntry> leading() {
        return rows.row(lead);
    }

    /** Moves the keyboard to a row and brings it into view. */
    void lead(int row) {
        lead = Math.max(0, Math.min(row, rows.total() - 1));
        int top = lead * step();
        int seen = cards.getClientArea().height;
        ScrollBar bar = cards.getVerticalBar();
        if (top < bar.getSelection()) {
            bar.setSelection(top);
        } else if (top + step() > bar.getSelection() + seen) {
            bar.setSelection(top + step() - seen);
        }
        cards.redraw();
        cards.getAccessible().setFocus(ACC.CHILDID_SELF);
    }

    /** Brings an action into view, if it is in this column. */
    boolean reveal(String id) {
        OptionalInt row = rows.find(id, lead);
        row.ifPresent(this::lead);
        return row.isPresent();
    }

    /** How many cards are in view at once. */
    int page() {
        return Math.max(1, cards.getClientArea().height / step());
    }

    private int step() {
        return cardHeight + CardPainter.GAP;
    }

    private void layout() {
        Rectangle room = area.getClientArea();
        head.setBounds(0, 0, room.width, folded ? room.height : HEAD);
        cards.setBounds(0, HEAD, room.width, Math.max(0, room.height - HEAD));
    }

    private void scroll() {
        int height = rows.total() * step() + CardPainter.GAP;
        int seen = Math.max(1, cards.getClientArea().height);
        ScrollBar bar = cards.getVerticalBar();
        bar.setVisible(height > seen);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, height - seen)), 0, Math.max(height, seen), seen, step() / 2, seen);
    }

    private void listen() {
        cards.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC && dragging) {
                stopDragging();
                board.giveUpDrag();
            } else {
                board.key(this, event);
            }
        });
        cards.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        cards.addListener(SWT.FocusIn, event -> redraw());
        cards.addListener(SWT.FocusOut, event -> redraw());
        cards.addListener(SWT.MouseDown, this::down);
        cards.addListener(SWT.MenuDetect, event -> cards.setToolTipText(null));
        cards.addListener(SWT.MouseMove, this::moved);
        cards.addListener(SWT.MouseUp, this::up);
        cards.addListener(SWT.MouseDoubleClick, event -> {
            if (event.button == 1 && row(event.y).isPresent()) {
                stopDragging();
                board.opened(this);
            }
        });
    }

    private void down(Event event) {
        cards.setFocus();
        row(event.y).ifPresent(row -> {
            boolean extending = (event.stateMask & SWT.MOD1) != 0;
            if (event.button == 1 || board.look(this, rows.row(row).map(IndexEntry::id).orElse("")) == CardPainter.Look.PLAIN) {
                board.clicked(this, row, extending);
            }
            pressed = event.button == 1 && !extending ? Optional.of(new Point(event.x, event.y)) : Optional.empty();
        });
    }

    private void moved(Event event) {
        if (pressed.isEmpty()) {
            cards.setToolTipText(tip(event.y));
            return;
        }
        Point from = pressed.get();
        if (!dragging && Math.abs(event.x - from.x) + Math.abs(event.y - from.y) >= DRAG_STARTS) {
            dragging = true;
            cards.setToolTipText(null);
            cards.setCursor(cards.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
        }
        if (dragging) {
            board.dragged(cards.toDisplay(event.x, event.y), false);
        }
    }

    private void up(Event event) {
        boolean dropped = dragging;
        stopDragging();
        if (dropped) {
            board.dragged(cards.toDisplay(event.x, event.y), true);
        }
    }

    private void stopDragging() {
        dragging = false;
        pressed = Optional.empty();
        cards.setCursor(null);
    }

    private String tip(int y) {
        return row(y).flatMap(row -> rows.row(row)).map(entry -> inWords(entry)).orElse(null);
    }

    private Optional<Integer> row(int y) {
        int inside = y + cards.getVerticalBar().getSelection();
        int row = inside / step();
        return row < rows.total() && inside % step() < cardHeight ? Optional.of(row) : Optional.empty();
    }

    private void paintHead(GC gc) {
        Rectangle room = head.getClientArea();
        gc.setBackground(ThemeColours.PAGE.get());
        gc.fillRectangle(room);
        gc.setAntialias(SWT.ON);
        String count = count();
        if (folded) {
            paintStrip(gc, room, count);
            return;
        }
        gc.setForeground(head.getForeground());
        int y = (HEAD - gc.getFontMetrics().getHeight()) / 2;
        Point size = gc.textExtent(count);
        var fit = new TextFit(text -> gc.textExtent(text).x);
        String shown = fit.line(name, Math.max(10, room.width - 3 * SIDE - size.x));
        gc.drawText(shown, SIDE, y, true);
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        gc.drawText(count, 2 * SIDE + gc.textExtent(shown).x, y, true);
        gc.setForeground(target ? ThemeColours.ACCENT.get() : ThemeColours.LINE.get());
        gc.setLineWidth(target || hasFocus() ? 3 : 1);
        gc.drawLine(SIDE, HEAD - 2, room.width - SIDE, HEAD - 2);
    }

    /** A folded column: its number, and its name from top to bottom. */
    private void paintStrip(GC gc, Rectangle room, String count) {
        gc.setBackground(ThemeColours.TILE.get());
        gc.fillRoundRectangle(3, 4, room.width - 6, room.height - 8, 6, 6);
        gc.setForeground(target ? ThemeColours.ACCENT.get() : ThemeColours.LINE.get());
        gc.setLineWidth(target ? 2 : 1);
        gc.drawRoundRectangle(3, 4, room.width - 7, room.height - 9, 6, 6);
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        var turned = new Transform(gc.getDevice());
        turned.translate(room.width / 2f + gc.getFontMetrics().getHeight() / 2f, 14);
        turned.rotate(90);
        gc.setTransform(turned);
        gc.drawText(name + "  " + count, 0, 0, true);
        gc.setTransform(null);
        turned.dispose();
    }

    private String count() {
        String number = Formats.local().number(rows.total());
        return rows.complete() ? number : Messages.bind(Messages.board_soFar, number);
    }

    private void paintCards(GC gc) {
        Rectangle room = cards.getClientArea();
        gc.setBackground(ThemeColours.PAGE.get());
        gc.fillRectangle(room);
        gc.setAntialias(SWT.ON);
        if (CardPainter.height(gc) != cardHeight) {
            cardHeight = CardPainter.height(gc); // the letters have another size now
            cards.getDisplay().asyncExec(this::refreshIfThere);
        }
        int scrolled = cards.getVerticalBar().getSelection();
        int first = Math.max(0, scrolled / step());
        int last = Math.min(rows.total() - 1, (scrolled + room.height) / step());
        for (int row = first; row <= last; row++) {
            var card = new Rectangle(SIDE, row * step() - scrolled, Math.max(20, room.width - 2 * SIDE), cardHeight);
            rows.row(row).ifPresent(entry -> board.painter().paint(gc, card, entry, board.words(), board.look(this, entry.id())));
        }
        if (rows.total() == 0) {
            gc.setForeground(ThemeColours.QUIET_TEXT.get());
            var fit = new TextFit(text -> gc.textExtent(text).x);
            int y = CardPainter.GAP;
            for (String line : fit.lines(Messages.board_empty, room.width - 4 * SIDE, 4)) {
                gc.drawText(line, 2 * SIDE, y, true);
                y += gc.getFontMetrics().getHeight() + 2;
            }
        }
        if (target) {
            gc.setForeground(ThemeColours.ACCENT.get());
            gc.setLineWidth(2);
            gc.drawRoundRectangle(2, 1, room.width - 4, room.height - 3, 6, 6);
        }
    }

    private void refreshIfThere() {
        if (!cards.isDisposed()) {
            refresh();
        }
    }

    private void describe() {
        cards.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                String column = Messages.bind(Messages.board_column, name, count());
                event.result = leading().map(entry -> column + ". " + inWords(entry)).orElse(column);
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.board_help;
            }
        });
        cards.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LIST;
            }
        });
    }

    private String inWords(IndexEntry entry) {
        return String.join("\n", entry.title(), board.words().owners(entry), board.words().due(entry));
    }
}
