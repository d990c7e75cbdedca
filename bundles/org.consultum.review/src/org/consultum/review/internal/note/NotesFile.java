package org.consultum.review.internal.note;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.consultum.review.internal.round.Messages;
import org.consultum.review.note.OpenedPack;
import org.consultum.review.note.PrivateNote;
import org.consultum.store.Disk;
import org.consultum.store.Disk.Kind;
import org.consultum.store.Problem;
import org.consultum.store.Problem.Severity;

/** The file of private notes: read whole, written whole. */
public final class NotesFile {

    private static final long LARGEST = 32L << 20;
    private static final int MOST_KEPT_ASIDE = 1_000;

    private final Path file;
    private final Disk disk;
    /** Set while the file must not be written over. */
    private Optional<Problem> locked = Optional.empty();

    public NotesFile(Path file, Disk disk) {
        this.file = file.toAbsolutePath();
        this.disk = disk;
    }

    /**
     * What the file holds.
     *
     * @param problem what is wrong with it
     */
    public record Content(List<PrivateNote> notes, List<OpenedPack> opened, Optional<Problem> problem) {

        public Content {
            notes = List.copyOf(notes);
            opened = List.copyOf(opened);
        }
    }

    /** Reads the file. One that is damaged is renamed; one that cannot be read or is of a later version is left and not written. */
    public Content read() {
        locked = Optional.empty();
        try {
            if (disk.kind(file) == Kind.ABSENT) {
                return empty(Optional.empty());
            }
            if (disk.kind(file) != Kind.FILE || disk.size(file) > LARGEST) {
                return leave("notes.notAFile", file);
            }
            NotesJson read = NotesJson.read(disk.read(file));
            return read.isLater() ? leave("notes.later", file) : new Content(read.notes(), read.opened(), Optional.empty());
        } catch (JsonProcessingException e) {
            return keepAside();
        } catch (IOException e) {
            return leave("notes.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private Content keepAside() {
        try {
            for (int i = 1; i <= MOST_KEPT_ASIDE; i++) {
                Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
                if (disk.kind(aside) == Kind.ABSENT) {
                    disk.rename(file, aside);
                    disk.flushFolder(file.getParent());
                    return empty(Optional.of(new Problem(Severity.WARNING, Optional.of(file), 0, 0,
                        Messages.text("notes.damaged.message", file), Messages.text("notes.damaged.remedy", aside))));
                }
            }
            return leave("notes.notAFile", file);
        } catch (IOException e) {
            return leave("notes.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private Content leave(String key, Object... values) {
        locked = Optional.of(new Problem(Severity.ERROR, Optional.of(file), 0, 0, Messages.text(key + ".message", values),
            Messages.text(key + ".remedy", values)));
        return empty(locked);
    }

    private static Content empty(Optional<Problem> problem) {
        return new Content(List.of(), List.of(), problem);
    }

    /** Writes the file: beside it, durably, and then in its place. */
    public void write(List<PrivateNote> notes, List<OpenedPack> opened) throws IOException {
        if (locked.isPresent()) {
            throw new IOException(locked.get().message() + " " + locked.get().remedy());
        }
        byte[] bytes = NotesJson.write(notes, opened);
        if (bytes.length > LARGEST) {
            throw new IOException(Messages.text("notes.full", file));
        }
        makeFolder(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Disk.NewFile out = disk.create(part)) {
            out.write(bytes, 0, bytes.length);
            out.flush();
        }
        disk.rename(part, file);
        disk.flushFolder(file.getParent());
    }

    private void makeFolder(Path folder) throws IOException {
        Deque<Path> absent = new ArrayDeque<>();
        for (Path each = folder; each != null && disk.kind(each) == Kind.ABSENT; each = each.getParent()) {
            absent.push(each);
        }
        for (Path each : absent) {
            disk.createFolder(each);
        }
    }
}
