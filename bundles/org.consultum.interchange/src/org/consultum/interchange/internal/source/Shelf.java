package org.consultum.interchange.internal.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.internal.Messages;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportRefusedException;
import org.consultum.spi.importer.Origin;

/** Decides by its name whether something found in a source is offered to importers, and counts everything that is found. */
final class Shelf {

    private static final int LONGEST_PATH = 1000;
    /** In every document and workbook of office programs; nothing somebody has hidden. */
    private static final String OFFICE = "_rels/.rels";
    private static final Set<String> ARCHIVES = Set.of("zip", "jar", "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "zst");

    private final String source;
    private final ImportLimits limits;
    private final List<ImportFile> files = new ArrayList<>();
    private final List<ImportNotice> leftOut = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private long found;

    Shelf(String source, ImportLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Counts something found, wanted or not. */
    void count() throws ImportRefusedException {
        if (++found > limits.entries()) {
            throw tooMany();
        }
    }

    ImportRefusedException tooMany() {
        return new ImportRefusedException(source, Messages.of("source.entries", source, limits.entries()),
            Messages.of("source.entries.remedy"), true);
    }

    /** Whether the name of a file is fit to be offered; says so in a notice when it is not. */
    boolean accepts(String path) {
        if (!isSafe(path)) {
            leaveOut(path, "entry.unsafe");
        } else if (isHidden(path) && !path.equals(OFFICE)) {
            leaveOut(path, "entry.hidden");
        } else if (isArchive(path)) {
            leaveOut(path, "entry.archive");
        } else if (!taken.add(path)) {
            leaveOut(path, "entry.twice");
        } else {
            return true;
        }
        return false;
    }

    void offer(ImportFile file) {
        files.add(file);
    }

    /** Notes that something is not offered, and why. */
    void leaveOut(String path, String key, Object... values) {
        var severity = switch (key) {
            case "entry.hidden" -> ImportNotice.Severity.INFO;
            case "entry.unsafe", "entry.encrypted" -> ImportNotice.Severity.ERROR;
            default -> ImportNotice.Severity.WARNING;
        };
        leftOut.add(new ImportNotice(severity, key, Optional.of(Origin.of(shown(path))), Messages.of(key, values),
            Messages.of(key + ".remedy")));
    }

    List<ImportFile> files() {
        files.sort(Comparator.comparing(ImportFile::path));
        return List.copyOf(files);
    }

    List<ImportNotice> leftOut() {
        return List.copyOf(leftOut);
    }

    /** A path as it may be shown: without control characters, and not endless. */
    static String shown(String path) {
        String plain = path.codePoints().map(c -> Character.isISOControl(c) ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return plain.length() > 200 ? plain.substring(0, 200) + "\u2026" : plain;
    }

    private static boolean isSafe(String path) {
        if (path.isEmpty() || path.length() > LONGEST_PATH || path.startsWith("/") || path.indexOf('\\') >= 0
                || path.codePoints().anyMatch(Character::isISOControl) || path.length() > 1 && path.charAt(1) == ':') {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals("..") || part.equals(".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(String path) {
        for (String part : path.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX") || part.equals("Thumbs.db") || part.equals("desktop.ini")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArchive(String path) {
        int dot = path.lastIndexOf('.');
        return dot >= 0 && ARCHIVES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
