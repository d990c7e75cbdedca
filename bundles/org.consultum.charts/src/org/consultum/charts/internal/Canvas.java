package org.consultum.charts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.charts.Chart;
import org.consultum.charts.ChartWords;
import org.consultum.charts.Ink;
import org.consultum.charts.Scene;
import org.consultum.charts.Scene.Anchor;
import org.consultum.charts.Scene.Area;
import org.consultum.charts.Scene.Bounds;
import org.consultum.charts.Scene.Box;
import org.consultum.charts.Scene.Shape;
import org.consultum.charts.Scene.Stroke;
import org.consultum.charts.Scene.Text;
import org.consultum.charts.TextMeasure;
import org.consultum.charts.Texture;

/** Collects the shapes of one chart. */
public final class Canvas {

    private static final String ELLIPSIS = "\u2026";
    private static final int LONGEST = 400;
    private static final double HATCH = 5;
    /** How much of the size of a letter stands above the base line. */
    private static final double ASCENT = 0.74;
    private static final double LINE = 1.35;

    private final double width;
    private final double height;
    private final TextMeasure measure;
    private final ChartWords words;
    private final double fontSize;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();

    public Canvas(double width, double height, TextMeasure measure, ChartWords words, double fontSize) {
        this.width = width;
        this.height = height;
        this.measure = measure;
        this.words = words;
        this.fontSize = fontSize;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double fontSize() {
        return fontSize;
    }

    /** Height of a line of text with the room around it. */
    double line() {
        return fontSize * LINE;
    }

    ChartWords words() {
        return words;
    }

    double textWidth(String text) {
        return measure.width(text, fontSize, false);
    }

    double boldWidth(String text) {
        return measure.width(text, fontSize, true);
    }

    void box(double x, double y, double w, double h, Ink ink) {
        shapes.add(new Box(x, y, w, h, ink));
    }

    void stroke(double x1, double y1, double x2, double y2, double thickness, Ink ink) {
        shapes.add(new Stroke(x1, y1, x2, y2, thickness, ink));
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void area(Area area) {
        areas.add(area);
    }

    void area(double x, double y, double w, double h, Bounds bar, String label, String series, String value, String reference) {
        areas.add(new Area(x, y, w, h, bar, label, series, value, reference));
    }

    /** A line of text whose middle is at a height. */
    void text(double x, double middle, String text, Anchor anchor, Ink ink, boolean bold) {
        shapes.add(new Text(x, middle + fontSize * (ASCENT - 0.39), text, fontSize, bold, anchor, ink));
    }

    /** A line of text shortened until it fits. */
    String fitting(String text, double room) {
        String line = clean(text);
        if (textWidth(line) <= room) {
            return line;
        }
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (textWidth(line.substring(0, middle).stripTrailing() + ELLIPSIS) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low > 0 && Character.isHighSurrogate(line.charAt(low - 1))) {
            low--;
        }
        return low == 0 ? "" : line.substring(0, low).stripTrailing() + ELLIPSIS;
    }

    /** One line without characters that steer, of a length that can be measured quickly. */
    static String clean(String text) {
        var line = new StringBuilder();
        text.codePoints().limit(LONGEST).map(c -> Character.isWhitespace(c) ? ' ' : c)
            .filter(c -> c != '\u061C' && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE
                && !(c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c >= 0x200E && c <= 0x200F || c == 0xFFFE || c == 0xFFFF))
            .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** A bar with what tells it apart besides its colour. */
    void bar(Bounds bar, Ink ink, Texture texture) {
        box(bar.x(), bar.y(), bar.width(), bar.height(), ink);
        switch (texture) {
            case PLAIN -> {
            }
            case RISING -> slanted(bar, true);
            case FALLING -> slanted(bar, false);
            case CROSSED -> {
                slanted(bar, true);
                slanted(bar, false);
            }
            case LEVEL -> {
                for (double y = bar.y() + HATCH / 2; y < bar.y() + bar.height(); y += HATCH) {
                    stroke(bar.x(), y, bar.x() + bar.width(), y, 1, Ink.PAPER);
                }
            }
        }
    }

    private void slanted(Bounds bar, boolean rising) {
        double w = bar.width();
        double h = bar.height();
        for (double d = HATCH / 2; d < w + h; d += HATCH * 1.4) {
            double fromX = Math.max(0, d - h);
            double toX = Math.min(w, d);
            double fromY = d - fromX;
            double toY = d - toX;
            if (rising) {
                stroke(bar.x() + fromX, bar.y() + fromY, bar.x() + toX, bar.y() + toY, 1, Ink.PAPER);
            } else {
                stroke(bar.x() + fromX, bar.y() + h - fromY, bar.x() + toX, bar.y() + h - toY, 1, Ink.PAPER);
            }
        }
    }

    /** Says in the middle that there is nothing, in as many lines as it takes. */
    public void nothing(String sentence) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : clean(sentence).split(" ")) {
            if (!line.isEmpty() && textWidth(line + " " + word) > width - 2 * fontSize) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        double top = height / 2 - (lines.size() - 1) * line() / 2;
        for (int i = 0; i < lines.size(); i++) {
            text(width / 2, top + i * line(), fitting(lines.get(i), width), Anchor.MIDDLE, Ink.QUIET, false);
        }
    }

    /** What the series are, in one or more lines at the top; returns the height taken. */
    double legend(List<Entry> entries) {
        double x = 0;
        double middle = line() / 2;
        double swatch = fontSize;
        for (Entry entry : entries) {
            String name = fitting(entry.name(), width - swatch * 1.5);
            double needed = swatch * 1.5 + textWidth(name);
            if (x > 0 && x + needed > width) {
                x = 0;
                middle += line();
            }
            paint(entry, x, middle, swatch);
            text(x + swatch * 1.4, middle, name, Anchor.START, Ink.QUIET, false);
            x += needed + fontSize * 1.3;
        }
        return middle + line() * 0.8;
    }

    private void paint(Entry entry, double x, double middle, double swatch) {
        if (entry.sign().isPresent()) {
            stroke(x, middle, x + swatch, middle, 2, entry.ink());
            add(new Scene.Mark(x + swatch / 2, middle, swatch * 0.28, entry.sign().get(), entry.ink()));
        } else {
            bar(new Bounds(x, middle - swatch * 0.42, swatch, swatch * 0.84), entry.ink(), entry.texture());
        }
    }

    /**
     * A name in the legend.
     *
     * @param sign the mark of a line; empty for a bar
     */
    record Entry(String name, Ink ink, Texture texture, Optional<Scene.Sign> sign) {
    }

    public Scene scene(Chart chart) {
        return new Scene(width, height, clean(chart.title()), clean(chart.description()), shapes, areas);
    }
}
