package org.consultum.spi.item;

import java.util.List;
import org.consultum.model.AgendaItem;

/**
 * Looks at agenda items of a kind. Has no state.
 *
 * @since 0.1
 */
public interface ItemKindCheck {

    /**
     * What is wrong with an item, or missing. Called on any thread, also on the display thread whenever the agenda is shown: only reads, and
     * answers in milliseconds.
     *
     * @param item an item of the kind, on an agenda
     * @return sentences in the user's language that say what to do; empty when it is ready
     */
    List<String> problems(AgendaItem item);
}
