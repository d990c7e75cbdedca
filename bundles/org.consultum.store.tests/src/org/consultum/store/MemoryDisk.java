package org.consultum.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A disk in memory that knows what is durable: contents since they were flushed, names since their folder was. It can fail at an operation,
 * fill up, or lose power, and then forgets what is not durable. Only operations that change something count. Thread-safe.
 */
final class MemoryDisk implements Disk {

    /** What happens at the chosen operation. */
    enum Fault {
        /** This one operation fails. */
        ERROR,
        /** From here on nothing more can be created or written until {@link #heal()}; deleting works. */
        FULL,
        /** Nothing works any more until {@link #restart}. */
        POWER_CUT
    }

    /** What a power cut leaves of what was not flushed. */
    enum Remains {
        /** Nothing: neither names nor contents. */
        NOTHING,
        /** Names, but not the contents of files. */
        NAMES,
        /** Contents where the name is durable: half of what was written. */
        HALF_CONTENTS
    }

    /** A file or folder; names are held by the folder above. */
    private static final class Node {

        private final boolean folder;
        private byte[] bytes = new byte[0];
        private byte[] durable = new byte[0];

        Node(boolean folder) {
            this.folder = folder;
        }
    }

    private final Map<Path, Node> names = new TreeMap<>();
    private final Map<Path, Node> durableNames = new TreeMap<>();
    private final Set<Path> locks = new HashSet<>();
    private Fault fault = Fault.ERROR;
    private int remaining = -1;
    private boolean broken;
    private boolean struck;

    MemoryDisk(Path root) {
        for (Path each = root; each != null; each = each.getParent()) {
            var folder = new Node(true);
            names.put(each, folder);
            durableNames.put(each, folder);
        }
    }

    /** Another disk with the same durable content. */
    synchronized MemoryDisk copy() {
        var copy = new MemoryDisk(Path.of("/").toAbsolutePath());
        Map<Node, Node> nodes = new HashMap<>();
        durableNames.forEach((path, node) -> {
            Node twin = nodes.computeIfAbsent(node, each -> new Node(each.folder));
            twin.bytes = node.durable;
            twin.durable = node.durable;
            copy.names.put(path, twin);
            copy.durableNames.put(path, twin);
        });
        copy.forgetProcess();
        return copy;
    }

    /** Takes away the note of who has the register, which would say that it is this process after it has died in the test. */
    synchronized void forgetProcess() {
        names.keySet().removeIf(MemoryDisk::namesProcess);
        durableNames.keySet().removeIf(MemoryDisk::namesProcess);
    }

    private static boolean namesProcess(Path path) {
        return path.endsWith(".consultum/lock.txt");
    }

    /** Takes away a folder with everything in it. */
    synchronized void removeAll(Path folder) {
        names.keySet().removeIf(path -> path.startsWith(folder));
        durableNames.keySet().removeIf(path -> path.startsWith(folder));
    }

    /** Another disk with the same content, as other processes see it, all of it durable. */
    synchronized MemoryDisk visibleCopy() {
        var copy = new MemoryDisk(Path.of("/").toAbsolutePath());
        Map<Node, Node> nodes = new HashMap<>();
        names.forEach((path, node) -> {
            Node twin = nodes.computeIfAbsent(node, each -> new Node(each.folder));
            twin.bytes = node.bytes;
            twin.durable = node.bytes;
            copy.names.put(path, twin);
            copy.durableNames.put(path, twin);
        });
        copy.forgetProcess();
        return copy;
    }

    /** Strikes at the n-th operation from now, counting from 1. */
    synchronized void strikeAt(int operation, Fault what) {
        remaining = operation;
        fault = what;
        struck = false;
        broken = false;
    }

    /** Whether the fault has come. */
    synchronized boolean hasStruck() {
        return struck;
    }

    /** Everything works again. */
    synchronized void heal() {
        remaining = -1;
        broken = false;
    }

