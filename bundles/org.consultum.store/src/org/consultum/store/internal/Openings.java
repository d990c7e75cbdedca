package org.consultum.store.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.consultum.model.Register;
import org.consultum.store.Disk;
import org.consultum.store.Migration;
import org.consultum.store.Problem;
import org.consultum.store.RegisterFiles;
import org.consultum.store.UnusableRegister;
import org.consultum.store.internal.codec.Limits;
import org.consultum.store.internal.codec.Schema;
import org.eclipse.emf.ecore.EPackage;

/** How a register is opened or created: lock, recovery, root file. */
public final class Openings {

    private static final Closeable NO_LOCK = () -> { };

    private final Disk disk;
    private final Clock clock;
    private final Supplier<List<EPackage>> sections;
    private final Migrations migrations;

    public Openings(Disk disk, Clock clock, Supplier<List<EPackage>> sections, List<Migration> migrations) {
        this.migrations = new Migrations(migrations);
        this.disk = disk;
        this.clock = clock;
        this.sections = sections;
    }

    /** Whether a register may be written, with the lock, or why not. */
    private record Access(Closeable lock, Optional<String> readOnly, boolean journalDamaged) {

        static Access refused(String reason) {
            return new Access(NO_LOCK, Optional.of(reason), false);
        }
    }

