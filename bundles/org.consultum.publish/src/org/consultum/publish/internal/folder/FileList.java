package org.consultum.publish.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The list of the files of a site that lies in it: what may be replaced and removed when it is written again. In the form of sha256sum, so
 * that anybody can check whether a site arrived as it was written.
 */
final class FileList {

    static final String NAME = "site-files.sha256";

    private static final String HEAD = "# Files of this site as Consultum Workbench wrote them. Check them with: sha256sum -c " + NAME;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ((?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*)");
    private static final long MOST_BYTES = 256L << 20;

    private FileList() {
    }

    static String write(Map<String, String> digests) {
        var text = new StringBuilder(HEAD).append('\n');
        new TreeMap<>(digests).forEach((path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /** The files a folder's list names; empty when the folder has no list of ours. */
    static Optional<Set<String>> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        var names = new TreeSet<String>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!HEAD.equals(reader.readLine())) {
                return Optional.empty();
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                var matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                names.add(matcher.group(2));
            }
        }
        names.add(NAME);
        return Optional.of(names);
    }

    /** Everything in a folder that is not a folder, by its path with slashes. Links are not followed. */
    static Set<String> present(Path folder) throws IOException {
        var names = new TreeSet<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                names.add(folder.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return names;
    }
}
