package org.consultum.edit.internal;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;

/**
 * Finds the files of this bundle or another, installed as a jar, started from a development environment, or on a plain class path.
 *
 * <p>Goes by the location of a class, because on a plain class path several bundles have a {@code plugin.properties}.
 */
public final class EditBundle {

    private EditBundle() {
    }

    /** A file of this bundle by its path from the root of the bundle. */
    public static Optional<URL> entry(String path) {
        return entry(EditBundle.class, path);
    }

    /** A file of the bundle that holds a class. */
    public static Optional<URL> entry(Class<?> in, String path) {
        URL own = in.getResource(in.getSimpleName() + ".class");
        if (own == null) {
            return Optional.empty();
        }
        String location = own.toString();
        String root = location.substring(0, location.length() - (in.getName().replace('.', '/') + ".class").length());
        return existing(root + path).or(() -> root.endsWith("/bin/") ? existing(root.substring(0, root.length() - "bin/".length()) + path)
            : Optional.empty());
    }

    private static Optional<URL> existing(String location) {
        try {
            URL url = URI.create(location).toURL();
            try (var stream = url.openStream()) {
                return stream.read() < 0 ? Optional.empty() : Optional.of(url);
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The bundle is in a place that has no address: " + location, e);
        } catch (IOException e) {
            // Not there: languages without a translation have no file.
            return Optional.empty();
        }
    }
}
