package org.consultum.engagement.intake;

import java.util.Objects;

/**
 * Something of a source that does not come in, or comes in only in part.
 *
 * @param place where it stands
 * @param message why, in words for the user
 * @param remedy what to do
 */
public record Refusal(Place place, String message, String remedy) {

    public Refusal {
        Objects.requireNonNull(place);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }
}
