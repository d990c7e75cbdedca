package org.consultum.sdk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.consultum.sdk.internal.Texts;

/**
 * The released p2 repository of the product that a plugin is built against: a folder, a zip archive or a web address.
 *
 * @since 0.1
 */
public final class ReleasedRepository {

    /** Name of the archive as it is released. */
    public static final String ARCHIVE = "consultum-repository.zip";

    private static final String FOLDER = "repository";
    private static final int PARENTS = 4;
    private static final List<String> CONTENT = List.of("content.xml", "content.jar", "content.xml.xz", "compositeContent.xml",
        "compositeContent.jar", "compositeContent.xml.xz");

    private ReleasedRepository() {
    }

    /**
     * The address of what was named.
     *
     * @param typed a web address, or the path of a folder or an archive
     * @param path the path it is, when it is one; absolute
     * @throws ProjectRefusedException when it is neither
     */
    public static String address(String typed, Path path) throws ProjectRefusedException {
        if (typed.matches("(https?|file|jar):.+")) {
            try {
                return URI.create(typed).toString();
            } catch (IllegalArgumentException e) {
                throw new ProjectRefusedException(Texts.of("repository.address", typed), Texts.of("repository.remedy", ARCHIVE));
            }
        }
        return address(path)
            .orElseThrow(() -> new ProjectRefusedException(Texts.of("repository.missing", path), Texts.of("repository.remedy", ARCHIVE)));
    }

    /**
     * The repository that lies near the installed product: as a folder {@code repository} or the archive {@value #ARCHIVE} in the folder
     * of the product or in one above it.
     *
     * @param product the folder of the product
     * @throws ProjectRefusedException when there is none
     */
    public static String near(Path product) throws ProjectRefusedException {
        Path folder = product;
        for (int up = 0; up <= PARENTS && folder != null; up++) {
            for (String name : List.of(FOLDER, ARCHIVE)) {
                Optional<String> found = address(folder.resolve(name));
                if (found.isPresent()) {
                    return found.get();
                }
            }
            folder = folder.getParent();
        }
        throw new ProjectRefusedException(Texts.of("repository.unknown", product), Texts.of("repository.remedy", ARCHIVE));
    }

    private static Optional<String> address(Path path) {
        if (Files.isDirectory(path)) {
            return CONTENT.stream().anyMatch(name -> Files.isRegularFile(path.resolve(name))) ? Optional.of(path.toUri().toString())
                : Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(path.toFile())) {
            Stream<String> names = CONTENT.stream().filter(name -> zip.getEntry(name) != null);
            return names.findFirst().map(name -> "jar:" + path.toUri() + "!/");
        } catch (IOException e) {
            // no archive, so no repository
            return Optional.empty();
        }
    }
}
