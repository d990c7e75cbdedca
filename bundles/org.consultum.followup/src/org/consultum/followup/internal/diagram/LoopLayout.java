package org.consultum.followup.internal.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consultum.followup.diagram.LoopDiagram;
import org.consultum.followup.diagram.LoopDiagram.Box;
import org.consultum.followup.diagram.LoopDiagram.Edge;
import org.consultum.followup.diagram.LoopDiagram.Kind;
import org.consultum.followup.diagram.LoopDiagram.Lane;
import org.consultum.followup.diagram.LoopDiagram.Node;
import org.consultum.followup.diagram.TextMeasure;
import org.consultum.followup.diagram.TextMeasure.Size;
import org.consultum.followup.internal.diagram.Graph.Vertex;

/** Gives nodes their places: columns from left to right, below each other within a column, parts indented below the whole. */
public final class LoopLayout {

    static final double PADDING = 10;
    static final double SIGN = 16;
    static final double GAP = 56;
    static final double STRIPE = 5;

    private static final double MARGIN = 20;
    private static final double HEADING = 40;
    private static final double BELOW_HEADING = 18;
    private static final double APART = 22;
    private static final double PART_APART = 8;
    private static final double INDENT = 22;
    private static final double EMPTY_LANE = 120;
    private static final double CENTRED_UP_TO = 900;
    private static final double[] WIDTHS = {196, 224, 196, 236, 204, 196, 196};

    private final Graph graph;
    private final LineBreaks breaks;
    private final double[] left = new double[WIDTHS.length];
    private final Map<String, Node> nodes = new HashMap<>();
    private double bottom;

    private LoopLayout(Graph graph, TextMeasure measure) {
        this.graph = graph;
        this.breaks = new LineBreaks(measure);
    }

    /** The drawing. */
    public static LoopDiagram of(Graph graph, TextMeasure measure) {
        return new LoopLayout(graph, measure).diagram();
    }

    private LoopDiagram diagram() {
        List<Lane> lanes = columns();
        graph.vertices().forEach(vertex -> nodes.put(vertex.key(), node(vertex)));
        double tallest = 0;
        for (int column = 0; column < WIDTHS.length; column++) {
            tallest = Math.max(tallest, stack(column, 0));
        }
        double top = MARGIN + HEADING + BELOW_HEADING;
        for (int column = 0; column < WIDTHS.length; column++) {
            double height = stack(column, 0);
            stack(column, tallest > CENTRED_UP_TO ? top : top + (tallest - height) / 2);
        }
        bottom = top + tallest;
        List<Node> placed = graph.vertices().stream().map(vertex -> nodes.get(vertex.key())).toList();
        var routes = new Routes(graph, nodes, left, WIDTHS, bottom);
        List<Edge> edges = routes.edges();
        double height = Math.max(bottom, routes.lowest()) + MARGIN;
        double end = lanes.getLast().box().right() + MARGIN;
        return new LoopDiagram(graph.title(), graph.description(), lanes.stream().map(lane -> new Lane(lane.stage(), lane.heading(),
            lane.reached(), lane.current(), new Box(lane.box().x(), lane.box().y(), lane.box().width(), height - 2 * MARGIN + 10)))
            .toList(), placed, edges, end, height);
    }

    /** Where columns begin, and the lanes around them. */
    private List<Lane> columns() {
        var lanes = new ArrayList<Lane>();
        double x = MARGIN;
        for (Graph.Column lane : graph.lanes()) {
            double start = x;
            x += GAP / 2;
            List<Integer> used = lane.columns().stream().filter(this::used).toList();
            for (int column : used) {
                left[column] = x;
                x += WIDTHS[column] + GAP;
            }
            x = used.isEmpty() ? start + EMPTY_LANE : x - GAP / 2;
            lane.columns().stream().filter(column -> !used(column)).forEach(column -> left[column] = start);
            lanes.add(new Lane(lane.stage(), lane.heading(), lane.reached(), lane.current(),
                new Box(start, MARGIN, x - start, HEADING)));
        }
        return lanes;
    }

    private boolean used(int column) {
        return graph.vertices().stream().anyMatch(vertex -> vertex.column() == column);
    }

    /** Puts the nodes of a column below each other; returns how high they are together. */
    private double stack(int column, double top) {
        double y = top;
        boolean first = true;
        for (Vertex vertex : graph.vertices()) {
            if (vertex.column() == column) {
                boolean part = vertex.parent().isPresent();
                y += first ? 0 : part ? PART_APART : APART;
                Node node = at(nodes.get(vertex.key()), left[column] + (part ? INDENT : 0), y);
                nodes.put(vertex.key(), node);
                y = node.box().bottom();
                first = false;
            }
        }
        return y - top;
    }

    private static Node at(Node node, double x, double y) {
        return new Node(node.key(), node.element(), node.kind(), node.caption(), node.lines(), node.state(), node.stateWords(),
            node.description(), new Box(x, y, node.box().width(), node.box().height()));
    }

    /** A node with its lines and size, not yet in its place. */
    private Node node(Vertex vertex) {
        boolean part = vertex.parent().isPresent();
        double width = WIDTHS[vertex.column()] - (part ? INDENT : 0);
        double text = width - 2 * PADDING - STRIPE;
        List<String> caption = part ? List.of() : breaks.lines(vertex.caption(), Size.TEXT, text, 2);
        int most = part ? 2 : vertex.kind() == Kind.RECOMMENDATION ? 6 : 4;
        List<String> lines = breaks.lines(part ? vertex.caption() + ": " + vertex.name() : vertex.name(), part ? Size.TEXT : Size.TITLE, text, most);
        List<String> state = breaks.lines(vertex.stateWords(), Size.TEXT, text - SIGN, part ? 2 : 5);
        double height = 2 * PADDING - (part ? 6 : 2) + caption.size() * Size.TEXT.line() + lines.size() * (part ? Size.TEXT : Size.TITLE).line()
            + state.size() * Size.TEXT.line() + (state.isEmpty() ? 0 : 4);
        return new Node(vertex.key(), vertex.element(), vertex.kind(), caption, lines, vertex.state(), state, vertex.description(),
            new Box(0, 0, width, Math.ceil(height)));
    }
}
