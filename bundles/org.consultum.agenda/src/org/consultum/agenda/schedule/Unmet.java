package org.consultum.agenda.schedule;

import java.util.Optional;
import org.consultum.model.AgendaItem;

/**
 * What a proposal could not satisfy.
 *
 * @param kind which constraint or wish
 * @param item the item it is about; empty when it is about the whole meeting
 * @param hard whether it is a constraint; false for a wish
 * @param text what it is and why, for the user, in the language of the user
 */
public record Unmet(Kind kind, Optional<AgendaItem> item, boolean hard, String text) {

    /** The constraints, then the wishes. */
    public enum Kind { NO_START, BEYOND_SITTING, INTO_FIXED, PRESENTER, FOLLOWS, TOO_MUCH, CLOSED_SPLIT, NOT_QUORATE, PAPERS_MISSING }
}
