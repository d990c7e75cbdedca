package org.consultum.plugins;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a plugin comes from.
 *
 * @since 0.1
 */
public sealed interface PluginSource {

    /** How the user would name it. */
    String text();

    /**
     * A folder or a file: a repository, a zip with one inside, a bundle, or a folder of bundles.
     *
     * @param path absolute
     */
    record Local(Path path) implements PluginSource {

        public Local {
            path = path.toAbsolutePath().normalize();
        }

        @Override
        public String text() {
            return path.toString();
        }
    }

    /**
     * A repository, a zip or a bundle on a server.
     *
     * @param address {@code http} or {@code https}
     */
    record Remote(URI address) implements PluginSource {

        public Remote {
            if (!isWeb(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException("not an address of the web: " + address);
            }
        }

        @Override
        public String text() {
            return address.toString();
        }
    }

    /** The program itself. */
    record Program() implements PluginSource {

        @Override
        public String text() {
            return "consultum";
        }
    }

    /**
     * What a user typed: an address of the web, or a path.
     *
     * @param folder what a relative path starts from
     * @throws IllegalArgumentException when it can be neither
     */
    static PluginSource parse(String typed, Path folder) {
        Objects.requireNonNull(folder);
        String text = typed.strip();
        try {
            int colon = text.indexOf(':');
            if (colon > 1 && isWeb(text.substring(0, colon))) {
                return new Remote(new URI(text));
            }
            if (text.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
            return new Local(text.startsWith("file:") ? Path.of(new URI(text)) : folder.resolve(text));
        } catch (URISyntaxException | InvalidPathException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static boolean isWeb(String scheme) {
        return scheme != null && (scheme.toLowerCase(Locale.ROOT).equals("http") || scheme.toLowerCase(Locale.ROOT).equals("https"));
    }
}
