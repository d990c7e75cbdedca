package org.consultum.followup.internal.diagram;

import java.util.List;
import java.util.Locale;
import org.consultum.followup.diagram.LoopDiagram;
import org.consultum.followup.diagram.LoopDiagram.Box;
import org.consultum.followup.diagram.LoopDiagram.Edge;
import org.consultum.followup.diagram.LoopDiagram.Kind;
import org.consultum.followup.diagram.LoopDiagram.Lane;
import org.consultum.followup.diagram.LoopDiagram.Node;
import org.consultum.followup.diagram.LoopDiagram.Point;
import org.consultum.followup.diagram.LoopDiagram.State;
import org.consultum.followup.diagram.LoopDiagramSvg.Palette;
import org.consultum.followup.diagram.TextMeasure.Size;

/** Writes a drawing as SVG 1.1. States are told by sign and word; colour only goes with them. */
public final class SvgWriting {

    private static final String FONTS = "Noto Sans, Noto Sans CJK JP, Segoe UI, Helvetica, Arial, DejaVu Sans, sans-serif";
    private static final double ROUND = 6;

    private final LoopDiagram diagram;
    private final Colours colours;
    private final StringBuilder out = new StringBuilder();

    /** Colours; contrast of texts is at least 4.5 to 1 on what they stand on. */
    private record Colours(String ground, String lane, String current, String box, String edge, String text, String soft, String line) {

        static final Colours LIGHT = new Colours("#ffffff", "#f4f6f8", "#e3edf7", "#ffffff", "#b8c1cc", "#1b2430", "#4f5b6b", "#6b7787");
        static final Colours DARK = new Colours("#1e2227", "#262b32", "#2a3846", "#30363e", "#525c69", "#edf0f3", "#b7c0cb", "#8d99a8");

        String of(State state, boolean dark) {
            return switch (state) {
                case NEUTRAL -> dark ? "#8d99a8" : "#6b7787";
                case GOOD -> dark ? "#6cc6a1" : "#0b6e4f";
                case PARTLY -> dark ? "#9db8f2" : "#3b5bb5";
                case UNDER_WAY -> dark ? "#7fc4ee" : "#0b6396";
                case OPEN -> dark ? "#b7c0cb" : "#4f5b6b";
                case LATE -> dark ? "#ffb36b" : "#a84300";
                case BAD -> dark ? "#f5a3b5" : "#a3123f";
            };
        }
    }

    private final boolean dark;

    private SvgWriting(LoopDiagram diagram, Palette palette) {
        this.diagram = diagram;
        this.dark = palette == Palette.DARK;
        this.colours = dark ? Colours.DARK : Colours.LIGHT;
    }

    /** The document. */
    public static String write(LoopDiagram diagram, Palette palette) {
        return new SvgWriting(diagram, palette).document();
    }

