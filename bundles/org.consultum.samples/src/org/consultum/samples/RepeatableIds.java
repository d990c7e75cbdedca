package org.consultum.samples;

import java.util.UUID;
import org.consultum.model.base.IdSource;

/**
 * Identities that repeat: the same seed gives the same sequence on every machine, and no identity comes twice.
 *
 * <p>The upper half is mixed from seed and position (SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014). The lower half is a permutation of the position, which is why none can come twice. Used on one thread.
 */
public final class RepeatableIds implements IdSource {

    private static final long LOWER_62_BITS = (1L << 62) - 1;
    private static final long ODD = 0x1E3779B97F4A7C15L;

    private final long seed;
    private long position;

    public RepeatableIds(long seed) {
        this.seed = seed;
    }

    @Override
    public String next() {
        position++;
        long upper = mix(seed + position * 0x9E3779B97F4A7C15L) & ~0xF000L | 0x4000L;
        long lower = (position * ODD ^ mix(seed)) & LOWER_62_BITS | 1L << 63;
        return new UUID(upper, lower).toString();
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
