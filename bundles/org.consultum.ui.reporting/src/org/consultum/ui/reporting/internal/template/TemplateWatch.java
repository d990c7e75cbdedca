package org.consultum.ui.reporting.internal.template;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.ILog;

/**
 * Tells of changes of templates. A folder that is not there yet is noticed when it is made. Created and closed on any thread; tells on a
 * thread of its own.
 */
public final class TemplateWatch implements AutoCloseable {

    private final WatchService service;
    private final List<Path> folders;
    private final Runnable changed;

    private TemplateWatch(WatchService service, List<Path> folders, Runnable changed) {
        this.service = service;
        this.folders = List.copyOf(folders);
        this.changed = Objects.requireNonNull(changed);
    }

    /**
     * Begins.
     *
     * @param folders the folders of templates
     * @param changed told that something in them is another
     * @throws IOException when the system cannot watch files
     */
    public static TemplateWatch of(List<Path> folders, Runnable changed) throws IOException {
        Path first = folders.getFirst();
        var watch = new TemplateWatch(first.getFileSystem().newWatchService(), folders, changed);
        watch.register();
        Thread.ofPlatform().daemon().name("consultum-templates").start(watch::run);
        return watch;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    /** Watches the folders, and instead of one that is not there the nearest above it that is. */
    private void register() throws IOException {
        for (Path folder : folders) {
            Path there = folder;
            while (there.getParent() != null && !Files.isDirectory(there)) {
                there = there.getParent();
            }
            there.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                Path folder = (Path) key.watchable();
                boolean own = folders.contains(folder);
                boolean made = key.pollEvents().stream().anyMatch(event -> event.context() instanceof Path name
                    && folders.stream().anyMatch(wanted -> wanted.startsWith(folder.resolve(name))));
                boolean valid = key.reset();
                if (made || !valid) {
                    register();
                }
                if (own || made) {
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException closed) {
            // Nobody wants to know any more.
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            ILog.of(TemplateWatch.class).warn("Changes of templates are no longer noticed", failure);
        }
    }
}
