package org.consultum.plugins.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.consultum.plugins.TrustedSigner;

/**
 * The files in the plugin folder.
 *
 * <p>{@code active.info} is what the launcher reads: its first line names the list it belongs to, the others are bundles in the form of
 * the framework's own list, or bundles of the program to leave out, with a minus before the name. It is replaced in one step, and only
 * when all it names is there. {@code lists} keeps the lists, the present and some earlier ones, {@code files} the jars of all of them,
 * {@code p2} what p2 knows, {@code trust.json} the trusted signers.
 */
final class Store {

    static final String ACTIVE = "active.info";
    static final String HEADER = "#consultum plugins 1 ";

    private static final int LISTS_KEPT = 6;
    private static final Duration FETCHED_KEPT = Duration.ofDays(1);

    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();

    Store(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Work with the folder that no other thread or process of the user changes meanwhile. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws Exception;
    }

    <T> T locked(Work<T> work) throws Exception {
        Files.createDirectories(folder);
        lock.lock();
        try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var held = lock.getHoldCount() > 1 ? null : channel.lock()) {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** The valid list. */
    PluginList list() throws IOException {
        Path active = folder.resolve(ACTIVE);
        if (!Files.exists(active)) {
            return PluginList.EMPTY;
        }
        String first = Files.readString(active).lines().findFirst().orElse("");
        if (!first.startsWith(HEADER)) {
            throw new IOException(active + ": " + Texts.of("list.unknownForm"));
        }
        return ListFile.read(listFile(Integer.parseInt(first.substring(HEADER.length()).strip())));
    }

    /** The latest list before the valid one. */
    Optional<PluginList> earlier() throws IOException {
        PluginList now = list();
        for (int number : numbers().reversed()) {
            if (number < now.number()) {
                return Optional.of(ListFile.read(listFile(number)));
            }
        }
        return now.number() == 1 ? Optional.of(PluginList.EMPTY) : Optional.empty();
    }

    /** A number no list has. Lists that a killed process left before they became valid are deleted. */
    int next() throws IOException {
        int valid = list().number();
        for (int number : numbers()) {
            if (number > valid) {
                Files.delete(listFile(number));
            }
        }
        return valid + 1;
    }

    private List<Integer> numbers() throws IOException {
        Path lists = folder.resolve("lists");
        if (!Files.isDirectory(lists)) {
            return List.of();
        }
        try (var files = Files.list(lists)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{1,9}\\.json"))
                .map(name -> Integer.valueOf(name.substring(0, name.length() - 5))).sorted().toList();
        }
    }

    private Path listFile(int number) {
        return folder.resolve("lists/" + number + ".json");
    }

    /** Keeps a list without making it valid. */
    void keep(PluginList list) throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        replace(listFile(list.number()), ListFile.bytes(list));
    }

    /** Makes a kept list the valid one. {@code without}: bundles of the program to leave out. */
    void activate(PluginList list, Set<String> without) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (Installed plugin : list.plugins()) {
            if (plugin.active()) {
                for (Installed.File file : plugin.bundles()) {
                    if (!Files.isRegularFile(folder.resolve(file.path()))) {
                        throw new IOException(folder.resolve(file.path()) + ": " + Texts.of("list.fileMissing"));
                    }
                    lines.put(file.path(), file.bundle() + "," + file.version() + "," + file.path() + ",4,false");
                }
            }
        }
        var text = new StringBuilder(HEADER).append(list.number()).append('\n');
        without.stream().sorted().forEach(bundle -> text.append('-').append(bundle).append('\n'));
        lines.values().forEach(line -> text.append(line).append('\n'));
        replace(folder.resolve(ACTIVE), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a list back that never became valid. */
    void forget(PluginList list) throws IOException {
        Files.deleteIfExists(listFile(list.number()));
    }

    /** Puts a jar where installed jars are; jars of the same content share a place. */
    Installed.File add(String bundle, String version, Path jar, String sha256) throws IOException {
        String path = "files/" + bundle + "_" + version + "-" + sha256.substring(0, 16) + ".jar";
        Path place = folder.resolve(path);
        if (!Files.exists(place) || !Digests.of(place).equals(sha256)) {
            Files.createDirectories(place.getParent());
            Path fresh = Files.createTempFile(place.getParent(), ".new", ".jar");
            try {
                Files.copy(jar, fresh, StandardCopyOption.REPLACE_EXISTING);
                if (!Digests.of(fresh).equals(sha256)) {
                    throw new IOException(jar + ": " + Texts.of("list.fileChanged"));
                }
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
        return new Installed.File(bundle, version, path, sha256);
    }

    List<TrustedSigner> trusted() throws IOException {
        Path file = folder.resolve("trust.json");
        List<TrustedSigner> signers = new ArrayList<>();
        if (Files.exists(file)) {
            for (Map<String, Object> signer : Json.objects(Json.read(file).get("trusted"))) {
                signers.add(new TrustedSigner(Json.text(signer, "fingerprint"), Json.text(signer, "subject"),
                    Instant.parse(Json.text(signer, "validUntil")), Instant.parse(Json.text(signer, "since"))));
            }
        }
        return signers;
    }

    void trust(List<TrustedSigner> signers) throws IOException {
        replace(folder.resolve("trust.json"), Json.bytes(Map.of("trusted", signers.stream()
            .sorted(Comparator.comparing(TrustedSigner::subject).thenComparing(TrustedSigner::fingerprint))
            .map(signer -> new TreeMap<>(Map.of("fingerprint", signer.fingerprint(), "subject", signer.subject(), "validUntil",
                signer.validUntil(), "since", signer.since()))).toList())));
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A new folder for what is fetched; old ones of killed processes are deleted. */
    Path fetching(Instant now) throws IOException {
        Path parent = Files.createDirectories(folder.resolve("fetched"));
        try (var old = Files.newDirectoryStream(parent)) {
            for (Path left : old) {
                if (Files.getLastModifiedTime(left).toInstant().plus(FETCHED_KEPT).isBefore(now)) {
                    delete(left);
                }
            }
        }
        return Files.createTempDirectory(parent, "f");
    }

    /** Deletes lists that are too old to go back to, and jars of none of the lists. What cannot be deleted now goes the next time. */
    void tidy() throws IOException {
        List<Integer> numbers = numbers();
        Set<Path> needed = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (i < numbers.size() - LISTS_KEPT) {
                Files.deleteIfExists(listFile(numbers.get(i)));
            } else {
                ListFile.read(listFile(numbers.get(i))).plugins().forEach(plugin -> plugin.bundles()
                    .forEach(file -> needed.add(folder.resolve(file.path()))));
            }
        }
        Path files = folder.resolve("files");
        if (Files.isDirectory(files)) {
            try (var jars = Files.newDirectoryStream(files)) {
                for (Path jar : jars) {
                    if (!needed.contains(jar)) {
                        Files.deleteIfExists(jar);
                    }
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
