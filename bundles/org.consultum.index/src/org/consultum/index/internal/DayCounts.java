package org.consultum.index.internal;

import java.util.HashMap;
import java.util.Map;

/** How many elements fall on which day. */
final class DayCounts {

    /** Days about the ones that occur, kept without boxing: 1900 to 2150. */
    private static final int FIRST = -25_567;
    private static final int LAST = 66_000;

    private final int[] near = new int[LAST - FIRST];
    private final Map<Long, Integer> far = new HashMap<>();
    private int none;
    private int total;

    /** What is done with each day that has any. */
    @FunctionalInterface
    interface PerDay {

        /** @param day days since 1970 */
        void accept(long day, int elements);
    }

    void add(long day) {
        total++;
        if (day >= FIRST && day < LAST) {
            near[(int) day - FIRST]++;
        } else {
            far.merge(day, 1, Integer::sum);
        }
    }

    void addNone() {
        total++;
        none++;
    }

    void forEach(PerDay days) {
        for (int i = 0; i < near.length; i++) {
            if (near[i] > 0) {
                days.accept(i + FIRST, near[i]);
            }
        }
        far.forEach(days::accept);
    }

    int none() {
        return none;
    }

    int total() {
        return total;
    }
}