    private String document() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
            .append(number(diagram.width())).append("\" height=\"").append(number(diagram.height())).append("\" viewBox=\"0 0 ")
            .append(number(diagram.width())).append(' ').append(number(diagram.height()))
            .append("\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"").append(FONTS).append("\">\n<title id=\"title\">")
            .append(escape(diagram.title())).append("</title>\n<desc id=\"desc\">").append(escape(diagram.description()))
            .append("</desc>\n");
        arrow("arrow", colours.line());
        rectangle(new Box(0, 0, diagram.width(), diagram.height()), colours.ground(), "none", 0, "");
        diagram.lanes().forEach(this::lane);
        diagram.edges().forEach(this::edge);
        diagram.nodes().forEach(this::node);
        return out.append("</svg>\n").toString();
    }

    private void arrow(String id, String colour) {
        out.append("<defs><marker id=\"").append(id).append("\" viewBox=\"0 0 8 8\" refX=\"7.5\" refY=\"4\" markerWidth=\"8\" ")
            .append("markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0,0.5 L8,4 L0,7.5 Z\" fill=\"")
            .append(colour).append("\"/></marker></defs>\n");
    }

    private void lane(Lane lane) {
        Box box = new Box(lane.box().x() + 3, lane.box().y(), lane.box().width() - 6, lane.box().height());
        rectangle(box, lane.current() ? colours.current() : colours.lane(), "none", 8, "");
        out.append("<text x=\"").append(number(box.x() + box.width() / 2)).append("\" y=\"").append(number(box.y() + 24))
            .append("\" text-anchor=\"middle\" font-size=\"13\"").append(lane.current() ? " font-weight=\"bold\"" : "").append(" fill=\"")
            .append(lane.reached() || lane.current() ? colours.text() : colours.soft()).append("\">").append(escape(lane.state().sign() + " " + lane.heading()))
            .append("</text>\n");
    }

    private void edge(Edge edge) {
        boolean part = diagram.nodes().stream().filter(node -> node.key().equals(edge.to()))
            .anyMatch(node -> node.kind() == Kind.MILESTONE || node.kind() == Kind.ACTION);
        out.append("<path d=\"").append(path(edge.points())).append("\" fill=\"none\" stroke=\"").append(colours.line())
            .append("\" stroke-width=\"").append(part ? "1" : "1.5").append('"').append(edge.pending() ? " stroke-dasharray=\"5 4\"" : "")
            .append(part ? "" : " marker-end=\"url(#arrow)\"").append("/>\n");
    }

    /** The line with rounded corners. */
    private static String path(List<Point> points) {
        var path = new StringBuilder("M" + number(points.getFirst().x()) + "," + number(points.getFirst().y()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point before = toward(corner, points.get(i - 1));
            Point after = toward(corner, points.get(i + 1));
            path.append(" L").append(number(before.x())).append(',').append(number(before.y())).append(" Q").append(number(corner.x()))
                .append(',').append(number(corner.y())).append(' ').append(number(after.x())).append(',').append(number(after.y()));
        }
        return path.append(" L").append(number(points.getLast().x())).append(',').append(number(points.getLast().y())).toString();
    }

    private static Point toward(Point corner, Point other) {
        double length = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
        double share = length == 0 ? 0 : Math.min(ROUND, length / 2) / length;
        return new Point(corner.x() + (other.x() - corner.x()) * share, corner.y() + (other.y() - corner.y()) * share);
    }

    private void node(Node node) {
        Box box = node.box();
        String colour = colours.of(node.state(), dark);
        boolean part = node.kind() == Kind.MILESTONE || node.kind() == Kind.ACTION;
        boolean open = node.kind() == Kind.NEXT;
        out.append("<g role=\"group\" aria-label=\"").append(escape(node.description())).append("\"><title>")
            .append(escape(node.description())).append("</title>\n");
        rectangle(box, colours.box(), open ? colour : colours.edge(), part ? 4 : 6, open ? " stroke-dasharray=\"5 4\"" : "");
        if (node.state() != State.NEUTRAL && !open) {
            rectangle(new Box(box.x(), box.y() + 6, LoopLayout.STRIPE - 1, box.height() - 12), colour, "none", 2, "");
        }
        double x = box.x() + LoopLayout.PADDING + LoopLayout.STRIPE;
        double y = box.y() + LoopLayout.PADDING - (part ? 4 : 2);
        for (String line : node.caption()) {
            y += Size.TEXT.line();
            text(x, y - 3, Size.TEXT.height(), false, colours.soft(), line);
        }
        for (String line : node.lines()) {
            y += part ? Size.TEXT.line() : Size.TITLE.line();
            text(x, y - 3, part ? Size.TEXT.height() : Size.TITLE.height(), !part, colours.text(), line);
        }
        y += 4;
        for (int i = 0; i < node.stateWords().size(); i++) {
            y += Size.TEXT.line();
            if (i == 0 && !node.state().sign().isEmpty()) {
                text(x, y - 3, Size.TEXT.height(), true, colour, node.state().sign());
            }
            text(node.state().sign().isEmpty() ? x : x + LoopLayout.SIGN, y - 3, Size.TEXT.height(), false, colour, node.stateWords().get(i));
        }
        out.append("</g>\n");
    }

    private void text(double x, double y, double size, boolean bold, String colour, String words) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-size=\"").append(number(size))
            .append('"').append(bold ? " font-weight=\"bold\"" : "").append(" fill=\"").append(colour).append("\">").append(escape(words))
            .append("</text>\n");
    }

    private void rectangle(Box box, String fill, String stroke, double round, String more) {
        out.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
            .append(number(box.width())).append("\" height=\"").append(number(Math.max(0, box.height()))).append("\" rx=\"")
            .append(number(round)).append("\" fill=\"").append(fill).append("\" stroke=\"").append(stroke).append('"').append(more)
            .append("/>\n");
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : String.format(Locale.ROOT, "%.1f", rounded);
    }

    /** Text as XML; characters that XML does not know are left out. */
    private static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean known = letter == '\t' || letter >= 0x20 && letter < 0xD800 || letter > 0xDFFF && letter < 0xFFFE
                        || letter > 0xFFFF;
                    if (known) {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
