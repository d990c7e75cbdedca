package org.consultum.store.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.consultum.store.internal.codec.ModelReader;

/**
 * Reads files on all cores before they are asked for. The thread that asks takes part: it reads what nobody has begun, and never waits while
 * there is something to read. Used by one thread, and closed by it.
 */
final class ReadAhead implements AutoCloseable {

    private static final int MOST_HELPERS = 15;

    private final Map<String, FileReading> byPath = new HashMap<>();
    private final Queue<FileReading> queue = new ConcurrentLinkedQueue<>();
    private final ModelReader ownReader;
    private final ExecutorService helpers;

    /**
     * @param readings files in the order in which they will be asked for
     * @param ownReader the reader of the thread that asks
     * @param readers makes a reader for each helper
     */
    ReadAhead(Collection<FileReading> readings, ModelReader ownReader, Supplier<ModelReader> readers) {
        this.ownReader = ownReader;
        readings.forEach(reading -> byPath.put(reading.path(), reading));
        // Lists are mostly bigger than meetings: first come those that nobody should wait for at the end.
        readings.stream().sorted(Comparator.comparing(FileReading::isMeeting)).forEach(queue::add);
        int count = Math.min(MOST_HELPERS, Math.min(readings.size(), Runtime.getRuntime().availableProcessors()) - 1);
        helpers = count < 1 ? null : Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name("consultum-load ", 1).factory());
        for (int i = 0; i < count; i++) {
            helpers.execute(() -> readQueue(readers.get()));
        }
    }

    private void readQueue(ModelReader reader) {
        for (FileReading next = queue.poll(); next != null; next = queue.poll()) {
            next.read(reader);
        }
    }

    /** The reading of a file, finished; empty if it was not to be read ahead or was taken before. */
    Optional<FileReading> take(String path) {
        FileReading reading = byPath.remove(path);
        if (reading == null) {
            return Optional.empty();
        }
        reading.read(ownReader);
        while (!reading.isDone()) {
            FileReading other = queue.poll();
            if (other == null) {
                break;
            }
            other.read(ownReader);
        }
        return Optional.of(reading);
    }

    @Override
    public void close() {
        queue.clear();
        if (helpers != null) {
            helpers.close();
        }
    }
}
