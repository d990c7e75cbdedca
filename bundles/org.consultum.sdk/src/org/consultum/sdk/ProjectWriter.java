package org.consultum.sdk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.sdk.internal.ProjectFiles;
import org.consultum.sdk.internal.Templates;
import org.consultum.sdk.internal.Texts;

/**
 * Writes projects of plugins. Has no state beyond its templates; any thread.
 *
 * @since 0.1
 */
public final class ProjectWriter {

    private final Templates templates;
    private final Map<String, ContributionKind> kinds = new LinkedHashMap<>();

    /**
     * Reads what projects are made of.
     *
     * @throws IOException when this installation is damaged
     */
    public ProjectWriter() throws IOException {
        templates = new Templates();
        templates.kinds().forEach(kind -> kinds.put(kind.name(), kind));
    }

    /** The kinds of contribution there are examples of, in their order. */
    public List<ContributionKind> kinds() {
        return List.copyOf(kinds.values());
    }

    /**
     * Writes a project. Either all of it is there afterwards, or nothing was changed.
     *
     * @param folder the folder of the project; must not exist, or be empty
     * @return the files that were written, relative to the folder
     * @throws ProjectRefusedException when the folder holds something, or a kind is not known
     * @throws IOException when writing failed
     */
    public List<Path> write(PluginProject project, Path folder) throws ProjectRefusedException, IOException {
        for (String kind : project.kinds()) {
            if (!kinds.containsKey(kind)) {
                throw new ProjectRefusedException(Texts.of("kind.unknown", kind),
                    Texts.of("kind.unknown.remedy", String.join(", ", kinds.keySet())));
            }
        }
        Map<String, String> files = new TreeMap<>(
            new ProjectFiles(templates, project, project.kinds().stream().map(kinds::get).toList()).all());
        Path target = folder.toAbsolutePath().normalize();
        if (Files.isDirectory(target) ? !isEmpty(target) : Files.exists(target)) {
            throw new ProjectRefusedException(Texts.of("folder.notEmpty", target), Texts.of("folder.notEmpty.remedy"));
        }
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempDirectory(target.getParent(), "." + target.getFileName());
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(draft.resolve(file.getKey()), file.getValue());
            }
            Files.deleteIfExists(target);
            Files.move(draft, target);
            readableByOthers(target);
        } catch (DirectoryNotEmptyException e) {
            throw new ProjectRefusedException(Texts.of("folder.notEmpty", target), Texts.of("folder.notEmpty.remedy"));
        } finally {
            delete(draft);
        }
        return files.keySet().stream().map(Path::of).toList();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (text.startsWith("#!") && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void readableByOthers(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            // a temporary folder is its owner's alone
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                    Files.delete(one);
                }
            }
        }
    }
}
