package org.consultum.plugins;

import java.util.Objects;

/**
 * What a plugin adds in one place.
 *
 * @param point id of the extension point
 * @param count how many things it adds there; at least 1
 * @param words count and kind in the user's language, such as "2 commands of the command line"
 * @since 0.1
 */
public record Contribution(String point, int count, String words) {

    public Contribution {
        Objects.requireNonNull(point);
        Objects.requireNonNull(words);
    }
}
