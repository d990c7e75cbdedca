package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a text field can complete while somebody types. Asked on the display thread with every character, so it answers at once. */
@FunctionalInterface
public interface Completions {

    /** Nothing is completed. */
    Completions NONE = (sign, typed, before) -> List.of();

    /**
     * What fits, best first.
     *
     * @param sign the character that asked for it, {@code @} or {@code #}; empty when a key asked for whatever fits
     * @param typed what was typed after it
     * @param before what stands before it in the line
     */
    List<Proposal> proposals(Optional<Character> sign, String typed, String before);

    /**
     * One thing to complete to.
     *
     * @param label what it is called
     * @param detail what tells it from others of the name; may be empty
     * @param insertion the text that takes the place of what was typed
     */
    record Proposal(String label, String detail, String insertion) {

        public Proposal {
            Objects.requireNonNull(label);
            Objects.requireNonNull(detail);
            Objects.requireNonNull(insertion);
        }
    }
}
