package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Templates and words: those of an organisation, from its folders, before those that were shipped. Only plain names are looked for, only
 * files that lie in the folder itself are read, and none that is large.
 */
final class TemplateFiles {

    /** Name of the macros all templates share. */
    static final String HOUSE = "house.ftlh";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}(_[a-z]{2,3})?\\.(ftlh|properties)");
    private static final int MOST_BYTES = 1 << 20;

    private final List<Path> folders;
    private final Contribution contribution;

    TemplateFiles(List<Path> folders, Contribution contribution) {
        this.folders = folders;
        this.contribution = contribution;
    }

    /**
     * A file that was found.
     *
     * @param name how the user knows it: its path, or its name where it was shipped
     */
    record Found(String name, byte[] content) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        Optional<String> line(int number) {
            return number < 1 ? Optional.empty() : text().lines().skip(number - 1L).findFirst();
        }
    }

    /** A file of an organisation, else the shipped one. */
    Optional<Found> find(String name) throws IOException {
        Optional<Found> own = own(name);
        return own.isPresent() ? own : shipped(name);
    }

    /** A file in the folders of the organisation. */
    Optional<Found> own(String name) throws IOException {
        for (Path folder : folders) {
            Optional<Path> file = in(folder, name);
            if (file.isPresent()) {
                return Optional.of(new Found(file.get().toString(), read(file.get())));
            }
        }
        return Optional.empty();
    }

    /** Where a file of an organisation lies. */
    static Optional<Path> own(List<Path> folders, String name) {
        return folders.stream().flatMap(folder -> in(folder, name).stream()).findFirst();
    }

    /** A file that was shipped: beside the template of the report, or for the macros with the workbench. */
    Optional<Found> shipped(String name) throws IOException {
        if (name.equals(HOUSE)) {
            try (InputStream in = TemplateFiles.class.getResourceAsStream("/templates/" + HOUSE)) {
                return in == null ? Optional.empty() : Optional.of(new Found(name, in.readAllBytes()));
            }
        }
        if (!NAME.matcher(name).matches() || contribution.template().isEmpty()) {
            return Optional.empty();
        }
        String template = contribution.template().get();
        return contribution.resources().read(template.substring(0, template.lastIndexOf('/') + 1) + name)
            .map(content -> new Found(name, content));
    }

    private static Optional<Path> in(Path folder, String name) {
        Path file = folder.resolve(name);
        return NAME.matcher(name).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new IOException(file + " is larger than " + (MOST_BYTES >> 10) + " kB");
            }
            return content;
        }
    }
}
