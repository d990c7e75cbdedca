package org.consultum.rules.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consultum.rules.CheckFinding;

/**
 * Finds the lines of elements in the files of a register by looking for their identities, without parsing: the store
 * writes quotes in texts escaped, so that a quoted identity is an attribute. A file that cannot be read
 * leaves its findings without lines: what is wrong with it is reported elsewhere.
 */
final class Lines {

    private static final int UUID_LENGTH = 36;
    private static final byte[] BEFORE = " id=\"".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;

    Lines(Path folder) {
        this.folder = folder;
    }

    List<CheckFinding> place(List<CheckFinding> findings) {
        var wanted = new HashMap<Path, Set<String>>();
        for (CheckFinding finding : findings) {
            if (finding.line() == 0 && finding.file().isPresent() && finding.elementId().isPresent()) {
                wanted.computeIfAbsent(finding.file().get(), file -> new HashSet<>()).add(finding.elementId().get());
            }
        }
        var lines = new HashMap<String, Integer>();
        wanted.forEach((file, ids) -> scan(file, ids, lines));
        var placed = new ArrayList<CheckFinding>(findings.size());
        for (CheckFinding finding : findings) {
            int line = finding.line() > 0 ? 0 : finding.elementId().map(lines::get).orElse(0);
            placed.add(line > 0 ? finding.atLine(line) : finding);
        }
        return placed;
    }

    private void scan(Path file, Set<String> ids, Map<String, Integer> lines) {
        Path resolved = folder.resolve(file).normalize();
        if (!resolved.startsWith(folder)) {
            return;
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(resolved), 1 << 16)) {
            int line = 1;
            int matched = 0;
            for (int next = input.read(); next >= 0; next = input.read()) {
                line += next == '\n' ? 1 : 0;
                matched = next == BEFORE[matched] ? matched + 1 : next == BEFORE[0] ? 1 : 0;
                if (matched == BEFORE.length) {
                    matched = 0;
                    String id = new String(input.readNBytes(UUID_LENGTH), StandardCharsets.US_ASCII);
                    if (ids.contains(id)) {
                        lines.put(id, line);
                    }
                }
            }
        } catch (IOException e) {
            lines.keySet().removeAll(ids);
        }
    }
}
