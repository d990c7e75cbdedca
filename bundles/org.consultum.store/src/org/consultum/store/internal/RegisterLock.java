package org.consultum.store.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.consultum.store.Disk;

/**
 * The lock of a register: whoever has it may write. The operating system releases it when the process ends, however that happens; the
 * text beside it only says who has it.
 */
final class RegisterLock {

    private static final String LOCK = Layout.PRIVATE + "/lock";
    private static final String HOLDER = Layout.PRIVATE + "/lock.txt";

    private final RegisterFolder folder;
    private final Clock clock;

    RegisterLock(RegisterFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Takes the lock; empty when somebody else has it. The private folder must exist. */
    Optional<Closeable> take() throws IOException {
        Disk disk = folder.disk();
        // One thread at a time, because closing any handle of the file would release a lock this process has.
        synchronized (RegisterLock.class) {
            if (holder().filter(text -> text.endsWith(process())).isPresent()) {
                return Optional.empty();
            }
            Optional<Closeable> lock = disk.lock(folder.resolve(LOCK));
            if (lock.isPresent()) {
                describe(disk, lock.get());
            }
            return lock.map(held -> () -> release(held));
        }
    }

    /** Says who has the lock; gives it back if that fails. */
    private void describe(Disk disk, Closeable held) throws IOException {
        boolean described = false;
        try {
            write(disk, description());
            described = true;
        } finally {
            if (!described) {
                held.close();
            }
        }
    }

    private void release(Closeable held) throws IOException {
        synchronized (RegisterLock.class) {
            try (held) {
                Path holder = folder.resolve(HOLDER);
                if (folder.disk().kind(holder) == Disk.Kind.FILE) {
                    folder.disk().delete(holder);
                }
            }
        }
    }

    private void write(Disk disk, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Disk.NewFile file = disk.create(folder.resolve(HOLDER))) {
            file.write(bytes, 0, bytes.length);
        }
    }

    /** Who says to have the lock: user, host, process and time, on lines of their own. */
    Optional<String> holder() throws IOException {
        Path file = folder.resolve(HOLDER);
        if (folder.disk().kind(file) != Disk.Kind.FILE || folder.disk().size(file) > 2000) {
            return Optional.empty();
        }
        return Optional.of(new String(folder.disk().read(file), StandardCharsets.UTF_8).strip());
    }

    private String description() {
        return String.join("\n", "user " + System.getProperty("user.name", "?"), "host " + host(),
            "since " + clock.instant().truncatedTo(ChronoUnit.SECONDS), process()) + "\n";
    }

    private static String process() {
        ProcessHandle current = ProcessHandle.current();
        return "process " + current.pid() + " started " + current.info().startInstant().map(Object::toString).orElse("?") + " on " + host();
    }

    private static String host() {
        String name = System.getenv("HOSTNAME");
        if (name == null || name.isBlank()) {
            name = System.getenv("COMPUTERNAME");
        }
        return name == null || name.isBlank() ? "?" : name;
    }
}
