package org.consultum.reporting.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

import org.consultum.reporting.internal.paper.Cancelled;

/**
 * A file that appears complete or not at all; one of that name that was there before stays until then.
 *
 * @param target absolute path
 */
public record WholeFile(Path target) {
    private static final int BUFFER = 1 << 16;
    private static final int MOST_PARTS = 1_000;

    /**
     * Writes the content.
     *
     * @param <T> what the writer wants to tell
     */
    @FunctionalInterface
    public interface Content<T> {
        T write(OutputStream out) throws IOException;
    }

    /**
     * Writes the file.
     *
     * @return what the content told
     * @throws IOException when it cannot be written
     * @throws Cancelled when the caller has had enough
     */
    public <T> T write(Content<T> content, BooleanSupplier cancelled) throws IOException {
        Path part = newPart();
        boolean complete = false;
        try {
            T told;
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                told = content.write(out);
                out.flush();
                channel.force(true);
            }
            if (cancelled.getAsBoolean()) {
                throw new Cancelled();
            }
            move(part);
            complete = true;
            return told;
        } finally {
            if (!complete) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** The unfinished file lies beside the finished one, so that moving it is one step for the file system. */
    private Path newPart() throws IOException {
        for (int i = 0; i < MOST_PARTS; i++) {
            try {
                return Files.createFile(target.resolveSibling("." + target.getFileName() + "." + i + ".part"));
            } catch (FileAlreadyExistsException e) {
                // another run is at work there, or one was killed: take the next name
                continue;
            }
        }
        throw new FileAlreadyExistsException(target.resolveSibling("." + target.getFileName() + ".*.part").toString());
    }

    private void move(Path part) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
