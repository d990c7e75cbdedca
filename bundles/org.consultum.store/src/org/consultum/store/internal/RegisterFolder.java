package org.consultum.store.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consultum.store.Disk;
import org.consultum.store.internal.codec.Limits;
import org.consultum.store.internal.codec.UnusableFile;

/**
 * The folder of a register on a disk. Reads plain files only, and only such that lie in the folder: no link leads out of it, and no pipe or
 * device is opened. Thread-safe.
 */
final class RegisterFolder {

    private final Path folder;
    private final Disk disk;
    private final Limits limits;
    private final Set<Path> checked = new HashSet<>();

    RegisterFolder(Path folder, Disk disk, Limits limits) {
        this.folder = folder;
        this.disk = disk;
        this.limits = limits;
    }

    Path folder() {
        return folder;
    }

    Disk disk() {
        return disk;
    }

    /** The absolute path of a path within the register. */
    Path resolve(String path) {
        return folder.resolve(path);
    }

    boolean exists(String path) throws IOException {
        return disk.kind(resolve(path)) != Disk.Kind.ABSENT;
    }

    /** Whether a plain folder stands at a path, reached through plain folders only. */
    boolean isFolder(String path) throws IOException {
        Path absolute = path.isEmpty() ? folder : resolve(path);
        if (absolute.equals(folder)) {
            return true;
        }
        synchronized (checked) {
            if (checked.contains(absolute)) {
                return true;
            }
        }
        Path parent = folder.relativize(absolute).getParent();
        if (parent != null && !isFolder(parent.toString()) || disk.kind(absolute) != Disk.Kind.FOLDER) {
            return false;
        }
        synchronized (checked) {
            checked.add(absolute);
        }
        return true;
    }

    /**
     * Creates the folders of a path that are missing.
     *
     * @param path path of a folder, with or without a slash behind it
     * @param changed gets the folders that have new names in them, which are not flushed yet
     * @throws IOException also when something else than a plain folder is in the way
     */
    void createFolders(String path, Set<Path> changed) throws IOException {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (plain.isEmpty() || isFolder(plain)) {
            return;
        }
        createFolders(Layout.folder(plain), changed);
        Path absolute = resolve(plain);
        if (disk.kind(absolute) != Disk.Kind.ABSENT) {
            throw new FileAlreadyExistsException(absolute.toString(), null, Messages.text("disk.notAFolder"));
        }
        disk.createFolder(absolute);
        changed.add(absolute.getParent());
    }

    /** A folder was removed. */
    void forget(String path) {
        synchronized (checked) {
            checked.remove(resolve(path));
        }
    }

    /** Names in a folder; none if there is no plain folder. */
    List<String> list(String path) throws IOException {
        return isFolder(path) ? disk.list(path.isEmpty() ? folder : resolve(path)) : List.of();
    }

    /** The content of a file. */
    byte[] read(String path) throws UnusableFile {
        try {
            String parent = Layout.folder(path);
            if (!isFolder(parent.isEmpty() ? "" : parent.substring(0, parent.length() - 1))) {
                throw new UnusableFile(0, 0, Messages.text("read.folderIsLink", parent), Messages.text("remedy.link"));
            }
            switch (disk.kind(resolve(path))) {
                case FILE -> {
                    // read below
                }
                case ABSENT -> throw new UnusableFile(0, 0, Messages.text("read.absent"), Messages.text("remedy.restore"));
                case LINK -> throw new UnusableFile(0, 0, Messages.text("read.isLink"), Messages.text("remedy.link"));
                case FOLDER -> throw new UnusableFile(0, 0, Messages.text("read.isFolder"), Messages.text("remedy.notFile"));
                case OTHER -> throw new UnusableFile(0, 0, Messages.text("read.isDevice"), Messages.text("remedy.notFile"));
            }
            long size = disk.size(resolve(path));
            if (size > limits.fileBytes()) {
                throw new UnusableFile(0, 0, Messages.text("read.tooBig", size >> 20, limits.fileBytes() >> 20),
                    Messages.text("remedy.restore"));
            }
            return disk.read(resolve(path));
        } catch (IOException e) {
            throw new UnusableFile(0, 0, Messages.text("read.failed", e.getClass().getSimpleName() + ": " + e.getMessage()),
                Messages.text("remedy.access"));
        }
    }
}
