package org.consultum.bench;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Takes the time of a piece of work: some runs to warm up, then the median of the others. */
record Measure(int warmUp, int runs) {

    /** Median of the runs in milliseconds. Garbage of one run is collected before the next. */
    double millis(Callable<?> work) throws Exception {
        var times = new double[runs];
        for (int run = -warmUp; run < runs; run++) {
            System.gc();
            long start = System.nanoTime();
            Object kept = work.call();
            long end = System.nanoTime();
            if (run >= 0) {
                times[run] = (end - start) / 1e6;
            }
            Reference.reachabilityFence(kept);
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
