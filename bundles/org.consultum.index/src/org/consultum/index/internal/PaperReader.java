package org.consultum.index.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.consultum.papertext.PaperContent;
import org.consultum.papertext.PaperContent.Reason;
import org.consultum.papertext.PaperText;

/** Reads papers one after another in the background, each content once. Thread-safe. */
final class PaperReader {

    private final Function<String, Optional<Path>> files;
    private final BiConsumer<String, PaperContent> results;
    private final PaperText text = new PaperText();
    private final Set<String> asked = new HashSet<>();
    private final ExecutorService thread;
    private volatile boolean stopped;

    /**
     * @param files the file of a content, by its SHA-256
     * @param results gets what became of each content, on the reader's own thread
     */
    PaperReader(Function<String, Optional<Path>> files, BiConsumer<String, PaperContent> results) {
        this.files = files;
        this.results = results;
        this.thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("consultum-index-papers").factory());
    }

    /** Has contents read that were not asked for yet. A file that is not there is not asked for again until the index is opened anew. */
    void read(Collection<String> contents) {
        for (String content : contents) {
            synchronized (asked) {
                if (!asked.add(content)) {
                    continue;
                }
            }
            run(() -> read(content));
        }
    }

    /** Forgets what was asked for, because what was read is gone. */
    void startAgain() {
        synchronized (asked) {
            asked.clear();
        }
    }

    /** Runs something after everything asked for until now. */
    void afterwards(Runnable work) {
        if (!run(work)) {
            work.run();
        }
    }

    private boolean run(Runnable work) {
        try {
            thread.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void read(String content) {
        if (stopped) {
            return;
        }
        try {
            Optional<Path> file = files.apply(content);
            if (file.isPresent()) {
                PaperContent result = isWhole(file.get(), content) ? text.read(file.get(), () -> stopped)
                    : new PaperContent.Unreadable(Reason.DAMAGED, "");
                if (!stopped) {
                    results.accept(content, result);
                }
            }
        } catch (IOException | RuntimeException e) {
            // The file went away, or cannot be read at the moment: it stays unread and is tried again when the index is opened next.
            return;
        }
    }

    /** Whether a file has the content it is kept under: what is remembered of it is remembered for good. */
    private static boolean isWhole(Path file, String content) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest()).equals(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops at once. */
    void stop() {
        stopped = true;
        thread.shutdown();
    }
}
