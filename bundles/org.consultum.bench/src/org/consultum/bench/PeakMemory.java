package org.consultum.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** How much memory a piece of work holds at most: what full collections leave on the heap, looked at every other second. */
final class PeakMemory {

    private static final long EVERY_MILLIS = 1_500;
    private static final int MIB = 20;
    private static final Set<String> NOT_HEAP = Set.of("Metaspace", "Compressed Class Space", "CodeCache");

    private PeakMemory() {
    }

    /** Does the work once, and tells its peak in MiB beyond what was held before. */
    static long mebibytes(Callable<?> work) throws Exception {
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        var peak = new AtomicLong(before);
        NotificationListener listener = (notification, nothing) -> peak.accumulateAndGet(left(notification), Math::max);
        var collectors = ManagementFactory.getGarbageCollectorMXBeans();
        for (GarbageCollectorMXBean collector : collectors) {
            ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
        }
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            timer.scheduleWithFixedDelay(System::gc, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
            work.call();
            timer.shutdownNow();
        } finally {
            for (GarbageCollectorMXBean collector : collectors) {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            }
        }
        return Math.max(1, peak.get() - before >> MIB);
    }

    /** What a full collection left; the others leave garbage. */
    private static long left(Notification notification) {
        var data = (CompositeData) notification.getUserData();
        if (!"System.gc()".equals(data.get("gcCause"))) {
            return 0;
        }
        long used = 0;
        for (Object row : ((TabularData) ((CompositeData) data.get("gcInfo")).get("memoryUsageAfterGc")).values()) {
            var pool = (CompositeData) row;
            String name = (String) pool.get("key");
            if (!NOT_HEAP.contains(name) && !name.startsWith("CodeHeap")) {
                used += (Long) ((CompositeData) pool.get("value")).get("used");
            }
        }
        return used;
    }
}
