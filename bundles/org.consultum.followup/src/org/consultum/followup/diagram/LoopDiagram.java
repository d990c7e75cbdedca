package org.consultum.followup.diagram;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.followup.internal.diagram.LoopGraph;
import org.consultum.followup.internal.diagram.LoopLayout;
import org.consultum.model.LoopStage;
import org.consultum.model.Recommendation;

/**
 * One loop as a drawing: what happened from the meeting that made the recommendation, left to right, to its end or to what it waits
 * for. Coordinates are pixels at 100 %, from the top left; boxes never overlap. Immutable; needs no window.
 *
 * @param title what it shows, in one line
 * @param description the same for those who cannot see it: where the loop stands, in words
 * @param lanes the columns with their headings, from left to right
 * @param nodes what is drawn, in the order in which it is read
 * @param edges what leads to what
 * @param width width of the whole
 * @param height height of the whole
 */
public record LoopDiagram(String title, String description, List<Lane> lanes, List<Node> nodes, List<Edge> edges, double width,
        double height) {

    public LoopDiagram {
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        lanes = List.copyOf(lanes);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node shows. */
    public enum Kind { ORIGIN, RECOMMENDATION, RESPONSE, MEASURE, MILESTONE, ACTION, REVIEW, CLOSING, LOOP, NEXT }

    /** How a node stands; each has a sign of its own, so that nobody has to tell colours apart. */
    public enum State {

        /** Nothing to say. */
        NEUTRAL(""),
        /** Done, accepted, effective. */
        GOOD("\u2713"),
        /** Partly so. */
        PARTLY("\u25D0"),
        /** Begun. */
        UNDER_WAY("\u25B6"),
        /** To come. */
        OPEN("\u25CB"),
        /** Past its day. */
        LATE("!"),
        /** Rejected, ineffective, given up. */
        BAD("\u2715");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }

        /** The sign drawn beside the word; empty for {@link #NEUTRAL}. */
        public String sign() {
            return sign;
        }
    }

    /**
     * A rectangle.
     *
     * @param x left
     * @param y top
     * @param width width
     * @param height height
     */
    public record Box(double x, double y, double width, double height) {

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        public boolean contains(double px, double py) {
            return px >= x && px <= right() && py >= y && py <= bottom();
        }

        public boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /** A point. */
    public record Point(double x, double y) {
    }

    /**
     * A column.
     *
     * @param stage the step it stands for
     * @param heading its heading
     * @param reached whether the loop has reached it
     * @param current whether it stands there now
     * @param box its place
     */
    public record Lane(LoopStage stage, String heading, boolean reached, boolean current, Box box) {

        /** How it stands: reached, under way where the loop is now, or still to come. */
        public State state() {
            return current && stage != LoopStage.CLOSED ? State.UNDER_WAY : reached ? State.GOOD : State.OPEN;
        }
    }

    /**
     * What is drawn as a box.
     *
     * @param key name within the drawing
     * @param element id of the element it shows; for {@link Kind#NEXT} the recommendation
     * @param kind what it is
     * @param caption its kind and day in small letters, such as "Response, 2 April 2026", broken into lines that fit; none for
     *     milestones and actions, whose kind stands before their name
     * @param lines its name, broken into lines that fit
     * @param state how it stands
     * @param stateWords the same in words, broken into lines that fit; empty where there is nothing to say
     * @param description everything in one sentence, for those who cannot see it
     * @param box its place
     */
    public record Node(String key, String element, Kind kind, List<String> caption, List<String> lines, State state,
            List<String> stateWords, String description, Box box) {

        public Node {
            caption = List.copyOf(caption);
            lines = List.copyOf(lines);
            stateWords = List.copyOf(stateWords);
        }
    }

    /**
     * What leads from one node to another.
     *
     * @param from key of the first node
     * @param to key of the second
     * @param points corners of the line, from the edge of the first box to that of the second
     * @param pending whether it leads to something that is still to come
     */
    public record Edge(String from, String to, List<Point> points, boolean pending) {

        public Edge {
            points = List.copyOf(points);
        }
    }

    /**
     * The drawing of a loop of a loaded register. Loads the meeting it comes from, the actions of its measures and the lists of
     * recommendations, for the loops that reopen it.
     *
     * @param asOf day on which it is judged what is late
     * @param language language of the texts
     * @param measure widths of texts
     */
    public static LoopDiagram of(Recommendation recommendation, LocalDate asOf, Locale language, TextMeasure measure) {
        return LoopLayout.of(LoopGraph.of(recommendation, asOf, language), measure);
    }

    /** The node at a point; empty where there is none. */
    public Optional<Node> at(double x, double y) {
        return nodes.stream().filter(node -> node.box().contains(x, y)).findFirst();
    }
}
