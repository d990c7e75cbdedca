package org.consultum.followup.internal.diagram;

import java.util.List;
import java.util.Optional;
import org.consultum.followup.diagram.LoopDiagram.Kind;
import org.consultum.followup.diagram.LoopDiagram.State;
import org.consultum.model.LoopStage;

/**
 * What is to be drawn, before it has places.
 *
 * @param title what it shows
 * @param description where the loop stands, in words
 * @param lanes the columns
 * @param vertices what is drawn, in the order in which it is read; below each other in their column
 * @param links what leads to what
 */
public record Graph(String title, String description, List<Column> lanes, List<Vertex> vertices, List<Link> links) {

    public Graph {
        lanes = List.copyOf(lanes);
        vertices = List.copyOf(vertices);
        links = List.copyOf(links);
    }

    /**
     * A lane of one or more columns.
     *
     * @param stage the step
     * @param heading what stands above it
     * @param reached whether the loop has reached it
     * @param current whether it stands there
     * @param columns its columns, counted from 0 over all lanes
     */
    record Column(LoopStage stage, String heading, boolean reached, boolean current, List<Integer> columns) {
    }

    /**
     * A node.
     *
     * @param parent key of the node it is part of and drawn below
     */
    record Vertex(String key, String element, Kind kind, int column, Optional<String> parent, String caption, String name, State state,
            String stateWords) {

        /** Everything in one sentence. */
        String description() {
            return stateWords.isEmpty() ? caption + ": " + name : caption + ": " + name + " - " + stateWords;
        }
    }

    /** An arrow. */
    record Link(String from, String to, boolean pending) {
    }
}
