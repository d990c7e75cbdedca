package org.consultum.samples.internal.generator;

import java.util.List;

/** Random numbers that repeat on every platform: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), written out so that it never changes. */
public final class Dice {

    private long state;

    /**
     * Dice for one part of a register.
     *
     * @param seed seed of the register
     * @param part number of the part, so that parts do not depend on each other
     */
    public Dice(long seed, long part) {
        state = mix(seed ^ mix(part * 0x9E3779B97F4A7C15L));
    }

    /** Any number. */
    public long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
