package org.consultum.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.consultum.model.Register;
import org.consultum.store.internal.Openings;
import org.eclipse.emf.ecore.EPackage;

/** Opens and creates registers on a disk. Thread-safe; has no state of its own. */
public final class RegisterStore {

    private final Openings openings;

    /**
     * @param sections the packages plugins may store sections of, asked at each opening
     */
    public RegisterStore(Disk disk, Clock clock, Supplier<List<EPackage>> sections) {
        this(disk, clock, sections, List.of());
    }

    /**
     * @param migrations what brings files of earlier formats to the present one
     */
    public RegisterStore(Disk disk, Clock clock, Supplier<List<EPackage>> sections, List<Migration> migrations) {
        openings = new Openings(disk, clock, sections, migrations);
    }

    /**
     * Opens a register.
     *
     * @param folder the register's folder, absolute
     * @param write whether to take the lock; the register is read-only if that fails
     */
    public RegisterFiles open(Path folder, boolean write) throws UnusableRegister {
        return openings.open(folder, write);
    }

    /**
     * Creates a register in a new or empty folder; its files are durable on return.
     *
     * @param folder the folder, absolute
     * @param content the register with everything it contains
     */
    public RegisterFiles create(Path folder, Register content) throws UnusableRegister {
        return openings.create(folder, content);
    }
}