    public RegisterFiles open(Path path, boolean write) throws UnusableRegister {
        var folder = new RegisterFolder(path, disk, Limits.STANDARD);
        try {
            if (!write && disk.kind(path.resolve(Layout.ROOT)) == Disk.Kind.ABSENT) {
                throw failure("open.noRegister", "remedy.noRegister", path.toString());
            }
            Access access = write ? access(folder) : Access.refused(Messages.text("open.forReading"));
            return opened(folder, access);
        } catch (IOException e) {
            throw failure("open.failed", "remedy.access", path.toString(), e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private RegisterFiles opened(RegisterFolder folder, Access access) throws UnusableRegister, IOException {
        boolean success = false;
        try {
            if (disk.kind(folder.resolve(Layout.ROOT)) == Disk.Kind.ABSENT) {
                throw failure("open.noRegister", "remedy.noRegister", folder.folder().toString());
            }
            var leftOut = new ArrayList<String>();
            var register = new OpenRegister(folder, codec(leftOut), migrations, access.readOnly(), access.lock());
            register.openRoot();
            leftOut.forEach(reason -> register.problemList().add(Problem.Severity.WARNING, Layout.ROOT, "open.badPackage",
                "remedy.badPackage", reason));
            if (access.readOnly().isPresent() && new Transactions(folder).isPending()) {
                register.problemList().add(Problem.Severity.WARNING, Layout.ROOT, "read.unfinishedSave", "remedy.unfinishedSave");
            }
            if (access.journalDamaged()) {
                register.problemList().add(Problem.Severity.WARNING, Transactions.JOURNAL, "open.damagedJournal", "remedy.damagedJournal");
            }
            success = true;
            return register;
        } finally {
            if (!success) {
                access.lock().close();
            }
        }
    }

    /**
     * How files are read and written, with every package of a plugin that can be stored. A plugin's mistake must not keep the register
     * shut; its files are kept as they are then.
     *
     * @param leftOut gets the reason for each package that cannot be stored
     */
    private Codec codec(List<String> leftOut) {
        var usable = new ArrayList<EPackage>();
        var schema = new Schema(usable);
        for (EPackage ePackage : sections.get()) {
            usable.add(ePackage);
            try {
                schema = new Schema(usable);
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
                usable.removeLast();
                leftOut.add(e instanceof IllegalArgumentException ? e.getMessage() : ePackage.getNsURI() + ": " + e);
            }
        }
        return Codec.of(schema, Limits.STANDARD);
    }

    private Access access(RegisterFolder folder) {
        try {
            if (disk.kind(folder.resolve(Layout.ROOT)) == Disk.Kind.ABSENT && disk.kind(folder.resolve(Layout.PRIVATE)) == Disk.Kind.ABSENT) {
                return Access.refused(Messages.text("open.noRegister", folder.folder().toString()));
            }
            preparePrivate(folder);
            var locks = new RegisterLock(folder, clock);
            Optional<Closeable> lock = locks.take();
            if (lock.isEmpty()) {
                return Access.refused(locks.holder().filter(text -> !text.isBlank())
                    .map(text -> Messages.text("open.locked", text.replace("\n", ", ")))
                    .orElseGet(() -> Messages.text("open.lockedByOther")));
            }
            var transactions = new Transactions(folder);
            try {
                transactions.recoverAtOpening();
            } catch (IOException e) {
                lock.get().close();
                return Access.refused(Messages.text("open.recoveryFailed", String.valueOf(e.getMessage())));
            }
            return new Access(lock.get(), Optional.empty(), transactions.wasJournalDamaged());
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            return Access.refused(Messages.text("open.protected"));
        } catch (IOException e) {
            return Access.refused(Messages.text("open.noLock", e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }

    private void preparePrivate(RegisterFolder folder) throws IOException {
        var changed = new TreeSet<Path>();
        folder.createFolders(Layout.PRIVATE, changed);
        for (Path each : changed) {
            disk.flushFolder(each);
        }
        Path ignore = folder.resolve(Layout.PRIVATE + "/.gitignore");
        if (disk.kind(ignore) == Disk.Kind.ABSENT) {
            try (Disk.NewFile file = disk.create(ignore)) {
                file.write("*\n".getBytes(StandardCharsets.US_ASCII), 0, 2);
            }
        }
    }

    public RegisterFiles create(Path path, Register content) throws UnusableRegister {
        try {
            var folder = new RegisterFolder(path, disk, Limits.STANDARD);
            var changed = new TreeSet<Path>();
            createMissing(path, changed);
            if (!disk.list(path).stream().allMatch(Layout.PRIVATE::equals)) {
                throw failure("create.notEmpty", "remedy.notEmpty", path.toString());
            }
            for (Path each : changed) {
                disk.flushFolder(each);
            }
            Access access = createLock(folder);
            boolean success = false;
            try {
                var register = new OpenRegister(folder, codec(new ArrayList<>()), migrations, access.readOnly(), access.lock());
                register.adopt(content);
                Optional<RegisterFiles.Save> save = register.prepare();
                if (save.isPresent()) {
                    register.write(save.get());
                }
                success = true;
                return register;
            } finally {
                if (!success) {
                    access.lock().close();
                }
            }
        } catch (IOException e) {
            throw failure("create.failed", "remedy.access", path.toString(), e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw failure("create.unusable", "remedy.content", String.valueOf(e.getMessage()));
        }
    }

    private Access createLock(RegisterFolder folder) throws UnusableRegister, IOException {
        preparePrivate(folder);
        Access access = access(folder);
        if (access.readOnly().isPresent()) {
            throw failure("create.noLock", "remedy.access", folder.folder().toString(), access.readOnly().get());
        }
        if (disk.kind(folder.resolve(Layout.ROOT)) != Disk.Kind.ABSENT) {
            access.lock().close();
            throw failure("create.notEmpty", "remedy.notEmpty", folder.folder().toString());
        }
        return access;
    }

    private void createMissing(Path path, TreeSet<Path> changed) throws IOException {
        if (disk.kind(path) != Disk.Kind.ABSENT) {
            return;
        }
        if (path.getParent() != null) {
            createMissing(path.getParent(), changed);
            changed.add(path.getParent());
        }
        disk.createFolder(path);
    }

    private static UnusableRegister failure(String message, String remedy, Object... values) {
        return new UnusableRegister(List.of(
            new Problem(Problem.Severity.ERROR, Optional.empty(), 0, 0, Messages.text(message, values), Messages.text(remedy))));
    }
}
