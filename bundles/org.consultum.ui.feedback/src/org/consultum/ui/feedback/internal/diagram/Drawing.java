package org.consultum.ui.feedback.internal.diagram;

import java.util.Objects;
import java.util.Optional;
import org.consultum.followup.diagram.LoopDiagram;
import org.consultum.followup.diagram.LoopDiagram.Box;
import org.consultum.followup.diagram.LoopDiagram.Edge;
import org.consultum.followup.diagram.LoopDiagram.Kind;
import org.consultum.followup.diagram.LoopDiagram.Lane;
import org.consultum.followup.diagram.LoopDiagram.Node;
import org.consultum.followup.diagram.LoopDiagram.State;
import org.consultum.followup.diagram.TextMeasure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/**
 * Draws a loop on a screen or a page, at one size. Letters never come out wider in proportion than they were measured at the natural size.
 * Used on the display thread; to be disposed of.
 */
final class Drawing implements TextMeasure {

    private static final float SCREEN_DPI = 96f;
    private static final int PADDING = 10;
    private static final int STRIPE = 5;
    private static final int SIGN = 16;
    private static final int ROUND = 8;
    private static final int SMALLEST = 4;

    private final double unit;
    private final Font title;
    private final Font text;
    private final GC measuring;
    private int left;
    private int top;

    /**
     * Prepares to draw.
     *
     * @param measuring measures texts on the same device; owned by the caller
     * @param scale enlargement, 1 for the natural size
     */
    Drawing(Device device, GC measuring, FontData font, double scale) {
        this.measuring = Objects.requireNonNull(measuring);
        unit = device.getDPI().y / SCREEN_DPI * scale;
        title = new Font(device, font.getName(), points(Size.TITLE, scale), SWT.BOLD);
        text = new Font(device, font.getName(), points(Size.TEXT, scale), SWT.NORMAL);
    }

    private static int points(Size size, double scale) {
        return Math.max(SMALLEST, (int) Math.floor(Math.round(size.height() * 72 / SCREEN_DPI) * scale + 0.01));
    }

    /** Pixels of the device for one unit of a diagram. */
    double unit() {
        return unit;
    }

    void dispose() {
        title.dispose();
        text.dispose();
    }

    @Override
    public double width(String words, Size size) {
        measuring.setFont(size == Size.TITLE ? title : text);
        return measuring.textExtent(words, SWT.DRAW_TRANSPARENT).x / unit + 1;
    }

    /**
     * Draws a diagram. It moves the drawing itself, because a transform would undo the scale a printer has.
     *
     * @param origin where its top left is drawn, in pixels of the device
     * @param selected key of the node that is selected
     * @param hovered key of the node below the mouse
     */
    void paint(GC gc, Point origin, LoopDiagram diagram, Looks looks, Optional<String> selected, Optional<String> hovered) {
        left = origin.x;
        top = origin.y;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        diagram.lanes().forEach(lane -> lane(gc, lane, looks));
        diagram.edges().forEach(edge -> edge(gc, edge, looks));
        diagram.nodes().forEach(node -> node(gc, node, looks, selected.filter(node.key()::equals).isPresent(),
            hovered.filter(node.key()::equals).isPresent()));
    }

    private int px(double units) {
        return (int) Math.round(units * unit);
    }

    private int x(double units) {
        return left + px(units);
    }

    private int y(double units) {
        return top + px(units);
    }

    private void lane(GC gc, Lane lane, Looks looks) {
        Box box = lane.box();
        gc.setFont(title);
        gc.setForeground(lane.current() ? looks.accent() : lane.reached() ? looks.text() : looks.quiet());
        gc.drawText(lane.heading(), x(box.x() + 2), y(box.y()), SWT.DRAW_TRANSPARENT);
        int under = y(box.y() + Size.TITLE.line() + 4);
        gc.setForeground(lane.current() ? looks.accent() : looks.line());
        gc.setLineStyle(lane.reached() ? SWT.LINE_SOLID : SWT.LINE_DOT);
        gc.setLineWidth(Math.max(1, px(lane.current() ? 3 : 1)));
        gc.drawLine(x(box.x()), under, x(box.right()), under);
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void edge(GC gc, Edge edge, Looks looks) {
        int[] points = new int[edge.points().size() * 2];
        for (int i = 0; i < edge.points().size(); i++) {
            points[2 * i] = x(edge.points().get(i).x());
            points[2 * i + 1] = y(edge.points().get(i).y());
        }
        gc.setForeground(looks.quiet());
        gc.setLineWidth(Math.max(1, px(1.25)));
        gc.setLineStyle(edge.pending() ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawPolyline(points);
        gc.setLineStyle(SWT.LINE_SOLID);
        if (edge.points().size() > 1) {
            gc.setBackground(looks.quiet());
            arrow(gc, edge.points().get(edge.points().size() - 2), edge.points().getLast());
        }
    }

    private void arrow(GC gc, LoopDiagram.Point from, LoopDiagram.Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        if (length == 0) {
            return;
        }
        double dx = (to.x() - from.x()) / length;
        double dy = (to.y() - from.y()) / length;
        gc.fillPolygon(new int[] {x(to.x()), y(to.y()), x(to.x() - 8 * dx + 4 * dy), y(to.y() - 8 * dy - 4 * dx),
            x(to.x() - 8 * dx - 4 * dy), y(to.y() - 8 * dy + 4 * dx)});
    }

    private void node(GC gc, Node node, Looks looks, boolean selected, boolean hovered) {
        Box box = node.box();
        int round = px(ROUND);
        gc.setBackground(looks.box());
        gc.fillRoundRectangle(x(box.x()), y(box.y()), px(box.width()), px(box.height()), round, round);
        boolean next = node.kind() == Kind.NEXT;
        gc.setForeground(selected || hovered || next ? looks.accent() : looks.line());
        gc.setLineWidth(Math.max(1, px(selected ? 2.5 : 1.25)));
        gc.setLineStyle(next ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawRoundRectangle(x(box.x()), y(box.y()), px(box.width()), px(box.height()), round, round);
        gc.setLineStyle(SWT.LINE_SOLID);
        if (node.state() != State.NEUTRAL) {
            gc.setBackground(looks.of(node.state()));
            gc.fillRectangle(x(box.x()), y(box.y() + ROUND / 2.0), Math.max(2, px(4)), px(box.height() - ROUND));
        }
        boolean part = node.kind() == Kind.MILESTONE || node.kind() == Kind.ACTION;
        double x = box.x() + PADDING + STRIPE;
        double y = box.y() + PADDING - (part ? 4 : 2);
        gc.setFont(text);
        gc.setForeground(looks.quiet());
        for (String line : node.caption()) {
            gc.drawText(line, x(x), y(y), SWT.DRAW_TRANSPARENT);
            y += Size.TEXT.line();
        }
        gc.setFont(part ? text : title);
        gc.setForeground(looks.text());
        for (String line : node.lines()) {
            gc.drawText(line, x(x), y(y), SWT.DRAW_TRANSPARENT);
            y += (part ? Size.TEXT : Size.TITLE).line();
        }
        y += 2;
        gc.setFont(text);
        gc.setForeground(looks.of(node.state()));
        boolean sign = !node.state().sign().isEmpty();
        for (int line = 0; line < node.stateWords().size(); line++) {
            if (line == 0 && sign) {
                gc.drawText(node.state().sign(), x(x), y(y), SWT.DRAW_TRANSPARENT);
            }
            gc.drawText(node.stateWords().get(line), x(x + (sign ? SIGN : 0)), y(y), SWT.DRAW_TRANSPARENT);
            y += Size.TEXT.line();
        }
    }
}
