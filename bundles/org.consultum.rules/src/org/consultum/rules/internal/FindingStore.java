package org.consultum.rules.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.rules.CheckChange;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.Citation;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.QuickFix;

/**
 * Findings by what was evaluated where, and as they are told after waivers. Replacing the findings of one evaluation costs what those
 * findings cost, however many others there are. Used by one thread at a time.
 */
final class FindingStore {

    private static final Comparator<CheckFinding> BY_FILE = Comparator.comparing(finding -> finding.file().map(Path::toString).orElse(""));

    /** Findings of each evaluation by the element it was made on. Evaluations that found nothing are not kept. */
    private final Map<String, Map<String, List<CheckFinding>>> evaluations = new HashMap<>();
    /** Each finding once, though several evaluations may have found it. */
    private final Map<Sameness, Held> held = new LinkedHashMap<>();
    private final Map<String, Set<Sameness>> byElement = new HashMap<>();
    private final Map<Sameness, Optional<CheckFinding>> touched = new LinkedHashMap<>();
    private WaiversInForce waivers = WaiversInForce.NONE;
    private List<CheckFinding> sorted;

    /** What makes two findings one: everything but the commands of their fixes, which need not be comparable. */
    private record Sameness(Severity severity, String rule, Optional<String> element, Optional<Path> file, int line, String message,
            String remedy, Optional<String> feature, Optional<Citation> citation, List<String> fixes) {

        static Sameness of(CheckFinding finding) {
            return new Sameness(finding.severity(), finding.rule(), finding.elementId(), finding.file(), finding.line(), finding.message(),
                finding.remedy(), finding.feature(), finding.citation(), finding.fixes().stream().map(QuickFix::label).toList());
        }
    }

    private static final class Held {

        private int count;
        private CheckFinding told;
    }

    /**
     * Puts the findings of an evaluation in place of those it had before.
     *
     * @param subject identity of the element
     * @param evaluation what was evaluated on it
     */
    void put(String subject, String evaluation, List<CheckFinding> findings) {
        var here = evaluations.get(subject);
        var before = here == null ? null : here.get(evaluation);
        if (before == null && findings.isEmpty()) {
            return;
        }
        if (before != null) {
            before.forEach(this::take);
        }
        findings.forEach(this::give);
        if (!findings.isEmpty()) {
            evaluations.computeIfAbsent(subject, id -> new HashMap<>()).put(evaluation, findings);
        } else if (here.remove(evaluation) != null && here.isEmpty()) {
            evaluations.remove(subject);
        }
    }

    /** Forgets an element with all that was evaluated on it. */
    void drop(String subject) {
        var gone = evaluations.remove(subject);
        if (gone != null) {
            gone.values().forEach(findings -> findings.forEach(this::take));
        }
    }

    private void give(CheckFinding finding) {
        var same = Sameness.of(finding);
        var kept = held.get(same);
        if (kept == null) {
            touch(same, Optional.empty());
            kept = new Held();
            held.put(same, kept);
            finding.elementId().ifPresent(id -> byElement.computeIfAbsent(id, element -> new LinkedHashSet<>()).add(same));
        }
        kept.count++;
        kept.told = waivers.applied(finding);
    }

    private void take(CheckFinding finding) {
        var same = Sameness.of(finding);
        var kept = held.get(same);
        if (--kept.count > 0) {
            return;
        }
        touch(same, Optional.of(kept.told));
        held.remove(same);
        finding.elementId().ifPresent(id -> byElement.computeIfPresent(id, (element, all) -> {
            all.remove(same);
            return all.isEmpty() ? null : all;
        }));
    }

    private void touch(Sameness same, Optional<CheckFinding> before) {
        touched.putIfAbsent(same, before);
    }

    /** Applies other waivers to what is there and to what comes. */
    void apply(WaiversInForce other) {
        var places = waivers.differing(other);
        waivers = other;
        for (WaiversInForce.Place place : places) {
            for (Sameness same : byElement.getOrDefault(place.element(), Set.of())) {
                var kept = held.get(same);
                touch(same, Optional.of(kept.told));
                kept.told = waivers.applied(kept.told);
            }
        }
    }

    /** What has changed since this was asked last. */
    CheckChange settle() {
        var added = new ArrayList<CheckFinding>();
        var removed = new ArrayList<CheckFinding>();
        touched.forEach((same, before) -> {
            var now = Optional.ofNullable(held.get(same)).map(kept -> kept.told);
            if (!before.map(CheckFinding::waiver).equals(now.map(CheckFinding::waiver))) {
                before.ifPresent(removed::add);
                now.ifPresent(added::add);
            }
        });
        if (!touched.isEmpty()) {
            sorted = null;
        }
        touched.clear();
        return new CheckChange(added, removed);
    }

    /** All findings, each once. */
    List<CheckFinding> all() {
        if (sorted == null) {
            var all = new ArrayList<CheckFinding>(held.size());
            held.values().forEach(kept -> all.add(kept.told));
            all.sort(Checks.ORDER.thenComparing(BY_FILE));
            sorted = List.copyOf(all);
        }
        return sorted;
    }

    /** The findings about one element. */
    List<CheckFinding> about(String element) {
        return byElement.getOrDefault(element, Set.of()).stream().map(same -> held.get(same).told).sorted(Checks.ORDER).toList();
    }

    /** What is different from another store. */
    CheckChange since(FindingStore earlier) {
        var added = new ArrayList<CheckFinding>();
        var removed = new ArrayList<CheckFinding>();
        held.forEach((same, kept) -> {
            var before = earlier.held.get(same);
            if (before == null || !before.told.waiver().equals(kept.told.waiver())) {
                added.add(kept.told);
            }
        });
        earlier.held.forEach((same, kept) -> {
            var now = held.get(same);
            if (now == null || !now.told.waiver().equals(kept.told.waiver())) {
                removed.add(kept.told);
            }
        });
        return new CheckChange(added, removed);
    }
}
