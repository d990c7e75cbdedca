package org.consultum.store.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.store.Disk;

/**
 * The lock of a register: whoever has it may write. The operating system releases it when the process ends, however that happens; the
 * text beside it only says who has it.
 */
final class RegisterLock {

    private static final String LOCK = Layout.PRIVATE + "/lock";
    private static final String HOLDER = Layout.PRIVATE + "/lock.txt";

    /** Where Linux tells the name of the machine. */
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

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
            String self = process();
            if (holder().filter(text -> text.endsWith(self)).isPresent()) {
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

    private String description() throws IOException {
        return Stream.of(Optional.ofNullable(System.getProperty("user.name")).map("user "::concat), host().map("host "::concat),
                Optional.of("since " + clock.instant().truncatedTo(ChronoUnit.SECONDS)), Optional.of(process()))
            .flatMap(Optional::stream).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String process() throws IOException {
        ProcessHandle current = ProcessHandle.current();
        return "process " + current.pid() + current.info().startInstant().map(start -> " started " + start).orElse("")
            + host().map(" on "::concat).orElse("");
    }

    /** The name of this machine, as far as it can be told without asking the network. */
    private static Optional<String> host() throws IOException {
        Optional<String> told = Stream.of("HOSTNAME", "COMPUTERNAME").map(System::getenv).filter(name -> name != null && !name.isBlank())
            .findFirst();
        return told.isPresent() || !Files.isReadable(KERNEL) ? told
            : Optional.of(Files.readString(KERNEL).strip()).filter(name -> !name.isEmpty());
    }
}
