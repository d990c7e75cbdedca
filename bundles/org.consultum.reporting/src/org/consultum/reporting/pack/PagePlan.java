package org.consultum.reporting.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.consultum.reporting.pack.PackHistory.PartKey;
import org.consultum.reporting.pack.PackHistory.Since;
import org.consultum.reporting.pack.PackPart.Kind;

/**
 * Which page of a pack has which label. Pages that were issued keep their label while their part stays; those of a part that changed keep
 * as many as it has pages; new ones get the label of the page they follow with letters behind; no label is ever used for something else.
 * The pages of a part always follow each other in the order of labels, and so do the parts of a pack as they were issued.
 *
 * @param parts the parts in the order of the agenda
 * @param withdrawn pages that hold no more: of parts that went, and of parts that became shorter
 * @param history what was issued before
 */
public record PagePlan(List<Placed> parts, List<IssuedPages> withdrawn, PackHistory history) {

    /** What became of a part since the last issue. */
    public enum Change {
        /** Nothing. */
        NONE,
        /** It is new. */
        ADDED,
        /** Its pages have to be exchanged. */
        REPLACED
    }

    /**
     * A part with its labels.
     *
     * @param labels in their order
     * @param change what became of it since the last issue
     * @param moved whether it stands elsewhere on the agenda; its pages stay where they are
     * @param since number of the issue its pages came with, the next one when they are new
     * @param revised whether they took the place of others
     * @param before labels the part had in the last issue
     */
    public record Placed(PackPart part, List<PageLabel> labels, Change change, boolean moved, int since, boolean revised,
            List<PageLabel> before) {
        public Placed {
            labels = List.copyOf(labels);
            before = List.copyOf(before);
        }

        /** {@return labels that go although the part stays} */
        public List<PageLabel> dropped() {
            return before.stream().filter(label -> !labels.contains(label)).toList();
        }
    }

