package org.consultum.index.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;
import org.consultum.store.DetachedFiles;

/** Brings an index in line with the files of a register: reads those that have changed since they were indexed, and no others. */
final class Reconciliation {

    /** Elements after which the first are made visible; then after twice as many each time, because each time costs a merge. */
    private static final int VISIBLE_AFTER = 4_000;
    private static final int STEPS_TOLD = 100;
    private static final int FILES_AHEAD = 8;

    private final Path folder;
    private final DetachedFiles reader;
    private final Extractor extractor;
    private final Map<String, String> committees;
    private final Set<String> sections;
    private final BooleanSupplier stopped;

    /**
     * @param committees identity of each committee by its folder
     * @param sections files of plugins that are there; those of others cannot be read now
     * @param stopped asked between files whether to give up
     */
    Reconciliation(Path folder, DetachedFiles reader, Extractor extractor, Map<String, String> committees, Set<String> sections,
            BooleanSupplier stopped) {
        this.folder = folder;
        this.reader = reader;
        this.extractor = extractor;
        this.committees = committees;
        this.sections = sections;
        this.stopped = stopped;
    }

    /**
     * Reads what has changed.
     *
     * @param progress told now and then how many of how many files are done
     * @return how many files were read
     */
    int run(IndexFiles index, ObjIntConsumer<Integer> progress) throws IOException {
        NavigableMap<String, FileStamp> onDisk = FileStamp.all(folder);
        onDisk.keySet().removeIf(path -> Places.isSection(path) && !sections.contains(path));
        Map<String, FileStamp> known = index.stamps();
        for (String path : known.keySet()) {
            if (!onDisk.containsKey(path)) {
                index.removeFile(path);
            }
        }
        List<String> changed = new ArrayList<>();
        onDisk.forEach((path, stamp) -> {
            if (!stamp.equals(known.get(path))) {
                changed.add(path);
            }
        });
        return read(index, changed, onDisk, progress);
    }

    /** Reads files ahead on a second thread, while this one writes the index. */
    private int read(IndexFiles index, List<String> paths, Map<String, FileStamp> stamps, ObjIntConsumer<Integer> progress)
            throws IOException {
        int done = 0;
        int elements = 0;
        int visible = VISIBLE_AFTER;
        int step = Math.max(1, paths.size() / STEPS_TOLD);
        try (var ahead = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("consultum-index-reader").factory())) {
            var reading = new ArrayDeque<Future<List<Extracted>>>();
            var next = paths.iterator();
            for (String path : paths) {
                if (stopped.getAsBoolean()) {
                    ahead.shutdownNow();
                    return done;
                }
                while (next.hasNext() && reading.size() < FILES_AHEAD) {
                    String following = next.next();
                    reading.add(ahead.submit(() -> extract(following)));
                }
                if (done % step == 0) {
                    progress.accept(done, paths.size());
                }
                elements += put(index, path, stamps.get(path), reading.remove());
                if (elements >= visible) {
                    index.refresh();
                    visible = elements * 2;
                }
                done++;
            }
        }
        index.filled();
        index.commit();
        index.refresh();
        return done;
    }

    private List<Extracted> extract(String path) {
        Optional<String> committee = Places.committeeFolder(path).map(committees::get);
        try {
            return reader.read(path).map(top -> extractor.file(top, path, committee)).orElse(List.of());
        } catch (RuntimeException | StackOverflowError e) {
            // One file that cannot be coped with is left out, like a damaged one, and does not take the whole index away.
            return List.of();
        }
    }

    private int put(IndexFiles index, String path, FileStamp stamp, Future<List<Extracted>> read) throws IOException {
        List<Extracted> elements;
        try {
            elements = read.get();
        } catch (ExecutionException e) {
            throw new IOException(path, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(path);
        }
        index.replaceFile(path, elements);
        if (FileStamp.of(folder, path).filter(stamp::equals).isPresent()) {
            index.stamp(path, stamp);
        }
        return elements.size();
    }
}
