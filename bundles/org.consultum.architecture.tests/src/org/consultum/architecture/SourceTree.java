package org.consultum.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bundles of the product as they lie in the repository. */
final class SourceTree {

    private final List<BundleFolder> bundles;

    private SourceTree(List<BundleFolder> bundles) {
        this.bundles = bundles;
    }

    /**
     * Reads all bundles.
     *
     * @throws IllegalStateException when the test does not run in a checkout of the repository
     */
    static SourceTree read() throws IOException {
        try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
            var bundles = folders.filter(folder -> Files.isRegularFile(folder.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
            var read = new ArrayList<BundleFolder>();
            for (Path bundle : bundles) {
                read.add(BundleFolder.read(bundle));
            }
            return new SourceTree(List.copyOf(read));
        }
    }

    /** The nearest folder above the working folder that holds the target platform. */
    static Path root() {
        Path start = Path.of(System.getProperty("consultum.root", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("target-platform"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder with target-platform above " + start + "; run in a checkout, or set consultum.root");
    }

    List<BundleFolder> all() {
        return bundles;
    }

    /** Bundles that belong to the product or its tools; no tests. */
    List<BundleFolder> main() {
        return bundles.stream().filter(bundle -> !bundle.isTests()).toList();
    }

    List<BundleFolder> tests() {
        return bundles.stream().filter(BundleFolder::isTests).toList();
    }
}
