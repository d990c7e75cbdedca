package org.consultum.store.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.ModelObject;
import org.consultum.store.internal.codec.FileDigest;
import org.consultum.store.internal.codec.IdTable;
import org.consultum.store.internal.codec.ModelReader;
import org.consultum.store.internal.codec.ReadResult;
import org.consultum.store.internal.codec.UnlinkedFile;
import org.consultum.store.internal.codec.UnusableFile;
import org.eclipse.emf.ecore.EClass;

/**
 * The reading of one file: everything about it that concerns no other file and can be done on any thread. What is noticed on the way is kept
 * until the file is linked, so that the order of problems does not depend on threads.
 */
final class FileReading {

    private final String path;
    private final EClass expected;
    private final RegisterFolder folder;
    private final Migrations migrations;
    private final ProblemList noticed = new ProblemList();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Content> content = new CompletableFuture<>();

    FileReading(String path, EClass expected, RegisterFolder folder, Migrations migrations) {
        this.path = path;
        this.expected = expected;
        this.folder = folder;
        this.migrations = migrations;
    }

    /** What came of reading; the digest is null unless the file is intact. */
    private record Content(UnlinkedFile file, FileDigest.State state, String digest) {
    }

    /** Reads the file, unless that is done or under way. */
    void read(ModelReader reader) {
        if (begun.compareAndSet(false, true)) {
            try {
                content.complete(content(reader));
            } catch (UnusableFile | RuntimeException | Error e) {
                content.completeExceptionally(e);
            }
        }
    }

    private Content content(ModelReader reader) throws UnusableFile {
        byte[] bytes = folder.read(path);
        FileDigest.State state = FileDigest.check(bytes);
        String digest = state == FileDigest.State.INTACT ? FileDigest.statedAtEnd(bytes) : null;
        return new Content(reader.read(migrations.apply(path, bytes, noticed), expected), state, digest);
    }

    String path() {
        return path;
    }

    boolean isMeeting() {
        return expected == RegisterPackage.Literals.MEETING;
    }

    boolean isDone() {
        return content.isDone();
    }

    /** Links the file with those loaded before, on the one thread that loads; waits for another thread that reads it. */
    ReadResult link(IdTable<ModelObject> ids, ProblemList problems) throws UnusableFile {
        try {
            Content read = content.join();
            noticed.all().forEach(problems::add);
            ReadResult result = read.file().link(ids);
            FileChecks.afterReading(path, result, problems);
            FileChecks.digest(path, read.state(), problems);
            return result;
        } catch (CompletionException e) {
            noticed.all().forEach(problems::add);
            switch (e.getCause()) {
                case UnusableFile reason -> throw reason;
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                default -> throw e;
            }
        }
    }

    /** The digest of the file if it is intact, else null. Only after {@link #link}. */
    String digest() {
        return content.join().digest();
    }
}
