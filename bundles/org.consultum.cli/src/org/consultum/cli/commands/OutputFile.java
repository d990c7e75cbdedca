package org.consultum.cli.commands;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.consultum.cli.internal.Texts;
import org.consultum.spi.cli.RefusedException;

/**
 * A file a command is asked to write. It never lies among the files of the register, and takes the place of another file only when that
 * was written by the workbench before or the user insists.
 */
final class OutputFile {

    private static final Set<String> MANAGED = Set.of("register.consultum", "committees", "papers", "papers.xmi", "sections", "templates",
        "messages.xmi");
    private static final String PDF = "%PDF-";
    private static final String CALENDAR = "BEGIN:VCALENDAR";
    private static final String MAIL = "Message-ID: <";
    private static final String MANIFEST = "{\n  \"format\" ";
    private static final byte[] OURS = "Consultum Workbench".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final Path register;

    /**
     * A file.
     *
     * @param file absolute path of the file
     * @param register absolute path of the register's folder
     */
    OutputFile(Path file, Path register) {
        this.file = file;
        this.register = register;
    }

    /** The file, when it may be written. */
    Path check(boolean force) throws RefusedException, IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RefusedException(Texts.of("out.noFolder", folder == null ? file : folder), Texts.of("out.noFolder.remedy"));
        }
        Path real = folder.toRealPath().resolve(file.getFileName());
        if (isManaged(real)) {
            throw new RefusedException(Texts.of("out.managed", file), Texts.of("out.managed.remedy"));
        }
        if (Files.isDirectory(real)) {
            throw new RefusedException(Texts.of("out.isFolder", file), Texts.of("out.isFolder.remedy"));
        }
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !force && !isOurs(real)) {
            throw new RefusedException(Texts.of("out.exists", file), Texts.of("out.exists.remedy"));
        }
        return file;
    }

    private boolean isManaged(Path real) throws IOException {
        Path root = register.toRealPath();
        if (!real.startsWith(root)) {
            return false;
        }
        String first = root.relativize(real).getName(0).toString().toLowerCase(Locale.ROOT);
        return MANAGED.contains(first) || first.startsWith(".");
    }

    /** Whether an existing file was written by us: a PDF, a calendar, a mail or a manifest that names the workbench. Reads it once, with little memory. */
    private static boolean isOurs(Path existing) throws IOException {
        if (!Files.isRegularFile(existing, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(existing), 1 << 16)) {
            String head = new String(input.readNBytes(CALENDAR.length()), StandardCharsets.US_ASCII);
            if (!head.startsWith(PDF) && !head.equals(CALENDAR) && !head.startsWith(MAIL) && !head.startsWith(MANIFEST)) {
                return false;
            }
            int matched = 0;
            for (int next = input.read(); next >= 0; next = input.read()) {
                matched = next == OURS[matched] ? matched + 1 : next == OURS[0] ? 1 : 0;
                if (matched == OURS.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
