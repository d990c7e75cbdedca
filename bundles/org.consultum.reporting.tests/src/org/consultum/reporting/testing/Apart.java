package org.consultum.reporting.testing;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/** Libraries for tests that want a class path: their jars lie where the build puts them and are loaded apart from everything else. */
final class Apart {

    private Apart() {
    }

    /**
     * Loads a folder of jars.
     *
     * @param module folder below {@code releng} whose build fetches them
     * @return a class loader, if the jars are there
     */
    static Optional<ClassLoader> loader(String module) {
        Path folder = Path.of(System.getProperty("consultum.root", "../.."), "releng", module, "target", "jars");
        try (Stream<Path> files = Files.list(folder)) {
            var urls = new ArrayList<URL>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
            return urls.isEmpty() ? Optional.empty()
                    : Optional.of(new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Something to do. */
    interface Work<T> {
        T run() throws ReflectiveOperationException, IOException;
    }

    /** Does something with a class loader as that of the thread. */
    static <T> T inside(ClassLoader loader, Work<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.run();
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
