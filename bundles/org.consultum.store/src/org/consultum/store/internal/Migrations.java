package org.consultum.store.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consultum.store.Migration;
import org.consultum.store.Problem;
import org.consultum.store.internal.codec.UnusableFile;

/** Applies migrations to a file, one after the other. */
final class Migrations {

    private static final int MOST = 20;
    private static final int PROLOG = 4096;

    private final List<Migration> known;

    Migrations(List<Migration> known) {
        this.known = List.copyOf(known);
    }

    /** The file in the present format; unchanged if none applies. A failed migration is a file that cannot be used. */
    byte[] apply(String path, byte[] content, ProblemList problems) throws UnusableFile {
        byte[] current = content;
        for (int step = 0; step < MOST; step++) {
            Migration migration = next(current);
            if (migration == null) {
                return current;
            }
            try {
                current = migration.migrate(path, current);
            } catch (Exception e) {
                throw new UnusableFile(0, 0, Messages.text("read.migrationFailed", migration.fromNamespace(), String.valueOf(e.getMessage())),
                    Messages.text("remedy.migration"));
            }
            problems.add(Problem.Severity.INFO, path, "read.migrated", "remedy.migrated", migration.fromNamespace());
        }
        return current;
    }

    private Migration next(byte[] content) {
        if (known.isEmpty()) {
            return null;
        }
        String head = new String(content, 0, Math.min(content.length, PROLOG), StandardCharsets.ISO_8859_1);
        return known.stream().filter(migration -> head.contains("=\"" + migration.fromNamespace() + "\"")).findFirst().orElse(null);
    }
}
