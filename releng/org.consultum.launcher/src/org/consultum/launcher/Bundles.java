package org.consultum.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The list of bundles to start: the program's, without the parts the user removed and with the user's plugins.
 * <p>
 * Bundles of plugins are started as the framework sees fit: one that needs a window stays unresolved in the command line, and one that
 * does not fit the program stays unresolved everywhere. Neither is an error of the start.
 *
 * @param program the program's own list
 * @param content what the list to start says
 * @param own whether that differs from the program's own list
 */
record Bundles(Path program, byte[] content, boolean own) {

    private static final String HEADER = "#consultum plugins 1 ";

    /**
     * @param plugins folder of the user's plugins; need not exist
     * @param safe whether to leave out the user's plugins
     */
    static Bundles of(Path program, Path plugins, boolean safe) throws IOException {
        byte[] content = Files.readAllBytes(program);
        Path active = plugins.resolve("active.info");
        if (!Files.isRegularFile(active)) {
            return new Bundles(program, content, false);
        }
        List<String> lines = Files.readAllLines(active);
        if (lines.isEmpty() || !lines.getFirst().startsWith(HEADER)) {
            return new Bundles(program, content, false); // of another version of the program: it says so when plugins are asked for
        }
        Set<String> without = new HashSet<>();
        List<String> added = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("-")) {
                without.add(line.substring(1));
            } else if (!line.startsWith("#") && !safe) {
                placed(line, plugins).ifPresent(added::add);
            }
        }
        var text = new StringBuilder(content.length);
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
            int comma = line.indexOf(',');
            if (comma < 0 || !without.contains(line.substring(0, comma))) {
                text.append(line).append('\n');
            }
        }
        added.forEach(line -> text.append(line).append('\n'));
        return new Bundles(program, text.toString().getBytes(StandardCharsets.UTF_8), true);
    }

    /** A line with the whole address of its bundle instead of a path below the plugin folder; nothing when the bundle is gone. */
    private static Optional<String> placed(String line, Path plugins) throws IOException {
        String[] parts = line.split(",");
        if (parts.length != 5) {
            throw new IOException(plugins + ": the list of plugins is damaged: " + line);
        }
        Path bundle = plugins.resolve(parts[2]);
        parts[2] = bundle.toUri().toString().replace(",", "%2C");
        return Files.isRegularFile(bundle) ? Optional.of(String.join(",", parts)) : Optional.empty();
    }

    /** The file the framework reads; written below {@code cache} when it is not the program's own. */
    Path file(Path cache) throws IOException {
        if (!own) {
            return program;
        }
        Path file = cache.resolve("bundles.info");
        if (!Files.exists(file)) {
            // the folder is of this content alone: whoever is first writes what all would
            Path fresh = Files.createTempFile(cache, "bundles", ".info");
            Files.write(fresh, content);
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return file;
    }
}
