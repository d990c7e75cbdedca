package org.consultum.bench;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Takes the time of a piece of work: some runs to warm up, then the median of the others. */
record Measure(int warmUp, int runs) {

    private static final double LONG = 100;

    /**
     * Median of the runs in milliseconds. Garbage of one run is collected before the next where a run takes long; for short ones that
     * would measure the collector, which gives memory back that the run then has to ask for again.
     */
    double millis(Callable<?> work) throws Exception {
        var times = new double[runs];
        double last = LONG;
        for (int run = -warmUp; run < runs; run++) {
            if (last >= LONG) {
                System.gc();
            }
            long start = System.nanoTime();
            Object kept = work.call();
            long end = System.nanoTime();
            last = (end - start) / 1e6;
            if (run >= 0) {
                times[run] = last;
            }
            Reference.reachabilityFence(kept);
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
