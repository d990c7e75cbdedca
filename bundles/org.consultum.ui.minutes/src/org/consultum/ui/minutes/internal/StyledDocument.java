package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Text to be read, with how its characters and lines look, before any control shows it.
 *
 * @param text lines separated by line feeds
 * @param runs how characters look, in their order
 * @param lines how lines stand, in their order
 */
record StyledDocument(String text, List<Run> runs, List<Line> lines) {

    StyledDocument {
        runs = List.copyOf(runs);
        lines = List.copyOf(lines);
    }

    /** How characters can look; several at once. */
    enum Look {
        TITLE, HEADING, BOLD, ITALIC, CODE, QUIET, LINK, DELETED, INSERTED, ALERT
    }

    /** Characters that look alike. */
    record Run(int start, int length, Set<Look> looks) {
    }

    /**
     * How a line stands.
     *
     * @param index number of the line, from 0
     * @param indent pixels it is moved to the right; what is wrapped too
     * @param hang pixels what is wrapped is moved further
     * @param above pixels left free above it
     * @param tabs tab stops in pixels
     */
    record Line(int index, int indent, int hang, int above, List<Integer> tabs) {
    }

    /** Puts a document together. Not thread-safe. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private int line = -1;

        /** Begins a line. */
        Builder line(int indent, int hang, int above, List<Integer> tabs) {
            if (line >= 0) {
                text.append('\n');
            }
            line++;
            lines.add(new Line(line, indent, hang, line == 0 ? 0 : above, List.copyOf(tabs)));
            return this;
        }

        Builder line(int above) {
            return line(0, 0, above, List.of());
        }

        /** Adds characters to the line; line feeds in them become spaces. */
        Builder add(String words, Set<Look> looks) {
            if (line < 0) {
                line(0);
            }
            if (!words.isEmpty()) {
                if (!looks.isEmpty()) {
                    runs.add(new Run(text.length(), words.length(), Set.copyOf(looks)));
                }
                text.append(words.replace('\n', ' ').replace('\r', ' '));
            }
            return this;
        }

        Builder add(String words, Look... looks) {
            Set<Look> all = EnumSet.noneOf(Look.class);
            all.addAll(List.of(looks));
            return add(words, all);
        }

        /** The document so far. */
        StyledDocument build() {
            return new StyledDocument(text.toString(), runs, lines);
        }
    }
}
