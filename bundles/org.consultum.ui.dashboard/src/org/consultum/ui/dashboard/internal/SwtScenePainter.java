package org.consultum.ui.dashboard.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.consultum.charts.Ink;
import org.consultum.charts.Palette;
import org.consultum.charts.Scene;
import org.consultum.charts.TextMeasure;
import org.consultum.ui.ThemeColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;

/**
 * Paints charts in the window with its own letters, sharp at every zoom, and measures them. Belongs to one painting; used on the display
 * thread.
 */
final class SwtScenePainter implements TextMeasure {

    /** How much of the height of a line its letters are. */
    private static final double LETTERS = 0.78;
    /** Letters that much larger than those of labels are painted with the large ones. */
    private static final double LARGER = 1.4;
    private static final int DARK = 0x80;

    private final GC gc;
    private final Fonts fonts;
    private final Palette palette;
    private final double normal;

    /** The letters of the window. */
    record Fonts(Font plain, Font bold, Font large) {
    }

    SwtScenePainter(GC gc, Fonts fonts) {
        this.gc = gc;
        this.fonts = fonts;
        this.palette = palette();
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setFont(fonts.plain());
        this.normal = gc.getFontMetrics().getHeight() * LETTERS;
    }

    /** The colours that go with the present theme, on a tile. */
    static Palette palette() {
        RGB tile = ThemeColours.TILE.get().getRGB();
        Palette base = (tile.red * 299 + tile.green * 587 + tile.blue * 114) / 1000 < DARK ? Palette.DARK : Palette.LIGHT;
        return base.on(tile.red << 16 | tile.green << 8 | tile.blue);
    }

    /** Size of letters for layouts. */
    double fontSize() {
        return normal;
    }

    @Override
    public double width(String text, double size, boolean bold) {
        if (text.isEmpty()) {
            return 0;
        }
        gc.setFont(font(size, bold));
        Point extent = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
        return extent.x;
    }

    private Font font(double size, boolean bold) {
        return size > normal * LARGER ? fonts.large() : bold ? fonts.bold() : fonts.plain();
    }

    Color colour(Ink ink) {
        int value = palette.colour(ink);
        return new Color(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }

    /** Paints a chart at a place; its paper is there already. */
    void paint(Scene scene, double left, double top) {
        for (Scene.Shape shape : scene.shapes()) {
            switch (shape) {
                case Scene.Box box -> {
                    gc.setBackground(colour(box.ink()));
                    int x = round(left + box.x());
                    int y = round(top + box.y());
                    gc.fillRectangle(x, y, Math.max(1, round(left + box.x() + box.width()) - x),
                        Math.max(1, round(top + box.y() + box.height()) - y));
                }
                case Scene.Stroke line -> {
                    gc.setForeground(colour(line.ink()));
                    gc.setLineWidth(round(line.thickness()));
                    gc.drawLine((int) Math.floor(left + line.x1()), (int) Math.floor(top + line.y1()), (int) Math.floor(left + line.x2()),
                        (int) Math.floor(top + line.y2()));
                }
                case Scene.Path path -> {
                    gc.setForeground(colour(path.ink()));
                    gc.setLineWidth(round(path.thickness()));
                    gc.setLineJoin(SWT.JOIN_ROUND);
                    gc.drawPolyline(points(path.places(), left, top));
                }
                case Scene.Mark mark -> {
                    gc.setBackground(colour(mark.ink()));
                    if (mark.sign() == Scene.Sign.CIRCLE) {
                        gc.fillOval(round(left + mark.x() - mark.radius()), round(top + mark.y() - mark.radius()),
                            round(2 * mark.radius()) + 1, round(2 * mark.radius()) + 1);
                    } else {
                        gc.fillPolygon(points(mark.corners(), left, top));
                    }
                }
                case Scene.Text text -> text(text, left, top);
            }
        }
    }

    private void text(Scene.Text text, double left, double top) {
        gc.setForeground(colour(text.ink()));
        double width = width(text.text(), text.size(), text.bold());
        gc.setFont(font(text.size(), text.bold()));
        double x = left + switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
        var metrics = gc.getFontMetrics();
        gc.drawText(text.text(), round(x), round(top + text.y()) - metrics.getAscent() - metrics.getLeading(), SWT.DRAW_TRANSPARENT);
    }

    private static int[] points(List<Scene.Place> places, double left, double top) {
        return places.stream().flatMapToInt(place -> IntStream.of(round(left + place.x()), round(top + place.y())))
            .toArray();
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
