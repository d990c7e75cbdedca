package org.consultum.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.consultum.edit.ContentGuard;
import org.consultum.model.Register;
import org.consultum.model.base.IdSource;
import org.consultum.sections.SectionCatalogue;
import org.consultum.session.internal.Sessions;
import org.consultum.store.Disk;
import org.consultum.store.LocalDisk;
import org.consultum.store.Migration;
import org.consultum.store.RegisteredSections;
import org.eclipse.emf.ecore.EPackage;

/**
 * Opens registers on a disk. The product gets it as a service; the command line and tests make their own.
 *
 * @since 0.1
 */
public final class DefaultRegisterSessions implements RegisterSessions {

    private final Sessions sessions;
    /** What must not be changed; filled by the service runtime as bundles come and go. */
    private volatile List<ContentGuard> guards = List.of();

    /** On the disk and by the clock of this machine, with the sections of the plugins that are installed. */
    public DefaultRegisterSessions() {
        this(Clock.systemUTC(), IdSource.random(), new LocalDisk(), new RegisteredSections(EPackage.Registry.INSTANCE));
    }

    /**
     * The same, opening no register before subject areas have registered their packages; called by the service component.
     *
     * @param areas the subject areas of the plugins that are installed
     */
    public DefaultRegisterSessions(SectionCatalogue areas) {
        this();
        Objects.requireNonNull(areas);
    }

    /**
     * @param clock tells since when a register is locked
     * @param ids identities for new elements that have none
     * @param disk where registers lie
     * @param sections packages that plugins store sections of, asked at each opening
     */
    public DefaultRegisterSessions(Clock clock, IdSource ids, Disk disk, Supplier<List<EPackage>> sections) {
        this(clock, ids, disk, sections, List.of());
    }

    /**
     * @param clock tells since when a register is locked
     * @param ids identities for new elements that have none
     * @param disk where registers lie
     * @param sections packages that plugins store sections of, asked at each opening
     * @param migrations what brings files of earlier formats to the present one
     */
    public DefaultRegisterSessions(Clock clock, IdSource ids, Disk disk, Supplier<List<EPackage>> sections, List<Migration> migrations) {
        sessions = new Sessions(clock, ids, disk, sections, migrations, () -> guards);
    }

    /**
     * The same with guards of content, for those who open registers outside the product.
     *
     * @param newGuards asked whether a command may stand; see {@link ContentGuard}
     */
    public DefaultRegisterSessions guardedBy(List<ContentGuard> newGuards) {
        guards = List.copyOf(newGuards);
        return this;
    }

    @Override
    public OpenResult open(Path location, Mode mode) {
        return sessions.open(folder(location), mode == Mode.WRITE);
    }

    @Override
    public OpenResult create(Path folder, Register content) {
        return sessions.create(folder.toAbsolutePath().normalize(), content);
    }

    /** The folder of a register, given as such or by its root file, without links on the way. */
    private static Path folder(Path location) {
        Path absolute = location.toAbsolutePath().normalize();
        Path folder = Files.isRegularFile(absolute, LinkOption.NOFOLLOW_LINKS) && absolute.getParent() != null ? absolute.getParent() : absolute;
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
