package org.consultum.ui.actions.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.consultum.index.IndexEntry;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.actions.internal.TextFit;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Paints the cells of the table in the colours of the theme. */
final class TableLook {

    static final int INSIDE = 8;
    private static final int BAR = 44;
    private static final int BAR_HEIGHT = 6;
    private static final int SIGN = 10;
    private static final double SELECTED = 0.20;
    private static final double HEAD = 0.04;
    private static final int MOST_FITTED = 8_000;

    private final Control table;
    private final RowTexts texts;
    private final Map<Fitted, String> fitted = new LinkedHashMap<>();
    private Font font;

    private record Fitted(String text, int width) {
    }

    TableLook(Control table, RowTexts texts) {
        this.table = table;
        this.texts = texts;
    }

    /** How high a row is in these letters. */
    static int rowHeight(Control control) {
        return letters(control) + 12;
    }

    /** Height of the letters of a control. */
    static int letters(Control control) {
        var gc = new GC(control);
        try {
            gc.setFont(control.getFont());
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    /** A painter of cells. */
    interface Painting {

        void paint(GC gc, Rectangle bounds, ILayerCell cell);
    }

    /** A painter that needs no configuration. */
    static AbstractCellPainter painter(Painting painting) {
        return new AbstractCellPainter() {
            @Override
            public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry configuration) {
                painting.paint(gc, bounds, cell);
            }

            @Override
            public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry configuration) {
                return cell.getBounds().width;
            }

            @Override
            public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry configuration) {
                return cell.getBounds().height;
            }
        };
    }

    Color background() {
        return ThemeColours.PAGE.get();
    }

    private Color mixed(Color one, double share) {
        RGB under = background().getRGB();
        RGB over = one.getRGB();
        return new Color(mixed(under.red, over.red, share), mixed(under.green, over.green, share), mixed(under.blue, over.blue, share));
    }

    private static int mixed(int under, int over, double share) {
        return (int) Math.round(under + (over - under) * share);
    }

    /** The heading of a column: its title and, where the rows are sorted by it, which way and as which one. */
    void heading(GC gc, Rectangle bounds, String title, int sortPlace, boolean upwards, boolean severalSorts) {
        fill(gc, bounds, mixed(table.getForeground(), HEAD));
        int right = bounds.x + bounds.width - INSIDE;
        if (sortPlace >= 0) {
            gc.setBackground(table.getForeground());
            int middle = bounds.y + bounds.height / 2;
            gc.fillPolygon(upwards ? new int[] {right - 8, middle + 3, right, middle + 3, right - 4, middle - 3}
                : new int[] {right - 8, middle - 3, right, middle - 3, right - 4, middle + 3});
            right -= 12;
            if (severalSorts) {
                String place = Integer.toString(sortPlace + 1);
                gc.setForeground(ThemeColours.QUIET_TEXT.get());
                right -= gc.textExtent(place).x;
                gc.drawText(place, right, middle(gc, bounds), true);
                right -= 4;
            }
        }
        gc.setForeground(table.getForeground());
        int left = bounds.x + INSIDE;
        gc.drawText(fit(gc, title, right - left), left, middle(gc, bounds), true);
        edge(gc, bounds);
    }

    /** A field of the filter row. */
    void filter(GC gc, Rectangle bounds, String condition, String hint) {
        fill(gc, bounds, background());
        var field = new Rectangle(bounds.x + 3, bounds.y + 2, bounds.width - 7, bounds.height - 6);
        gc.setForeground(condition.isEmpty() ? ThemeColours.LINE.get() : ThemeColours.ACCENT.get());
        gc.drawRoundRectangle(field.x, field.y, field.width, field.height, 4, 4);
        gc.setForeground(condition.isEmpty() ? ThemeColours.QUIET_TEXT.get() : table.getForeground());
        gc.drawText(fit(gc, condition.isEmpty() ? hint : condition, field.width - 10), field.x + 6,
            field.y + (field.height - gc.getFontMetrics().getHeight()) / 2 + 1, true);
        line(gc, bounds);
    }

    /** The head of a group. */
    void group(GC gc, Rectangle bounds, Lines.Group group, String name, String count, boolean selected, int left) {
        fill(gc, bounds, selected ? mixed(ThemeColours.ACCENT.get(), SELECTED) : mixed(table.getForeground(), HEAD));
        int x = Math.max(bounds.x, left) + INSIDE;
        int middle = bounds.y + bounds.height / 2;
        gc.setBackground(table.getForeground());
        gc.fillPolygon(group.collapsed() ? new int[] {x, middle - 4, x + 6, middle, x, middle + 4}
            : new int[] {x - 1, middle - 3, x + 7, middle - 3, x + 3, middle + 3});
        x += 14;
        gc.setForeground(table.getForeground());
        gc.drawText(name, x, middle(gc, bounds), true);
        x += gc.textExtent(name).x + INSIDE;
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        gc.drawText(count, x, middle(gc, bounds), true);
        line(gc, bounds);
    }

    /** A row whose page is on its way. */
    void waiting(GC gc, Rectangle bounds, boolean selected) {
        fill(gc, bounds, selected ? mixed(ThemeColours.ACCENT.get(), SELECTED) : background());
        line(gc, bounds);
    }

    void cell(GC gc, Rectangle bounds, IndexEntry entry, Column column, boolean selected, boolean current) {
        fill(gc, bounds, selected ? mixed(ThemeColours.ACCENT.get(), SELECTED) : background());
        boolean quiet = texts.finished(entry) || texts.resting(entry);
        gc.setForeground(quiet ? ThemeColours.QUIET_TEXT.get() : table.getForeground());
        switch (column) {
            case ActionColumn.DUE -> due(gc, bounds, entry);
            case ActionColumn.PROGRESS -> progress(gc, bounds, entry);
            case ActionColumn.STATUS -> status(gc, bounds, entry);
            case ActionColumn.PRIORITY -> priority(gc, bounds, entry);
            default -> text(gc, bounds, texts.text(entry, column), 0);
        }
        line(gc, bounds);
        if (current) {
            gc.setForeground(ThemeColours.ACCENT.get());
            gc.drawRectangle(bounds.x, bounds.y, bounds.width - 2, bounds.height - 2);
        }
    }

    private void due(GC gc, Rectangle bounds, IndexEntry entry) {
        int indent = 0;
        if (texts.overdue(entry)) {
            gc.setForeground(ThemeColours.ALERT.get());
            int x = bounds.x + INSIDE;
            int middle = bounds.y + bounds.height / 2;
            gc.setBackground(ThemeColours.ALERT.get());
            gc.fillPolygon(new int[] {x, middle + 4, x + SIGN, middle + 4, x + SIGN / 2, middle - 5});
            indent = SIGN + 5;
        }
        text(gc, bounds, texts.text(entry, ActionColumn.DUE), indent);
    }

    private void status(GC gc, Rectangle bounds, IndexEntry entry) {
        int x = bounds.x + INSIDE;
        int y = bounds.y + bounds.height / 2 - 4;
        String status = entry.status().orElse("");
        Color colour = switch (status) {
            case "done" -> ThemeColours.DONE.get();
            case "waiting" -> ThemeColours.WARNING.get();
            case "inProgress" -> ThemeColours.ACCENT.get();
            default -> ThemeColours.QUIET_TEXT.get();
        };
        Color before = gc.getForeground();
        gc.setForeground(colour);
        gc.setBackground(colour);
        switch (status) {
            case "done" -> gc.drawPolyline(new int[] {x, y + 4, x + 3, y + 7, x + 8, y});
            case "cancelled" -> gc.drawLine(x, y + 4, x + 8, y + 4);
            case "inProgress" -> {
                gc.drawOval(x, y, 8, 8);
                gc.fillArc(x, y, 8, 8, 90, -180);
            }
            case "waiting" -> {
                gc.fillRectangle(x + 1, y, 2, 9);
                gc.fillRectangle(x + 5, y, 2, 9);
            }
            default -> gc.drawOval(x, y, 8, 8);
        }
        gc.setForeground(before);
        text(gc, bounds, texts.text(entry, ActionColumn.STATUS), SIGN + 5);
    }

    private void priority(GC gc, Rectangle bounds, IndexEntry entry) {
        String priority = entry.priority().orElse("");
        int x = bounds.x + INSIDE;
        int middle = bounds.y + bounds.height / 2;
        boolean high = priority.equals("urgent") || priority.equals("high");
        if (!texts.finished(entry) && (high || priority.equals("low"))) {
            gc.setBackground(priority.equals("urgent") ? ThemeColours.ALERT.get() : high ? ThemeColours.WARNING.get()
                : ThemeColours.QUIET_TEXT.get());
            gc.fillPolygon(high ? new int[] {x, middle + 4, x + 8, middle + 4, x + 4, middle - 4}
                : new int[] {x, middle - 3, x + 8, middle - 3, x + 4, middle + 4});
        }
        text(gc, bounds, texts.text(entry, ActionColumn.PRIORITY), SIGN + 5);
    }

    private void progress(GC gc, Rectangle bounds, IndexEntry entry) {
        int percent = texts.progress(entry);
        int right = bounds.x + bounds.width - INSIDE;
        String number = texts.text(entry, ActionColumn.PROGRESS);
        gc.drawText(number, right - gc.textExtent(number).x, middle(gc, bounds), true);
        int room = Math.min(BAR, bounds.width - 2 * INSIDE - gc.textExtent("100 %").x - 6);
        if (room > BAR_HEIGHT) {
            int x = bounds.x + INSIDE;
            int y = bounds.y + (bounds.height - BAR_HEIGHT) / 2;
            gc.setBackground(ThemeColours.LINE.get());
            gc.fillRoundRectangle(x, y, room, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
            if (percent > 0) {
                gc.setBackground(percent >= 100 ? ThemeColours.DONE.get() : ThemeColours.ACCENT.get());
                gc.fillRoundRectangle(x, y, Math.max(BAR_HEIGHT, room * percent / 100), BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
            }
        }
    }

    private void text(GC gc, Rectangle bounds, String text, int indent) {
        if (!text.isEmpty()) {
            int x = bounds.x + INSIDE + indent;
            gc.drawText(fit(gc, text, bounds.width - 2 * INSIDE - indent), x, middle(gc, bounds), SWT.DRAW_TRANSPARENT);
        }
    }

    private String fit(GC gc, String text, int width) {
        if (!gc.getFont().equals(font) || fitted.size() > MOST_FITTED) {
            fitted.clear();
            font = gc.getFont();
        }
        IntFunction<String> cut = room -> new TextFit(part -> gc.textExtent(part, SWT.DRAW_TRANSPARENT).x)
            .line(text.indexOf('\n') < 0 ? text : text.replaceAll("\\s+", " "), room);
        return width <= 0 ? "" : fitted.computeIfAbsent(new Fitted(text, width), key -> cut.apply(width));
    }

    private static int middle(GC gc, Rectangle bounds) {
        return bounds.y + (bounds.height - 1 - gc.getFontMetrics().getHeight()) / 2;
    }

    private static void fill(GC gc, Rectangle bounds, Color colour) {
        gc.setBackground(colour);
        gc.fillRectangle(bounds);
    }

    private static void line(GC gc, Rectangle bounds) {
        gc.setBackground(ThemeColours.LINE.get());
        gc.fillRectangle(bounds.x, bounds.y + bounds.height - 1, bounds.width, 1);
    }

    private static void edge(GC gc, Rectangle bounds) {
        line(gc, bounds);
        gc.fillRectangle(bounds.x + bounds.width - 1, bounds.y + 5, 1, bounds.height - 10);
    }
}
