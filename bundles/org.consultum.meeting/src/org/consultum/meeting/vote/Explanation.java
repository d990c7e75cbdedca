package org.consultum.meeting.vote;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.consultum.meeting.internal.Messages;

/**
 * How a number was found: one part per step of the sum. Immutable.
 *
 * @param parts the steps in their order
 */
public record Explanation(List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One step of a sum.
     *
     * @param code stable name of the step, such as {@code majority.needed.moreThanHalf}
     * @param values the numbers and names in it
     */
    public record Part(String code, List<Object> values) {

        public Part {
            values = List.copyOf(values);
        }

        /** A step. */
        public static Part of(String code, Object... values) {
            return new Part(code, List.of(values));
        }

        /** The step in words. */
        public String text(Locale locale) {
            return Messages.in(locale, code, values.toArray());
        }
    }

    /** The whole sum in words, one sentence per step. */
    public String text(Locale locale) {
        return parts.stream().map(part -> part.text(locale)).collect(Collectors.joining(" "));
    }
}
