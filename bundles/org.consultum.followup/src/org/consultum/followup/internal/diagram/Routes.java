package org.consultum.followup.internal.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consultum.followup.diagram.LoopDiagram.Box;
import org.consultum.followup.diagram.LoopDiagram.Edge;
import org.consultum.followup.diagram.LoopDiagram.Node;
import org.consultum.followup.diagram.LoopDiagram.Point;
import org.consultum.followup.internal.diagram.Graph.Link;
import org.consultum.followup.internal.diagram.Graph.Vertex;

/** Lines between nodes that run between the boxes and through none of them. */
final class Routes {

    private static final double CHANNEL = 10;
    private static final double BELOW = 18;
    private static final double DOWN = 10;

    private final Graph graph;
    private final Map<String, Node> nodes;
    private final Map<String, Vertex> vertices = new HashMap<>();
    private final double[] left;
    private final double[] widths;
    private final double bottom;
    private double lowest;

    /**
     * The lines of a graph.
     *
     * @param left where columns begin
     * @param widths how wide they are
     * @param bottom lowest edge of a box
     */
    Routes(Graph graph, Map<String, Node> nodes, double[] left, double[] widths, double bottom) {
        this.graph = graph;
        this.nodes = nodes;
        this.left = left;
        this.widths = widths;
        this.bottom = bottom;
        this.lowest = bottom;
        graph.vertices().forEach(vertex -> vertices.put(vertex.key(), vertex));
    }

    List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (Link link : graph.links()) {
            edges.add(new Edge(link.from(), link.to(), points(link), link.pending()));
        }
        return edges;
    }

    /** How far down the lines go. */
    double lowest() {
        return lowest;
    }

    private List<Point> points(Link link) {
        Vertex first = vertices.get(link.from());
        Vertex second = vertices.get(link.to());
        Box from = nodes.get(link.from()).box();
        Box to = nodes.get(link.to()).box();
        if (second.parent().filter(link.from()::equals).isPresent()) {
            double x = from.x() + DOWN;
            return List.of(new Point(x, from.bottom()), new Point(x, middle(to)), new Point(to.x(), middle(to)));
        }
        if (first.column() == second.column()) {
            double x = from.x() + from.width() / 2;
            return List.of(new Point(x, from.bottom()), new Point(x, to.y()));
        }
        double after = left[first.column()] + widths[first.column()] + lane(first, link);
        double before = left[second.column()] - LoopLayout.GAP + 8 + lane(first, link);
        if (free(from.right(), to.x(), middle(to), first.column(), second.column())) {
            return bend(from, to, after);
        }
        if (free(from.right(), to.x(), middle(from), first.column(), second.column())) {
            return bend(from, to, before);
        }
        lowest = Math.max(lowest + CHANNEL, bottom + BELOW);
        return List.of(new Point(from.right(), middle(from)), new Point(after, middle(from)), new Point(after, lowest),
            new Point(before, lowest), new Point(before, middle(to)), new Point(to.x(), middle(to)));
    }

    private static List<Point> bend(Box from, Box to, double x) {
        if (Math.abs(middle(from) - middle(to)) < 1) {
            return List.of(new Point(from.right(), middle(from)), new Point(to.x(), middle(from)));
        }
        return List.of(new Point(from.right(), middle(from)), new Point(x, middle(from)), new Point(x, middle(to)),
            new Point(to.x(), middle(to)));
    }

    /** Whether a level line meets no box in the columns between two. */
    private boolean free(double fromX, double toX, double y, int first, int second) {
        return graph.vertices().stream().filter(vertex -> vertex.column() > first && vertex.column() < second)
            .map(vertex -> nodes.get(vertex.key()).box()).noneMatch(box -> box.x() < toX && box.right() > fromX
                && y > box.y() - 4 && y < box.bottom() + 4);
    }

    /** Lines that neither begin nor end together go down side by side: those of one origin, or of one end where there are fewer ends. */
    private double lane(Vertex first, Link link) {
        Set<String> origins = new LinkedHashSet<>();
        Set<String> ends = new LinkedHashSet<>();
        graph.links().stream().filter(other -> vertices.get(other.from()).column() == first.column()
            && vertices.get(other.to()).column() > first.column()).forEach(other -> {
                origins.add(other.from());
                ends.add(other.to());
            });
        boolean byEnd = ends.size() < origins.size();
        List<String> lanes = List.copyOf(byEnd ? ends : origins);
        double room = LoopLayout.GAP - 28;
        return 10 + room * (lanes.indexOf(byEnd ? link.to() : link.from()) + 1) / (lanes.size() + 1);
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2;
    }
}
