package org.consultum.index.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Version;
import org.consultum.model.base.IdSource;
import org.consultum.session.RegisterSession;

/**
 * Where the index of a register lies: in the register's private folder if the register can be written, else in the user's cache, else in
 * memory. An index made by another user or on another machine is never read, because its content decides what is shown. Thread-safe.
 */
final class IndexPlaces {

    private static final String FORMAT = "5";
    private static final String PRIVATE = ".consultum";
    private static final int SLOTS = 4;
    private static final int NAME_BYTES = 12;

    /** Lucene warns on the console of each start that vector search could be faster, which we do not use. */
    private static final Logger NO_VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final Path cache;
    private final IdSource ids;

    /**
     * @param cache folder for what can be made again, of this user; created when needed
     * @param ids names this user on this machine once
     */
    IndexPlaces(Path cache, IdSource ids) {
        this.cache = cache;
        this.ids = ids;
        NO_VECTORS.setLevel(Level.SEVERE);
    }

    /**
     * An index that is open.
     *
     * @param files the index
     * @param directory the folder it lies in, closed after it
     */
    record Opened(IndexFiles files, Directory directory) {
    }

    /**
     * Opens the index in the first place where that is possible. Files are read, not mapped into memory: a mapped file that somebody cuts
     * off ends the process, and mapping asks for native access that the product does not grant.
     */
    Opened open(RegisterSession session, String plugins) throws IOException {
        String key = String.join("|", FORMAT, Version.LATEST.toString(), machine(), plugins);
        for (Path place : places(session)) {
            Directory directory = null;
            try {
                Files.createDirectories(place);
                directory = new NIOFSDirectory(place);
                return new Opened(IndexFiles.open(directory, key), directory);
            } catch (IOException | RuntimeException e) {
                close(directory);
            }
        }
        var memory = new ByteBuffersDirectory();
        return new Opened(IndexFiles.open(memory, key), memory);
    }

    private static void close(Directory directory) throws IOException {
        if (directory != null) {
            directory.close();
        }
    }

    private List<Path> places(RegisterSession session) throws IOException {
        var places = new ArrayList<Path>();
        Path own = session.folder().resolve(PRIVATE);
        if (session.access() instanceof RegisterSession.Access.Writable && isPlain(own) && isPlain(own.resolve("index"))) {
            places.add(own.resolve("index"));
        }
        String name = HexFormat.of().formatHex(digest(session.folder().toString()), 0, NAME_BYTES);
        IntStream.range(0, SLOTS).forEach(slot -> places.add(cache.resolve("index").resolve(name + "-" + slot)));
        return places;
    }

    /** Whether a path is a folder or free: a link in a register that was handed on must not lead the index elsewhere. */
    private static boolean isPlain(Path path) {
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** A name for this user on this machine; another one each time where it cannot be kept. */
    private synchronized String machine() {
        Path file = cache.resolve("index").resolve("machine");
        try {
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
            Files.createDirectories(file.getParent());
            String machine = ids.next();
            Files.writeString(file, machine);
            return machine;
        } catch (IOException e) {
            return ids.next();
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
