package org.consultum.store.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.consultum.store.internal.codec.IdTable;
import org.consultum.store.internal.codec.UnusableFile;
import org.consultum.store.internal.codec.Uuids;

/**
 * Knows in which file that is not loaded an identity stands, by looking at the bytes of each file at most once. What it says is a hint: only
 * loading tells.
 */
final class IdScan {

    private static final byte[] MARK = "id=\"".getBytes(StandardCharsets.US_ASCII);

    private final RegisterFolder folder;
    private final Set<String> scanned = new HashSet<>();
    private final IdTable<String> paths = new IdTable<>();

    IdScan(RegisterFolder folder) {
        this.folder = folder;
    }

    /** The file an identity was seen in, or null. */
    String path(String id) {
        return paths.get(id);
    }

    /** Looks at a file unless it was looked at before. */
    void scan(String path) {
        if (!scanned.add(path)) {
            return;
        }
        try {
            scan(path, folder.read(path));
        } catch (UnusableFile e) {
            // Loading the file will say why; nothing can be found in it.
            scanned.add(path);
        }
    }

    private void scan(String path, byte[] content) {
        int last = content.length - MARK.length - Uuids.LENGTH - 1;
        for (int i = 1; i <= last; i++) {
            if (content[i] == 'i' && content[i + 1] == MARK[1] && content[i + 2] == MARK[2] && content[i + 3] == MARK[3]
                && content[i - 1] <= ' ' && content[i + MARK.length + Uuids.LENGTH] == '"') {
                paths.add(new String(content, i + MARK.length, Uuids.LENGTH, StandardCharsets.ISO_8859_1), path);
                i += MARK.length + Uuids.LENGTH;
            }
        }
    }
}
