package org.consultum.index.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;
import org.consultum.store.DetachedFiles;

/** Brings an index in line with the files of a register: reads those that have changed since they were indexed, and no others. */
final class Reconciliation {

    private static final int VISIBLE_AFTER = 5_000;
    private static final int STEPS_TOLD = 100;

    private final Path folder;
    private final DetachedFiles reader;
    private final Extractor extractor;
    private final Map<String, String> committees;
    private final BooleanSupplier stopped;

    /**
     * @param committees identity of each committee by its folder
     * @param stopped asked between files whether to give up
     */
    Reconciliation(Path folder, DetachedFiles reader, Extractor extractor, Map<String, String> committees, BooleanSupplier stopped) {
        this.folder = folder;
        this.reader = reader;
        this.extractor = extractor;
        this.committees = committees;
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
        int done = 0;
        int invisible = 0;
        int step = Math.max(1, changed.size() / STEPS_TOLD);
        for (String path : changed) {
            if (stopped.getAsBoolean()) {
                return done;
            }
            if (done % step == 0) {
                progress.accept(done, changed.size());
            }
            invisible += read(index, path, onDisk.get(path));
            if (invisible >= VISIBLE_AFTER) {
                index.refresh();
                invisible = 0;
            }
            done++;
        }
        index.filled();
        index.commit();
        index.refresh();
        return done;
    }

    private int read(IndexFiles index, String path, FileStamp stamp) throws IOException {
        Optional<String> committee = Places.committeeFolder(path).map(committees::get);
        List<Extracted> elements = reader.read(path).map(top -> extractor.file(top, path, committee)).orElse(List.of());
        index.replaceFile(path, elements);
        if (FileStamp.of(folder, path).filter(stamp::equals).isPresent()) {
            index.stamp(path, stamp);
        }
        return elements.size();
    }
}
