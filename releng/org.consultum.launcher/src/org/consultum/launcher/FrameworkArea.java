package org.consultum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The folder the framework keeps its resolved state in.
 * <p>
 * The window has one it may write. A user's command lines share one that none of them writes: the first makes its own, and moves it
 * into place in one step when it ends. However many run at the same time, each sees a complete one or makes its own.
 *
 * @param path the folder; it exists
 * @param readOnly whether the framework may only read it
 * @param keptAs where it is to be found by later processes once it is complete
 * @param deleted what is of no use when this process ends
 */
record FrameworkArea(Path path, boolean readOnly, Optional<Path> keptAs, Optional<Path> deleted) implements AutoCloseable {

    static FrameworkArea ofWindow(Workplace workplace) throws IOException {
        Path path = Files.createDirectories(workplace.cache().resolve("window"));
        return new FrameworkArea(path, false, Optional.empty(), workplace.garbage());
    }

    static FrameworkArea ofCommandLine(Workplace workplace) throws IOException {
        Path shared = workplace.cache().resolve("cli");
        if (Files.isDirectory(shared)) {
            return new FrameworkArea(shared, true, Optional.empty(), Optional.empty());
        }
        Path own = Files.createTempDirectory(workplace.cache(), "cli-");
        Optional<Path> garbage = workplace.garbage();
        return garbage.isPresent() ? new FrameworkArea(own, false, Optional.empty(), garbage)
                : new FrameworkArea(own, false, Optional.of(shared), Optional.of(own));
    }

    /** Call when the framework has ended in good order: what it resolved serves the next process. */
    void keep() throws IOException {
        if (keptAs.isEmpty()) {
            return;
        }
        Path place = keptAs.get();
        try {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
            // another process was first; ours is deleted on close
        }
    }

    @Override
    public void close() throws IOException {
        if (deleted.isEmpty() || !Files.exists(deleted.get())) {
            return;
        }
        Leftovers.delete(deleted.get());
    }
}
