package org.consultum.ui.actions.story;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.eclipse.jface.resource.ImageDescriptor;

/**
 * What is told of one element.
 *
 * @param subject the element
 * @param facts where it stands, in one line each
 * @param late whether the first fact says that something is late
 * @param lines what happened, the earliest first
 * @param next what comes next, in a sentence each
 * @param lists what hangs on it: actions and recommendations that came of it, lessons learned
 */
record Story(Element subject, List<String> facts, boolean late, List<Line> lines, List<String> next, List<Linked> lists) {

    Story {
        Objects.requireNonNull(subject);
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        next = List.copyOf(next);
        lists = List.copyOf(lists);
    }

    /**
     * Something that happened.
     *
     * @param headline what, in a few words
     * @param when day or moment and who, as far as it is known; may be empty
     * @param text what somebody wrote; may be empty
     * @param open leads to what it is about
     */
    record Line(ImageDescriptor icon, String headline, String when, String text, Optional<Runnable> open) {

        Line {
            Objects.requireNonNull(icon);
            Objects.requireNonNull(open);
        }
    }

    /** A list with a heading. */
    record Linked(String heading, List<Line> lines) {

        Linked {
            lines = List.copyOf(lines);
        }
    }
}
