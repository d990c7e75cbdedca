package org.consultum.reporting.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.consultum.reporting.internal.template.PackView;

/**
 * What was issued so far for one meeting, one recipient and one language.
 *
 * @param issues by their number
 */
public record PackHistory(List<IssuedPack> issues) {
    private static final String PDF = "application/pdf";

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

    /** {@return how an issue differs from the one before; for a first issue, all its papers came} */
    public PackChanges changes(IssuedPack issue) {
        var before = new PackHistory(issues.stream().filter(other -> other.number() < issue.number()).toList());
        return PagePlan.of(before, issue.holding().stream().filter(part -> !part.labels().isEmpty())
                .map(part -> new PackPart(part.kind(), part.about(), part.content(), part.labels().size())).toList()).changes();
    }

    /**
     * How the papers of a meeting differ from those of the last issue, as far as that can be told without setting a page: whether the
     * agenda changed is not.
     */
    public PackChanges pending(PackData pack) {
        var issued = new HashMap<String, IssuedPages>();
        var parts = new ArrayList<PackPart>();
        last().ifPresent(issue -> issue.holding().stream().filter(part -> !part.labels().isEmpty()).forEach(part -> {
            issued.put(part.about(), part);
            if (part.kind() != PackPart.Kind.PAPER) {
                parts.add(new PackPart(part.kind(), part.about(), part.content(), part.labels().size()));
            }
        }));
        int place = Math.min(2, parts.size());
        for (PackPaper paper : PackView.inAgendaOrder(pack)) {
            IssuedPages known = issued.get(paper.subject());
            if (paper.content().isPresent() && (known != null || PDF.equals(paper.mediaType()))) {
                parts.add(place, new PackPart(PackPart.Kind.PAPER, paper.subject(), paper.sha256().toLowerCase(Locale.ROOT),
                        known == null ? 1 : known.labels().size()));
                place++;
            }
        }
        return PagePlan.of(this, parts).changes();
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