    /** The machine starts again after a power cut. */
    synchronized void restart(Remains remains) {
        heal();
        locks.clear();
        if (remains == Remains.NAMES) {
            durableNames.clear();
            durableNames.putAll(names);
        }
        for (Node node : new HashSet<>(durableNames.values())) {
            if (remains == Remains.HALF_CONTENTS && node.bytes != node.durable) {
                node.durable = java.util.Arrays.copyOf(node.bytes, node.bytes.length / 2);
            }
            node.bytes = node.durable;
        }
        // What lies in a folder whose own name was lost is lost with it.
        durableNames.keySet().removeIf(path -> path.getParent() != null && !durableNames.containsKey(path.getParent()));
        names.clear();
        names.putAll(durableNames);
        forgetProcess();
    }

    private void step(boolean needsRoom) throws IOException {
        if (remaining > 0 && --remaining == 0) {
            struck = true;
            broken = fault != Fault.ERROR;
            if (fault == Fault.ERROR) {
                throw new IOException("Input/output error");
            }
        }
        if (broken && (fault == Fault.POWER_CUT || needsRoom)) {
            throw new IOException(fault == Fault.FULL ? "No space left on device" : "no power");
        }
    }

    private void power() throws IOException {
        if (broken && fault == Fault.POWER_CUT) {
            throw new IOException("no power");
        }
    }

    private Node existing(Path path, boolean folder) throws IOException {
        power();
        Node node = names.get(path);
        if (node == null || node.folder != folder) {
            throw new NoSuchFileException(path.toString());
        }
        return node;
    }

    @Override
    public synchronized Kind kind(Path path) throws IOException {
        power();
        Node node = names.get(path);
        return node == null ? Kind.ABSENT : node.folder ? Kind.FOLDER : Kind.FILE;
    }

    @Override
    public synchronized long size(Path file) throws IOException {
        return existing(file, false).bytes.length;
    }

    @Override
    public synchronized byte[] read(Path file) throws IOException {
        return existing(file, false).bytes.clone();
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return new ByteArrayInputStream(read(file));
    }

    @Override
    public synchronized List<String> list(Path folder) throws IOException {
        existing(folder, true);
        return names.keySet().stream().filter(path -> folder.equals(path.getParent())).map(path -> path.getFileName().toString()).sorted().toList();
    }

    @Override
    public synchronized void createFolder(Path folder) throws IOException {
        step(true);
        existing(folder.getParent(), true);
        if (names.putIfAbsent(folder, new Node(true)) != null) {
            throw new java.nio.file.FileAlreadyExistsException(folder.toString());
        }
    }

    @Override
    public synchronized NewFile create(Path file) throws IOException {
        step(true);
        existing(file.getParent(), true);
        Node node = names.computeIfAbsent(file, path -> new Node(false));
        node.bytes = new byte[0];
        return new NewFile() {

            private final ByteArrayOutputStream written = new ByteArrayOutputStream();

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                synchronized (MemoryDisk.this) {
                    // A file may be cut off in the middle of what is being written.
                    written.write(bytes, offset, length / 2);
                    node.bytes = written.toByteArray();
                    step(true);
                    written.write(bytes, offset + length / 2, length - length / 2);
                    node.bytes = written.toByteArray();
                }
            }

            @Override
            public void flush() throws IOException {
                synchronized (MemoryDisk.this) {
                    step(true);
                    node.durable = node.bytes;
                }
            }

            @Override
            public void close() throws IOException {
                synchronized (MemoryDisk.this) {
                    power();
                }
            }
        };
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        step(false);
        Node node = existing(from, false);
        existing(to.getParent(), true);
        names.remove(from);
        names.put(to, node);
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        step(false);
        power();
        if (!names.containsKey(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (names.get(path).folder && !list(path).isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        names.remove(path);
    }

    @Override
    public synchronized void flushFolder(Path folder) throws IOException {
        step(false);
        existing(folder, true);
        for (Path path : List.copyOf(durableNames.keySet())) {
            if (folder.equals(path.getParent()) && durableNames.get(path) != names.get(path)) {
                durableNames.keySet().removeIf(each -> each.startsWith(path));
            }
        }
        names.forEach((path, node) -> {
            if (folder.equals(path.getParent())) {
                durableNames.put(path, node);
            }
        });
    }

    @Override
    public synchronized Optional<Closeable> lock(Path file) throws IOException {
        power();
        names.computeIfAbsent(file, path -> new Node(false));
        return locks.add(file) ? Optional.of(() -> unlock(file)) : Optional.empty();
    }

    private synchronized void unlock(Path file) {
        locks.remove(file);
    }
}
