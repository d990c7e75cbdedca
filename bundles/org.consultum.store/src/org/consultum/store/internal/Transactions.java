package org.consultum.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.consultum.store.Disk;
import org.consultum.store.internal.codec.FileDigest;

/**
 * Changes files of a register all or nothing, durably, and finishes what a crash has cut off.
 *
 * <p>New content goes to a work folder first and is flushed. One file then takes its place by a rename and a flush of its folder. Several
 * changes are first listed in a journal, which is flushed with its folder: from then on the change counts, and whoever opens the register
 * next completes it if need be. Every step of applying a journal can be repeated. Not thread-safe.
 */
final class Transactions {

    static final String JOURNAL = Layout.PRIVATE + "/journal";
    static final String WORK = Layout.PRIVATE + "/work";
    private static final String NEW_JOURNAL = Layout.PRIVATE + "/journal.new";

    private final RegisterFolder folder;
    private final Disk disk;
    private final TreeSet<Path> unflushed = new TreeSet<>();
    private boolean unfinished;
    private boolean journalDamaged;

    Transactions(RegisterFolder folder) {
        this.folder = folder;
        this.disk = folder.disk();
    }

    /**
     * Writes and deletes files.
     *
     * @throws IOException when not everything was done; the files are then as before, or the rest is done at the next commit or opening
     */
    void commit(Map<String, byte[]> puts, Set<String> deletes) throws IOException {
        if (unfinished) {
            recover();
        }
        List<Journal.Step> steps = new ArrayList<>();
        folder.createFolders(WORK, new TreeSet<>());
        for (Map.Entry<String, byte[]> put : puts.entrySet()) {
            String name = "t" + steps.size();
            writeDurably(WORK + "/" + name, put.getValue());
            // The digest is for the journal, and one change alone needs none.
            String digest = puts.size() + deletes.size() == 1 ? "" : sha256(put.getValue());
            steps.add(new Journal.Put(name, digest, put.getKey()));
        }
        deletes.forEach(path -> steps.add(new Journal.Delete(path)));
        if (steps.size() == 1) {
            apply(steps);
            return;
        }
        disk.flushFolder(folder.resolve(WORK));
        writeDurably(NEW_JOURNAL, Journal.format(steps).getBytes(StandardCharsets.UTF_8));
        unfinished = true;
        disk.rename(folder.resolve(NEW_JOURNAL), folder.resolve(JOURNAL));
        disk.flushFolder(folder.resolve(Layout.PRIVATE));
        apply(steps);
        removeJournal();
        unfinished = false;
    }

    private void removeJournal() throws IOException {
        disk.delete(folder.resolve(JOURNAL));
        disk.flushFolder(folder.resolve(Layout.PRIVATE));
    }

    /**
     * Completes a change that was cut off, and clears what an unfinished one has left behind.
     *
     * @return whether there was a change to complete
     */
    boolean recover() throws IOException {
        return recover("t");
    }

    /** The same when nobody works with the register yet, so that everything in the work folder can go. */
    boolean recoverAtOpening() throws IOException {
        return recover("");
    }

    private boolean recover(String leftovers) throws IOException {
        boolean pending = isPending();
        if (pending) {
            Optional<List<Journal.Step>> steps =
                Journal.parse(new String(disk.read(folder.resolve(JOURNAL)), StandardCharsets.UTF_8));
            if (steps.isPresent()) {
                distrust(steps.get());
                apply(steps.get());
            }
            journalDamaged = steps.isEmpty();
            removeJournal();
        }
        if (disk.kind(folder.resolve(NEW_JOURNAL)) == Disk.Kind.FILE) {
            disk.delete(folder.resolve(NEW_JOURNAL));
        }
        for (String name : folder.list(WORK)) {
            if (name.startsWith(leftovers) && disk.kind(folder.resolve(WORK + "/" + name)) == Disk.Kind.FILE) {
                disk.delete(folder.resolve(WORK + "/" + name));
            }
        }
        unfinished = false;
        return pending;
    }

    /** Whether recovery has found a journal that says nothing, and has dropped it. */
    boolean wasJournalDamaged() {
        return journalDamaged;
    }

    boolean isPending() throws IOException {
        return folder.isFolder(Layout.PRIVATE) && disk.kind(folder.resolve(JOURNAL)) == Disk.Kind.FILE;
    }

    /** Does the steps of a change, also when some have been done before. */
    private void apply(List<Journal.Step> steps) throws IOException {
        var emptied = new TreeSet<String>();
        for (Journal.Step step : steps) {
            switch (step) {
                case Journal.Put put -> {
                    Path temporary = folder.resolve(WORK + "/" + put.temporary());
                    if (disk.kind(temporary) == Disk.Kind.FILE) {
                        folder.createFolders(Layout.folder(put.path()), unflushed);
                        disk.rename(temporary, folder.resolve(put.path()));
                    }
                    unflushed.add(folder.resolve(put.path()).getParent());
                }
                case Journal.Delete delete -> {
                    if (disk.kind(folder.resolve(delete.path())) == Disk.Kind.FILE) {
                        disk.delete(folder.resolve(delete.path()));
                    }
                    unflushed.add(folder.resolve(delete.path()).getParent());
                    emptied.add(Layout.folder(delete.path()));
                }
            }
        }
        for (String each : emptied.descendingSet()) {
            removeEmpty(each, unflushed);
        }
        flush();
    }

    /** Makes the names in all folders durable that have changed, also in attempts that failed. */
    private void flush() throws IOException {
        while (!unflushed.isEmpty()) {
            Path each = unflushed.getFirst();
            if (disk.kind(each) == Disk.Kind.FOLDER) {
                disk.flushFolder(each);
            } else if (!each.equals(folder.folder())) {
                // It was removed, which is a change of the folder above.
                unflushed.add(each.getParent());
            }
            unflushed.remove(each);
        }
    }

    /** The folders whose names an attempt that was cut off may have changed: all above the files it concerns. */
    private void distrust(List<Journal.Step> steps) {
        for (Journal.Step step : steps) {
            for (Path each = folder.resolve(step.path()).getParent(); each.startsWith(folder.folder()); each = each.getParent()) {
                unflushed.add(each);
            }
        }
    }

    private void removeEmpty(String path, Set<Path> folders) throws IOException {
        String at = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
        while (at.contains("/") && folder.isFolder(at) && folder.list(at).isEmpty()) {
            disk.delete(folder.resolve(at));
            folder.forget(at);
            at = at.substring(0, at.lastIndexOf('/'));
            folders.add(folder.resolve(at));
        }
    }

    private void writeDurably(String path, byte[] bytes) throws IOException {
        try (Disk.NewFile file = disk.create(folder.resolve(path))) {
            file.write(bytes, 0, bytes.length);
            file.flush();
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(FileDigest.sha256().digest(bytes));
    }
}
