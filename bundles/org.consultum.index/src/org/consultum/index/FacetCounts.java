package org.consultum.index;

import java.util.List;
import java.util.Objects;

/**
 * How many elements of a list are in each group.
 *
 * @param counts groups that have any, in the order {@link Facet.By} says, those without a value last
 * @param total how many elements the whole list has, each counted once
 * @param complete whether the index answered for the whole register, or is still being built
 */
public record FacetCounts(List<Count> counts, int total, boolean complete) {

    public FacetCounts {
        counts = List.copyOf(counts);
    }

    /** How many elements a group has; 0 for one that is not there. */
    public int of(String key) {
        return counts.stream().filter(count -> count.key().equals(key)).mapToInt(Count::elements).findFirst().orElse(0);
    }

    /**
     * One group.
     *
     * @param key what its elements have in common, as {@link Facet.By} says; {@link Facet#NONE} for those without a value
     * @param name name of the owner, committee or meeting; of others the key
     * @param elements how many there are
     */
    public record Count(String key, String name, int elements) {

        public Count {
            Objects.requireNonNull(key);
            Objects.requireNonNull(name);
        }
    }
}
