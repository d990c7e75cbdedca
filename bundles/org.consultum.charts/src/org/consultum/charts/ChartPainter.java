package org.consultum.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;

/**
 * Paints charts with Java 2D, and measures their texts. Letters are painted as outlines, so that a page shows the same on every machine
 * and needs no typeface inside. Not bound to a thread; starts no window toolkit.
 *
 * @param plain typeface of labels, of any size
 * @param bold typeface of values
 */
public record ChartPainter(Font plain, Font bold) implements TextMeasure {

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    public ChartPainter {
        Objects.requireNonNull(plain);
        Objects.requireNonNull(bold);
    }

    /** With the typeface of the system. */
    public static ChartPainter ofSystem() {
        return new ChartPainter(new Font(Font.SANS_SERIF, Font.PLAIN, 12), new Font(Font.SANS_SERIF, Font.BOLD, 12));
    }

    @Override
    public double width(String text, double size, boolean heavy) {
        return text.isEmpty() ? 0 : font(size, heavy).getStringBounds(text, EXACT).getWidth();
    }

    private Font font(double size, boolean heavy) {
        return (heavy ? bold : plain).deriveFont((float) size);
    }

    /**
     * Paints a chart, its paper included.
     *
     * @param graphics where one unit is one point of the scene; left as it was
     */
    public void paint(Scene scene, Palette palette, Graphics2D graphics) {
        var own = (Graphics2D) graphics.create();
        try {
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            own.setColor(new Color(palette.colour(Ink.PAPER)));
            own.fill(new Rectangle2D.Double(0, 0, scene.width(), scene.height()));
            for (Scene.Shape shape : scene.shapes()) {
                paint(shape, palette, own);
            }
        } finally {
            own.dispose();
        }
    }

    private void paint(Scene.Shape shape, Palette palette, Graphics2D graphics) {
        switch (shape) {
            case Scene.Box box -> {
                colour(graphics, palette, box.ink());
                graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
            }
            case Scene.Stroke line -> {
                colour(graphics, palette, line.ink());
                graphics.setStroke(new BasicStroke((float) line.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
            }
            case Scene.Path path -> {
                colour(graphics, palette, path.ink());
                graphics.setStroke(new BasicStroke((float) path.thickness(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(outline(path.places(), false));
            }
            case Scene.Mark mark -> {
                colour(graphics, palette, mark.ink());
                graphics.fill(mark.sign() == Scene.Sign.CIRCLE
                    ? new Ellipse2D.Double(mark.x() - mark.radius(), mark.y() - mark.radius(), 2 * mark.radius(), 2 * mark.radius())
                    : outline(corners(mark), true));
            }
            case Scene.Text text -> text(text, palette, graphics);
        }
    }

    private void text(Scene.Text text, Palette palette, Graphics2D graphics) {
        if (text.text().isEmpty()) {
            return;
        }
        colour(graphics, palette, text.ink());
        double width = width(text.text(), text.size(), text.bold());
        double x = switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
        Font font = font(text.size(), text.bold());
        char[] letters = text.text().toCharArray();
        graphics.fill(font.layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT)
            .getOutline((float) x, (float) text.y()));
    }

    /** The corners of a mark that is no circle. */
    public static List<Scene.Place> corners(Scene.Mark mark) {
        double r = mark.radius();
        double x = mark.x();
        double y = mark.y();
        return switch (mark.sign()) {
            case CIRCLE -> throw new IllegalArgumentException("A circle has no corners");
            case SQUARE -> List.of(new Scene.Place(x - r, y - r), new Scene.Place(x + r, y - r), new Scene.Place(x + r, y + r),
                new Scene.Place(x - r, y + r));
            case DIAMOND -> List.of(new Scene.Place(x, y - r * 1.3), new Scene.Place(x + r * 1.3, y), new Scene.Place(x, y + r * 1.3),
                new Scene.Place(x - r * 1.3, y));
            case TRIANGLE -> List.of(new Scene.Place(x, y - r * 1.2), new Scene.Place(x + r * 1.15, y + r), new Scene.Place(x - r * 1.15,
                y + r));
        };
    }

    private static Path2D outline(List<Scene.Place> places, boolean closed) {
        var path = new Path2D.Double();
        for (Scene.Place place : places) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(place.x(), place.y());
            } else {
                path.lineTo(place.x(), place.y());
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static void colour(Graphics2D graphics, Palette palette, Ink ink) {
        graphics.setColor(new Color(palette.colour(ink)));
    }
}