    public PagePlan {
        parts = List.copyOf(parts);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * Plans the next issue.
     *
     * @param history what was issued
     * @param parts what the pack consists of now: cover, agenda, papers in the order of the agenda, annex
     */
    public static PagePlan of(PackHistory history, List<PackPart> parts) {
        return new Planning(history, parts).plan();
    }

    /** {@return whether members have to do anything to have the pack as it is now} */
    public boolean changed() {
        return !withdrawn.isEmpty() || parts.stream().anyMatch(placed -> placed.change() != Change.NONE);
    }

    /** {@return the papers that came, changed or moved, and those that went} */
    public PackChanges changes() {
        List<Placed> papers = parts.stream().filter(placed -> placed.part().kind() == Kind.PAPER).toList();
        Set<String> staying = papers.stream().map(placed -> placed.part().about()).collect(Collectors.toSet());
        return new PackChanges(
                (int) papers.stream().filter(placed -> placed.change() == Change.ADDED).count(),
                (int) papers.stream().filter(placed -> placed.change() == Change.REPLACED).count(),
                (int) withdrawn.stream().filter(pages -> pages.kind() == Kind.PAPER && !staying.contains(pages.about())).count(),
                (int) papers.stream().filter(Placed::moved).count(),
                parts.stream().anyMatch(placed -> placed.part().kind() == Kind.AGENDA && placed.change() != Change.NONE));
    }

    /** {@return labels that were used once and will never be again, in order} */
    public List<PageLabel> retired() {
        var all = new TreeSet<>(history.labels());
        parts.forEach(placed -> placed.labels().forEach(all::remove));
        return List.copyOf(all);
    }

    /** {@return labels of all pages, in order} */
    public List<PageLabel> labels() {
        return parts.stream().flatMap(placed -> placed.labels().stream()).sorted().toList();
    }

    /** {@return the label of the page before one; empty for the first} */
    public Optional<PageLabel> before(PageLabel label) {
        return labels().stream().filter(other -> other.compareTo(label) < 0).reduce((first, second) -> second);
    }

    private static final class Planning {
        private final PackHistory history;
        private final List<PackPart> parts;
        private final Map<PartKey, IssuedPages> issued = new LinkedHashMap<>();
        private final Map<PartKey, List<PageLabel>> labels = new HashMap<>();
        private final Set<PageLabel> used;
        private final Set<PageLabel> held = new HashSet<>();

        Planning(PackHistory history, List<PackPart> parts) {
            this.history = history;
            this.parts = parts;
            this.used = new TreeSet<>(history.labels());
            history.last().ifPresent(last -> last.holding().forEach(pages -> issued.put(new PartKey(pages.kind(), pages.about()), pages)));
        }

        PagePlan plan() {
            if (issued.isEmpty()) {
                number();
            } else {
                keep();
                extend();
                insert();
            }
            return result();
        }

        private static PartKey key(PackPart part) {
            return new PartKey(part.kind(), part.about());
        }

        /** A first issue: one page after the other. */
        private void number() {
            int next = used.stream().mapToInt(PageLabel::number).max().orElse(0);
            for (PackPart part : parts) {
                var own = new ArrayList<PageLabel>();
                for (int i = 0; i < part.pages(); i++) {
                    next++;
                    own.add(PageLabel.of(next));
                }
                labels.put(key(part), own);
            }
        }

        private void keep() {
            for (PackPart part : parts) {
                IssuedPages before = issued.get(key(part));
                if (before != null && !before.pages().isEmpty()) {
                    List<PageLabel> kept = new ArrayList<>(before.pages().subList(0, Math.min(part.pages(), before.pages().size())));
                    labels.put(key(part), kept);
                    held.addAll(kept);
                }
            }
        }

        /** Pages a part has more than before: behind its last, else inside it, else the whole part moves behind the one before. */
        private void extend() {
            for (PackPart part : parts) {
                List<PageLabel> own = labels.get(key(part));
                if (own == null || own.size() == part.pages()) {
                    continue;
                }
                Optional<PageLabel> after = place(own);
                if (after.isEmpty()) {
                    labels.remove(key(part));
                    held.removeAll(own);
                    continue;
                }
                own.addAll(letters(after.get().number(), part.pages() - own.size()));
                own.sort(null);
                held.addAll(own);
            }
        }

        private Optional<PageLabel> place(List<PageLabel> own) {
            PageLabel last = own.getLast();
            boolean free = held.stream().noneMatch(label -> label.number() == last.number() && label.compareTo(last) > 0);
            if (free) {
                return Optional.of(last);
            }
            for (int i = own.size() - 2; i >= 0; i--) {
                if (own.get(i).number() < own.get(i + 1).number()) {
                    return Optional.of(own.get(i));
                }
            }
            return Optional.empty();
        }

        private void insert() {
            PageLabel before = PageLabel.of(0);
            for (PackPart part : parts) {
                List<PageLabel> own = labels.get(key(part));
                if (own == null) {
                    own = part.kind() == Kind.ANNEX ? numbers(part.pages()) : letters(before.number(), part.pages());
                    labels.put(key(part), own);
                    held.addAll(own);
                }
                before = own.getLast();
            }
        }

        /** The next free labels that begin with a number. */
        private List<PageLabel> letters(int number, int count) {
            PageLabel last = used.stream().filter(label -> label.number() == number).max(PageLabel::compareTo)
                    .orElse(PageLabel.of(number));
            var free = new ArrayList<PageLabel>();
            for (int i = 0; i < count; i++) {
                last = last.next();
                free.add(last);
            }
            used.addAll(free);
            return free;
        }

        /** The next whole numbers: for what always stands at the end. */
        private List<PageLabel> numbers(int count) {
            int last = used.stream().mapToInt(PageLabel::number).max().orElse(0);
            var free = new ArrayList<PageLabel>();
            for (int i = 1; i <= count; i++) {
                free.add(PageLabel.of(last + i));
            }
            used.addAll(free);
            return free;
        }

        private PagePlan result() {
            Map<PartKey, Since> since = history.since();
            Set<PartKey> moved = moved();
            var placed = new ArrayList<Placed>();
            var gone = new ArrayList<IssuedPages>();
            for (PackPart part : parts) {
                IssuedPages before = issued.remove(key(part));
                List<PageLabel> own = labels.get(key(part));
                List<PageLabel> old = before == null ? List.of() : before.pages();
                Change change = before == null ? Change.ADDED
                        : before.content().equals(part.content()) && old.equals(own) ? Change.NONE : Change.REPLACED;
                Since when = change == Change.NONE ? since.get(key(part)) : new Since(history.nextNumber(), change == Change.REPLACED);
                var result = new Placed(part, own, change, moved.contains(key(part)), when.issue(), when.revised(), old);
                placed.add(result);
                if (!result.dropped().isEmpty()) {
                    gone.add(withdrawn(before, result.dropped()));
                }
            }
            issued.values().stream().filter(pages -> !pages.pages().isEmpty())
                    .forEach(pages -> gone.add(withdrawn(pages, pages.pages())));
            return new PagePlan(placed, gone, history);
        }

        private static IssuedPages withdrawn(IssuedPages pages, Collection<PageLabel> labels) {
            return new IssuedPages(pages.kind(), pages.about(), pages.title(), pages.content(),
                    labels.stream().map(PageLabel::toString).toList(), true);
        }

        /** Papers that stay but not where they stood among those that stay: all but a longest run in the order they had. */
        private Set<PartKey> moved() {
            List<PartKey> before = issued.keySet().stream().filter(key -> key.kind() == Kind.PAPER).toList();
            List<PartKey> now = parts.stream().map(Planning::key).filter(before::contains).toList();
            List<Integer> places = now.stream().map(before::indexOf).toList();
            int[] length = new int[places.size()];
            int[] previous = new int[places.size()];
            int best = -1;
            for (int i = 0; i < places.size(); i++) {
                length[i] = 1;
                previous[i] = -1;
                for (int j = 0; j < i; j++) {
                    if (places.get(j) < places.get(i) && length[j] + 1 > length[i]) {
                        length[i] = length[j] + 1;
                        previous[i] = j;
                    }
                }
                best = best < 0 || length[i] > length[best] ? i : best;
            }
            var moved = new HashSet<>(now);
            for (int i = best; i >= 0; i = previous[i]) {
                moved.remove(now.get(i));
            }
            return moved;
        }
    }
}
