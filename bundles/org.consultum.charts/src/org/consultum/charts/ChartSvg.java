package org.consultum.charts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes charts as SVG 1.1, as an element that can stand in HTML 5 or, with its style, in a file of its own. Texts stay texts; title and
 * description are there for screen readers. No script, no link, nothing fetched. Colours come from classes, so that a page can have them
 * follow a dark surface.
 *
 * @param light colours on a light surface, and where nothing else is known
 * @param dark colours where the reader prefers dark surfaces
 */
public record ChartSvg(Palette light, Palette dark) {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final String FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

    public ChartSvg {
        Objects.requireNonNull(light);
        Objects.requireNonNull(dark);
    }

    /** The rules a page with such charts needs once. */
    public String style() {
        return ".chart text { font-family: " + FONT + "; font-variant-numeric: tabular-nums; }\n" + rules(light)
            + "@media (prefers-color-scheme: dark) {\n" + rules(dark) + "}\n@media print {\n" + rules(light) + "}\n";
    }

    private static String rules(Palette palette) {
        return List.of(Ink.values()).stream().map(ink -> {
            String name = name(ink);
            String colour = colour(palette, ink);
            return ".chart .f-" + name + " { fill: " + colour + "; }\n.chart .s-" + name + " { stroke: " + colour + "; }\n";
        }).collect(Collectors.joining());
    }

    /**
     * A chart as an element of a page.
     *
     * @param id starts the ids inside; letters, digits and hyphens, different for every chart of a page
     */
    public String element(Scene scene, String id) {
        return element(scene, id, "");
    }

    /** A chart as a file of its own. */
    public String file(Scene scene) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(scene, "chart", "<style>\n" + style() + "</style>\n") + "\n";
    }

    private String element(Scene scene, String id, String style) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("No id for a chart: " + id);
        }
        var out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 ").append(number(scene.width())).append(' ')
            .append(number(scene.height())).append("\" width=\"").append(number(scene.width())).append("\" height=\"")
            .append(number(scene.height())).append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id)
            .append("-d\">\n<title id=\"").append(id).append("-t\">").append(escaped(scene.title())).append("</title>\n<desc id=\"")
            .append(id).append("-d\">").append(escaped(scene.description())).append("</desc>\n").append(style);
        scene.shapes().forEach(shape -> shape(out, shape));
        return out.append("</svg>").toString();
    }

    private void shape(StringBuilder out, Scene.Shape shape) {
        switch (shape) {
            case Scene.Box box -> out.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y()))
                .append("\" width=\"").append(number(box.width())).append("\" height=\"").append(number(box.height())).append('"')
                .append(fill(box.ink())).append("/>\n");
            case Scene.Stroke line -> out.append("<line x1=\"").append(number(line.x1())).append("\" y1=\"").append(number(line.y1()))
                .append("\" x2=\"").append(number(line.x2())).append("\" y2=\"").append(number(line.y2())).append('"')
                .append(stroke(line.ink(), line.thickness())).append("/>\n");
            case Scene.Path path -> out.append("<polyline points=\"").append(points(path.places())).append("\" fill=\"none\"")
                .append(stroke(path.ink(), path.thickness())).append(" stroke-linejoin=\"round\"/>\n");
            case Scene.Mark mark -> {
                if (mark.sign() == Scene.Sign.CIRCLE) {
                    out.append("<circle cx=\"").append(number(mark.x())).append("\" cy=\"").append(number(mark.y())).append("\" r=\"")
                        .append(number(mark.radius()));
                } else {
                    out.append("<polygon points=\"").append(points(mark.corners()));
                }
                out.append('"').append(fill(mark.ink())).append("/>\n");
            }
            case Scene.Text text -> out.append("<text x=\"").append(number(text.x())).append("\" y=\"").append(number(text.y()))
                .append("\" font-size=\"").append(number(text.size())).append('"').append(text.bold() ? " font-weight=\"600\"" : "")
                .append(switch (text.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                }).append(fill(text.ink())).append('>').append(escaped(text.text())).append("</text>\n");
        }
    }

    private String fill(Ink ink) {
        return " class=\"f-" + name(ink) + "\" fill=\"" + colour(light, ink) + '"';
    }

    private String stroke(Ink ink, double thickness) {
        return " class=\"s-" + name(ink) + "\" stroke=\"" + colour(light, ink) + "\" stroke-width=\"" + number(thickness) + '"';
    }

    private static String points(List<Scene.Place> places) {
        return places.stream().map(place -> number(place.x()) + "," + number(place.y())).collect(Collectors.joining(" "));
    }

    private static String name(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT);
    }

    private static String colour(Palette palette, Ink ink) {
        return String.format(Locale.ROOT, "#%06x", palette.colour(ink));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end).replaceFirst("^-0$", "0");
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= 0x20 && Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
