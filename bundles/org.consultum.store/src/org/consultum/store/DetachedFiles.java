package org.consultum.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consultum.store.internal.DetachedReader;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

/**
 * Reads single files of a register into objects that belong to no open register and can be thrown away, for an index and the like. Files
 * are read as carefully as by {@link RegisterStore}. Not thread-safe.
 */
public final class DetachedFiles {

    private final DetachedReader reader;

    /**
     * @param folder folder of the register, absolute
     * @param sections packages of plugins whose sections shall be read
     */
    public DetachedFiles(Path folder, Disk disk, List<EPackage> sections) {
        reader = new DetachedReader(folder, disk, sections);
    }

    /** Whether a path, relative to the folder and with slashes, is one where a file of a register may lie. */
    public static boolean isFile(String path) {
        return DetachedReader.isFile(path);
    }

    /**
     * The root object of a file with everything below it in the same file. References to other files are unresolved and must be read
     * without resolving them; see {@link #idOf}.
     *
     * @return empty when the file cannot be loaded; why is told to whoever opens the register
     */
    public Optional<EObject> read(String path) {
        return reader.read(path);
    }

    /** The identity of the target of a reference, whether the reference is resolved or not. */
    public static Optional<String> idOf(EObject target) {
        return DetachedReader.idOf(target);
    }
}
