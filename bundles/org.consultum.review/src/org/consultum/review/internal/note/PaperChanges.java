package org.consultum.review.internal.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.agenda.versions.AgendaLine;
import org.consultum.review.note.ChangeSheet.PaperChange;
import org.consultum.review.note.ChangeSheet.PaperKind;

/** Compares the papers of two agendas. A paper is the same when it is named the same; one on several items is told once. */
public final class PaperChanges {

    private static final Pattern CHECKSUM = Pattern.compile("#([0-9a-f]{64})$");

    private PaperChanges() {
    }

    /** A paper on an agenda. */
    private record Use(String name, Optional<String> digest, AgendaLine item) {

        PaperChange change(PaperKind kind, Optional<String> before, Optional<String> after) {
            return new PaperChange(name, kind, item.number(), item.title(), before, after);
        }
    }

    /** The papers that differ: those of the newer agenda in its order, then those that are gone. */
    public static List<PaperChange> of(List<AgendaLine> older, List<AgendaLine> newer) {
        Map<String, Use> before = uses(older);
        Map<String, Use> after = uses(newer);
        var changes = new ArrayList<PaperChange>();
        after.forEach((name, use) -> {
            Use was = before.get(name);
            if (was == null) {
                changes.add(use.change(PaperKind.NEW, Optional.empty(), use.digest()));
            } else if (!was.digest().equals(use.digest())) {
                changes.add(use.change(PaperKind.EXCHANGED, was.digest(), use.digest()));
            }
        });
        before.forEach((name, use) -> {
            if (!after.containsKey(name)) {
                changes.add(use.change(PaperKind.GONE, use.digest(), Optional.empty()));
            }
        });
        return changes;
    }

    private static Map<String, Use> uses(List<AgendaLine> lines) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (AgendaLine line : lines) {
            for (String paper : line.papers()) {
                Matcher checksum = CHECKSUM.matcher(paper);
                Optional<String> digest = checksum.find() ? Optional.of(checksum.group(1)) : Optional.empty();
                String name = (digest.isPresent() ? paper.substring(0, checksum.start()) : paper).strip();
                uses.putIfAbsent(name, new Use(name, digest, line));
            }
        }
        return uses;
    }
}
