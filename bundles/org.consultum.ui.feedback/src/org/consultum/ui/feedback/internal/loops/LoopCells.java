package org.consultum.ui.feedback.internal.loops;

import java.util.ArrayList;
import java.util.List;
import org.consultum.ui.ThemeColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** Draws the cells of the table of loops, whose texts are too long for one line. Used on the display thread. */
final class LoopCells {

    static final int REFERENCE = 0;
    static final int PROGRESS = 2;
    static final int WHERE = 3;
    static final int AGE = 4;

    private static final int LINES = 3;
    private static final int MARGIN = 4;
    private static final String CUT = "\u2026";

    private final Table table;

    LoopCells(Table table) {
        this.table = table;
        table.addListener(SWT.MeasureItem, event -> event.height = LINES * event.gc.getFontMetrics().getHeight() + 2 * MARGIN);
        table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
        table.addListener(SWT.PaintItem, this::paint);
    }

    private void paint(Event event) {
        if (!(event.item.getData() instanceof LoopRow row)) {
            return;
        }
        GC gc = event.gc;
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        Color text = gc.getForeground();
        int width = table.getColumn(event.index).getWidth() - 2 * MARGIN;
        int x = event.x + MARGIN;
        int y = event.y + MARGIN;
        int line = gc.getFontMetrics().getHeight();
        switch (event.index) {
            case REFERENCE -> {
                draw(gc, row.entry().facts().reference().orElse(""), x, y, width, 1);
                gc.setForeground(selected ? text : ThemeColours.QUIET_TEXT.get());
                draw(gc, row.committee(), x, y + line, width, 2);
            }
            case PROGRESS -> {
                StepsMark.paint(gc, row.steps(), selected ? text : StepsMark.colour(row.steps()), x, y, line);
                gc.setForeground(row.late() && !selected ? ThemeColours.ALERT.get() : text);
                draw(gc, row.steps().words(), x, y + line + 2, width, 2);
            }
            case WHERE -> {
                gc.setForeground(row.late() && !selected ? ThemeColours.ALERT.get() : text);
                draw(gc, row.where(), x, y, width, LINES);
            }
            case AGE -> {
                String age = row.age();
                draw(gc, age, x + Math.max(0, width - gc.textExtent(age).x), y, width, 1);
            }
            default -> draw(gc, event.index == 1 ? row.entry().title() : row.next(), x, y, width, LINES);
        }
        gc.setForeground(text);
    }

    private static void draw(GC gc, String text, int x, int y, int width, int most) {
        int line = gc.getFontMetrics().getHeight();
        int at = y;
        for (String words : wrapped(gc, text, width, most)) {
            gc.drawText(words, x, at, true);
            at += line;
        }
    }

    /** A text in lines that fit a width; what does not fit into the last one is cut off. */
    private static List<String> wrapped(GC gc, String text, int width, int most) {
        var lines = new ArrayList<String>();
        String rest = text.replaceAll("\\s+", " ").strip();
        while (!rest.isEmpty() && lines.size() < most) {
            if (gc.textExtent(rest).x <= width) {
                lines.add(rest);
                return lines;
            }
            boolean last = lines.size() == most - 1;
            int fits = fitting(gc, rest, last ? width - gc.textExtent(CUT).x : width);
            int space = rest.lastIndexOf(' ', fits);
            int end = last || space <= 0 ? fits : space;
            lines.add(rest.substring(0, end).strip() + (last ? CUT : ""));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How many characters fit a width, at least one. */
    private static int fitting(GC gc, String text, int width) {
        int least = 1;
        int most = text.length();
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (gc.textExtent(text.substring(0, middle)).x <= width) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(least - 1)) && least < text.length() ? least + 1 : least;
    }
}
