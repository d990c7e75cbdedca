package org.consultum.review.note;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.review.internal.note.NotesFile;
import org.consultum.store.Disk;
import org.consultum.store.Problem;

/**
 * Notes of one person, and which packs they opened last, in a file of their own outside every register. Nothing of it is ever written
 * into a register.
 *
 * <p>Each change reads the file again and is durable on return; a machine that stops in between leaves the file as it was before. What
 * another window has written since is kept. A file that cannot be understood is renamed, never written over, and {@link #problem()} says
 * so. Thread-safe.
 */
public final class PrivateNotes {

    private final NotesFile file;
    private List<PrivateNote> notes = List.of();
    private List<OpenedPack> opened = List.of();
    private Optional<Problem> problem = Optional.empty();

    /**
     * The notes in a file, which need not exist yet; its folder is made when something is written.
     *
     * @param disk the file system
     */
    public PrivateNotes(Path file, Disk disk) {
        this.file = new NotesFile(Objects.requireNonNull(file), Objects.requireNonNull(disk));
        read();
    }

    private void read() {
        NotesFile.Content content = file.read();
        notes = content.notes();
        opened = content.opened();
        problem = content.problem().or(() -> problem);
    }

    /** Notes on elements of a register, the oldest first. */
    public synchronized List<PrivateNote> notes(String register) {
        return notes.stream().filter(note -> note.register().equals(register)).toList();
    }

    /** What was wrong with the file, and where the damaged one is kept; empty when nothing was. */
    public synchronized Optional<Problem> problem() {
        return problem;
    }

    /**
     * Keeps a note, in the place of the one with the same identity if there is one.
     *
     * @throws IOException when it cannot be written; the file is as it was
     */
    public void put(PrivateNote note) throws IOException {
        change(list -> {
            int index = list.stream().map(PrivateNote::id).toList().indexOf(note.id());
            if (index < 0) {
                list.add(note);
            } else {
                list.set(index, note);
            }
        }, packs -> { });
    }

    /**
     * Removes a note; does nothing when there is none of that identity.
     *
     * @throws IOException when it cannot be written; the file is as it was
     */
    public void remove(String id) throws IOException {
        change(list -> list.removeIf(note -> note.id().equals(id)), packs -> { });
    }

    /** The pack of a meeting that was opened last. */
    public synchronized Optional<OpenedPack> opened(String register, String meeting) {
        return opened.stream().filter(pack -> pack.register().equals(register) && pack.meeting().equals(meeting)).findFirst();
    }

    /**
     * Remembers that a pack was opened, in the place of what was remembered for the meeting.
     *
     * @throws IOException when it cannot be written; the file is as it was
     */
    public void open(OpenedPack pack) throws IOException {
        change(list -> { }, packs -> {
            packs.removeIf(other -> other.register().equals(pack.register()) && other.meeting().equals(pack.meeting()));
            packs.add(pack);
        });
    }

    private synchronized void change(Consumer<List<PrivateNote>> changeNotes, Consumer<List<OpenedPack>> changeOpened) throws IOException {
        read();
        var newNotes = new ArrayList<>(notes);
        var newOpened = new ArrayList<>(opened);
        changeNotes.accept(newNotes);
        changeOpened.accept(newOpened);
        file.write(newNotes, newOpened);
        notes = List.copyOf(newNotes);
        opened = List.copyOf(newOpened);
    }
}
