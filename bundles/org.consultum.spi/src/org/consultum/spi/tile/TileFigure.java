package org.consultum.spi.tile;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;

/**
 * A number, what it means, and what is behind it.
 *
 * @param count the number
 * @param words a few words under it, in the user's language, such as "of 12 in all"; may be empty
 * @param urgent whether somebody has to do something about it; shown by a sign, too
 * @param behind the element a click on the number opens; empty where there is none
 * @since 0.1
 */
public record TileFigure(int count, String words, boolean urgent, Optional<Element> behind) {

    public TileFigure {
        Objects.requireNonNull(words);
        Objects.requireNonNull(behind);
    }

    /** A number that speaks for itself. */
    public static TileFigure of(int count) {
        return new TileFigure(count, "", false, Optional.empty());
    }
}
