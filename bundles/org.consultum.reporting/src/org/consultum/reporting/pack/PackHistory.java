package org.consultum.reporting.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was issued so far for one meeting, one recipient and one language.
 *
 * @param issues by their number
 */
public record PackHistory(List<IssuedPack> issues) {

    /** Nothing was issued. */
    public static final PackHistory NONE = new PackHistory(List.of());

    public PackHistory {
        issues = issues.stream().sorted(Comparator.comparingInt(IssuedPack::number)).toList();
    }

    /**
     * Since when pages are as they are.
     *
     * @param issue number of the issue they came with
     * @param revised whether they took the place of others of the same paper
     */
    record Since(int issue, boolean revised) {
    }

    /** {@return the issue of today} */
    public Optional<IssuedPack> last() {
        return issues.isEmpty() ? Optional.empty() : Optional.of(issues.getLast());
    }

    /** {@return number of the next issue} */
    public int nextNumber() {
        return last().map(issue -> issue.number() + 1).orElse(1);
    }

    /** {@return what was issued before the issue of today} */
    public PackHistory beforeLast() {
        return new PackHistory(issues.subList(0, issues.size() - 1));
    }

    /** {@return what was issued, with one issue more} */
    public PackHistory with(IssuedPack issue) {
        var all = new ArrayList<>(issues);
        all.add(issue);
        return new PackHistory(all);
    }

    /** {@return every label any page of the pack ever had} */
    Set<PageLabel> labels() {
        var all = new TreeSet<PageLabel>();
        issues.forEach(issue -> issue.pages().stream().filter(part -> part.kind() != PackPart.Kind.CHANGES)
                .forEach(part -> all.addAll(part.pages())));
        return all;
    }

    /** {@return since when the pages of a part are as they are in the last issue, by kind and paper} */
    Map<PartKey, Since> since() {
        var state = new HashMap<PartKey, Since>();
        Map<PartKey, IssuedPages> before = Map.of();
        for (IssuedPack issue : issues) {
            var now = new HashMap<PartKey, IssuedPages>();
            for (IssuedPages part : issue.holding()) {
                var key = new PartKey(part.kind(), part.about());
                IssuedPages old = before.get(key);
                now.put(key, part);
                if (old == null || !old.content().equals(part.content()) || !old.labels().equals(part.labels())) {
                    state.put(key, new Since(issue.number(), old != null));
                }
            }
            before = now;
        }
        return state;
    }

    /** What a part is known by. */
    record PartKey(PackPart.Kind kind, String about) {
    }
}
