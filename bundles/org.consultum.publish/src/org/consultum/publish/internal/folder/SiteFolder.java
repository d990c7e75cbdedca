package org.consultum.publish.internal.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.consultum.publish.PublicationResult.Reason;

/**
 * The folder of a site, which appears as a whole: it is written beside and put in the place of the one there was. Only files are replaced
 * or removed that are in the list of files of the site there was; where a folder holds others too, they stay, and the files of the site
 * are put in one by one.
 */
public final class SiteFolder implements Closeable {

    private static final int MOST_PARTS = 1_000;

    private final Path target;
    private final Path scratch;
    private final Map<String, String> digests = new TreeMap<>();
    private long bytes;

    private SiteFolder(Path target, Path scratch) {
        this.target = target;
        this.scratch = scratch;
    }

    /** Begins a site, if its folder may be written. */
    public static SiteFolder begin(Path folder) throws IOException {
        Path target = Files.exists(folder) ? folder.toRealPath() : folder;
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new FolderRefused(Reason.NO_PARENT, parent == null ? target : parent, "");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
            throw new FolderRefused(Reason.NOT_A_FOLDER, target, "");
        }
        if (Files.isDirectory(target) && FileList.read(target).isEmpty() && !FileList.present(target).isEmpty()) {
            throw new FolderRefused(Reason.NOT_OURS, target, "");
        }
        for (int i = 0; i < MOST_PARTS; i++) {
            try {
                return new SiteFolder(target, Files.createDirectory(beside(target, i + ".part")));
            } catch (FileAlreadyExistsException e) {
                // another run is at work there, or one was killed: take the next name
                continue;
            }
        }
        throw new FolderRefused(Reason.WRITE, beside(target, "*.part"), "");
    }

    private static Path beside(Path target, String end) {
        return target.resolveSibling("." + target.getFileName() + "." + end);
    }

    /** Writes a file of text in UTF-8. */
    public void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    public void write(String path, byte[] content) throws IOException {
        Path file = scratch.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        bytes += content.length;
        digests.put(path, HexFormat.of().formatHex(sha256().digest(content)));
    }

    /**
     * Copies a file, if its content is what it should be.
     *
     * @return its size; empty when the content has another digest, and then nothing is kept
     */
    public Optional<Long> copy(String path, Path source, String digest) throws IOException {
        Path file = scratch.resolve(path);
        Files.createDirectories(file.getParent());
        var sum = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sum)) {
            Files.copy(source, out);
        }
        if (!HexFormat.of().formatHex(sum.digest()).equals(digest)) {
            Files.delete(file);
            return Optional.empty();
        }
        long size = Files.size(file);
        bytes += size;
        digests.put(path, digest);
        return Optional.of(size);
    }

    /** Whether a file was written. */
    public boolean has(String path) {
        return digests.containsKey(path);
    }

    /** The files written, in the order of their names. */
    public List<String> paths() {
        return List.copyOf(digests.keySet());
    }

    /** Number of files written. */
    public int files() {
        return digests.size();
    }

    /** Size of all files written. */
    public long bytes() {
        return bytes;
    }

    /** The folder as it is called outside. */
    public Path target() {
        return target;
    }

    /** Puts the site in its place. */
    public void finish(BooleanSupplier cancelled) throws IOException {
        Files.writeString(scratch.resolve(FileList.NAME), FileList.write(digests));
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        Set<String> ours = Files.isDirectory(target) ? FileList.read(target).orElse(Set.of()) : Set.of();
        Set<String> others = Files.isDirectory(target) ? FileList.present(target) : new TreeSet<>();
        others.removeAll(ours);
        if (others.isEmpty()) {
            swap();
        } else if (ours.isEmpty()) {
            throw new FolderRefused(Reason.NOT_OURS, target, "");
        } else {
            oneByOne(ours, others);
        }
    }

    private void swap() throws IOException {
        if (!Files.isDirectory(target)) {
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = beside(target, "old");
        remove(old);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        remove(old);
    }

    private void oneByOne(Set<String> ours, Set<String> others) throws IOException {
        for (String path : digests.keySet()) {
            for (Path step = Path.of(path); step != null; step = step.getParent()) {
                if (others.contains(step.toString().replace('\\', '/'))) {
                    throw new FolderRefused(Reason.IN_THE_WAY, target.resolve(step), "");
                }
            }
            if (others.stream().anyMatch(other -> other.startsWith(path + "/"))) {
                throw new FolderRefused(Reason.IN_THE_WAY, target.resolve(path), "");
            }
        }
        try {
            var kept = new TreeMap<>(digests);
            ours.stream().filter(path -> !path.equals(FileList.NAME)).forEach(path -> kept.putIfAbsent(path, "0".repeat(64)));
            Files.writeString(target.resolve(FileList.NAME), FileList.write(kept));
            for (String path : digests.keySet()) {
                Path file = target.resolve(path);
                Files.createDirectories(file.getParent());
                replace(scratch.resolve(path), file);
            }
            for (String path : ours) {
                if (!digests.containsKey(path) && !path.equals(FileList.NAME)) {
                    Files.deleteIfExists(target.resolve(path));
                    prune(target.resolve(path).getParent());
                }
            }
            replace(scratch.resolve(FileList.NAME), target.resolve(FileList.NAME));
        } catch (IOException e) {
            throw new FolderRefused(Reason.HALF, target, String.valueOf(e.getMessage()));
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes folders that became empty. */
    private void prune(Path folder) throws IOException {
        for (Path empty = folder; !empty.equals(target); empty = empty.getParent()) {
            try {
                Files.delete(empty);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            }
        }
    }

    /** Removes what was written beside and did not become the site. */
    @Override
    public void close() throws IOException {
        remove(scratch);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
