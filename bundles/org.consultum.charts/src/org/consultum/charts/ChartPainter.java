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
import java.util.ArrayList;
import java.util.List;

/**
 * Paints charts with Java 2D, and measures their texts. Letters are painted as outlines, so that a page shows the same on every machine
 * and needs no typeface inside. Not bound to a thread; starts no window toolkit.
 *
 * @param plain typefaces of labels, of any size; a letter is taken from the first that has it
 * @param bold typefaces of values
 */
public record ChartPainter(List<Font> plain, List<Font> bold) implements TextMeasure {

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    public ChartPainter {
        plain = List.copyOf(plain);
        bold = List.copyOf(bold);
        if (plain.isEmpty() || bold.isEmpty()) {
            throw new IllegalArgumentException("Letters need a typeface");
        }
    }

    /** With the typeface of the system. */
    public static ChartPainter ofSystem() {
        return new ChartPainter(List.of(new Font(Font.SANS_SERIF, Font.PLAIN, 12)), List.of(new Font(Font.SANS_SERIF, Font.BOLD, 12)));
    }

    @Override
    public double width(String text, double size, boolean heavy) {
        return runs(text, size, heavy).stream().mapToDouble(run -> run.font().getStringBounds(run.text(), EXACT).getWidth()).sum();
    }

    /** A part of a line in one typeface. */
    private record Run(String text, Font font) {
    }

    private List<Run> runs(String text, double size, boolean heavy) {
        List<Font> typefaces = heavy ? bold : plain;
        var runs = new ArrayList<Run>();
        int start = 0;
        Font current = null;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            Font font = typefaces.stream().filter(typeface -> typeface.canDisplay(letter)).findFirst().orElse(typefaces.getFirst());
            if (current != null && font != current) {
                runs.add(new Run(text.substring(start, at), current.deriveFont((float) size)));
                start = at;
            }
            current = font;
        }
        if (current != null) {
            runs.add(new Run(text.substring(start), current.deriveFont((float) size)));
        }
        return runs;
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
                    : outline(mark.corners(), true));
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
        for (Run run : runs(text.text(), text.size(), text.bold())) {
            char[] letters = run.text().toCharArray();
            graphics.fill(run.font().layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT)
                .getOutline((float) x, (float) text.y()));
            x += run.font().getStringBounds(run.text(), EXACT).getWidth();
        }
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
