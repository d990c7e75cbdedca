package org.consultum.ui.actions.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.index.IndexEntry;
import org.consultum.model.Priority;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.actions.internal.ActionWords;
import org.consultum.ui.actions.internal.TextFit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws one action as a card: what is to be done, who is to do it, by when, how urgent it is. */
final class CardPainter {

    static final int GAP = 8;

    private static final int INSIDE = 10;
    private static final int TITLE_LINES = 2;
    private static final int ROUND = 6;
    private static final int SIGN = 8;
    private static final int LINES = TITLE_LINES + 2;

    private final ElementLabels labels;
    private final Supplier<Color> text;

    /** How a card stands out. */
    enum Look {
        PLAIN, SELECTED, LEADING
    }

    CardPainter(ElementLabels labels, Supplier<Color> text) {
        this.labels = labels;
        this.text = text;
    }

    /** Height of every card with these letters. */
    static int height(GC gc) {
        return LINES * lineHeight(gc) + 2 * INSIDE - 2;
    }

    private static int lineHeight(GC gc) {
        return gc.getFontMetrics().getHeight() + 2;
    }

    void paint(GC gc, Rectangle card, IndexEntry entry, ActionWords words, Look look) {
        gc.setBackground(ThemeColours.TILE.get());
        gc.fillRoundRectangle(card.x, card.y, card.width, card.height, ROUND, ROUND);
        gc.setForeground(look == Look.PLAIN ? ThemeColours.LINE.get() : ThemeColours.ACCENT.get());
        gc.setLineWidth(look == Look.LEADING ? 2 : 1);
        gc.drawRoundRectangle(card.x, card.y, card.width, card.height, ROUND, ROUND);
        gc.setLineWidth(1);
        int x = card.x + INSIDE;
        int width = card.width - 2 * INSIDE;
        int y = card.y + INSIDE - 1;
        int line = lineHeight(gc);
        var fit = new TextFit(part -> gc.textExtent(part, SWT.DRAW_TRANSPARENT).x);
        gc.setForeground(ActionWords.finished(entry) ? ThemeColours.QUIET_TEXT.get() : text.get());
        List<String> title = fit.lines(entry.title(), width, TITLE_LINES);
        for (int i = 0; i < title.size(); i++) {
            gc.drawText(title.get(i), x, y + i * line, true);
        }
        y += TITLE_LINES * line;
        gc.setForeground(entry.ownerIds().isEmpty() && !ActionWords.finished(entry) ? ThemeColours.WARNING.get()
            : ThemeColours.QUIET_TEXT.get());
        gc.drawText(fit.line(words.owners(entry), width), x, y, true);
        y += line;
        int right = priority(gc, entry, x + width, y);
        gc.setForeground(colourOfDue(entry, words));
        String due = words.due(entry);
        gc.drawText(fit.line(gc.textExtent(due).x <= right - x ? due : words.dueShort(entry), right - x), x, y, true);
    }

    private static Color colourOfDue(IndexEntry entry, ActionWords words) {
        if (words.daysLate(entry) > 0) {
            return ThemeColours.ALERT.get();
        }
        return entry.status().filter(ActionWords.DONE::equals).isPresent() ? ThemeColours.DONE.get() : ThemeColours.QUIET_TEXT.get();
    }

    /** Draws the priority at the right and says how far the rest of the line may reach. */
    private int priority(GC gc, IndexEntry entry, int right, int y) {
        Optional<Priority> priority = ActionWords.priority(entry).filter(one -> !ActionWords.finished(entry));
        if (priority.isEmpty()) {
            return right;
        }
        String word = labels.getText(priority.get());
        int width = gc.textExtent(word).x;
        int from = right - width - SIGN - 4;
        Color colour = switch (priority.get()) {
            case URGENT -> ThemeColours.ALERT.get();
            case HIGH -> ThemeColours.WARNING.get();
            default -> ThemeColours.QUIET_TEXT.get();
        };
        gc.setForeground(colour);
        gc.setBackground(colour);
        int middle = y + gc.getFontMetrics().getHeight() / 2;
        if (priority.get() == Priority.LOW) {
            gc.fillPolygon(new int[] {from, middle - 3, from + SIGN, middle - 3, from + SIGN / 2, middle + 4});
        } else {
            gc.fillPolygon(new int[] {from, middle + 4, from + SIGN, middle + 4, from + SIGN / 2, middle - 4});
        }
        gc.drawText(word, from + SIGN + 4, y, true);
        return from - GAP;
    }
}
