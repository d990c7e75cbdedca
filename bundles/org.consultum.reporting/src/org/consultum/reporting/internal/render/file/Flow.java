package org.consultum.reporting.internal.render.file;

/**
 * Where text of a document flows.
 *
 * @param style style of its paragraphs
 * @param indent how far it stands in, in twentieths of a point
 * @param width how wide it is, in twentieths of a point
 * @param keep whether all of it stays with what follows
 * @param together whether all of it stays on one page
 * @param marks how its letters look
 */
record Flow(String style, int indent, int width, boolean keep, boolean together, Marks marks) {

    private static final int STEP = 397;
    private static final int MOST_INDENT = 3_200;

    Flow in(String name) {
        return new Flow(name, indent, width, keep, together, marks);
    }

    /** One step further in. */
    Flow deeper() {
        int further = Math.min(MOST_INDENT, indent + STEP);
        return new Flow(style, further, width, keep, together, marks);
    }

    Flow across(int room) {
        return new Flow(style, 0, room, keep, together, marks);
    }

    Flow kept() {
        return new Flow(style, indent, width, true, false, marks);
    }

    Flow asOne() {
        return new Flow(style, indent, width, keep, true, marks);
    }

    Flow marked(Marks other) {
        return new Flow(style, indent, width, keep, together, other);
    }

    /** The flow of a part of it. */
    Flow part(boolean last) {
        return together && !last ? kept() : this;
    }
}
