package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.consultum.reporting.pack.PackPart.Kind;
import org.consultum.reporting.pack.PagePlan.Change;
import org.consultum.reporting.pack.PagePlan.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePlanTest {
    private static final PackPart COVER = new PackPart(Kind.COVER, "", "c", 2);
    private static final PackPart AGENDA = new PackPart(Kind.AGENDA, "", "a", 3);

    private PackHistory history = PackHistory.NONE;

    private static PackPart paper(String about, String content, int pages) {
        return new PackPart(Kind.PAPER, about, content, pages);
    }

    /** Issues a pack and says the labels of every part. */
    private List<String> issue(PackPart... parts) {
        return issue(List.of(parts)).parts().stream().map(placed -> PageLabel.ranges(placed.labels())).toList();
    }

    private PagePlan issue(List<PackPart> parts) {
        PagePlan plan = PagePlan.of(history, parts);
        history = history.with(recorded(plan));
        return plan;
    }

    private static IssuedPack recorded(PagePlan plan) {
        var pages = new ArrayList<IssuedPages>();
        plan.parts().forEach(placed -> pages.add(new IssuedPages(placed.part().kind(), placed.part().about(), "",
                placed.part().content(), placed.labels().stream().map(PageLabel::toString).toList(), false)));
        pages.addAll(plan.withdrawn());
        return new IssuedPack(plan.history().nextNumber(), Optional.empty(), "", pages);
    }

    @ParameterizedTest
    @CsvSource({"12, 12a", "12a, 12b", "12z, 12aa", "12az, 12ba", "12zz, 12aaa"})
    void lettersGoOnAfterZ(String label, String next) {
        assertEquals(next, PageLabel.of(label).orElseThrow().next().toString());
        assertTrue(PageLabel.of(label).orElseThrow().compareTo(PageLabel.of(next).orElseThrow()) < 0);
    }

    @Test
    void aFirstIssueIsNumberedThrough() {
        assertEquals(List.of("1\u20132", "3\u20135", "6\u20139", "10", "11"), issue(COVER, AGENDA, paper("x", "1", 4), paper("y", "1", 1),
                new PackPart(Kind.ANNEX, "", "n", 1)));
    }

    @Test
    void aNewPaperFollowsThePageBeforeIt() {
        issue(COVER, AGENDA, paper("x", "1", 4), paper("y", "1", 1));
        assertEquals(List.of("1\u20132", "3\u20135", "6\u20139", "9a\u20139c", "10"),
                issue(COVER, AGENDA, paper("x", "1", 4), paper("new", "1", 3), paper("y", "1", 1)));
        assertEquals(List.of("1\u20132", "3\u20135", "6\u20139", "9d", "9a\u20139c", "10"),
                issue(COVER, AGENDA, paper("x", "1", 4), paper("newer", "1", 1), paper("new", "1", 3), paper("y", "1", 1)));
    }

    @Test
    void aReplacedPaperKeepsAsManyLabelsAsItHasPages() {
        issue(COVER, AGENDA, paper("x", "1", 2), paper("y", "1", 1));
        assertEquals(List.of("1\u20132", "3\u20135", "6\u20137, 7a", "8"), issue(COVER, AGENDA, paper("x", "2", 3), paper("y", "1", 1)));
        assertEquals(List.of("1\u20132", "3\u20135", "6", "8"), issue(COVER, AGENDA, paper("x", "3", 1), paper("y", "1", 1)));
        assertEquals(List.of("1\u20132", "3\u20135", "6, 6a", "8"), issue(COVER, AGENDA, paper("x", "4", 2), paper("y", "1", 1)));
    }

    @Test
    void pagesWithoutRoomBehindGoBetweenTheirOwn() {
        issue(COVER, AGENDA, paper("x", "1", 2), paper("y", "1", 1));
        issue(COVER, AGENDA, paper("x", "1", 2), paper("new", "1", 2), paper("y", "1", 1));
        assertEquals("6, 6a, 7", issue(COVER, AGENDA, paper("x", "2", 3), paper("new", "1", 2), paper("y", "1", 1)).get(2));
    }

    @Test
    void aPaperThatFindsNoRoomForItsPagesMovesBehindTheOneBefore() {
        issue(COVER, AGENDA, paper("x", "1", 1), paper("y", "1", 1));
        issue(COVER, AGENDA, paper("x", "1", 1), paper("new", "1", 2), paper("y", "1", 1));
        PagePlan plan = issue(List.of(COVER, AGENDA, paper("x", "2", 2), paper("new", "1", 2), paper("y", "1", 1)));
        assertEquals("5a\u20135b", PageLabel.ranges(plan.parts().get(2).labels()));
        assertEquals("6", PageLabel.ranges(plan.retired()));
        assertEquals(Change.REPLACED, plan.parts().get(2).change());
    }

    @Test
    void labelsOfWithdrawnPapersAreNeverUsedAgain() {
        issue(COVER, AGENDA, paper("x", "1", 2), paper("y", "1", 1), new PackPart(Kind.ANNEX, "", "n", 1));
        PagePlan plan = issue(List.of(COVER, AGENDA, paper("y", "1", 1)));
        assertEquals("6\u20137, 9", PageLabel.ranges(plan.retired()));
        assertEquals(new PackChanges(0, 0, 1, 0, false), plan.changes());
        assertEquals(List.of("1\u20132", "3\u20135", "5a\u20135b", "8", "10"), issue(COVER, AGENDA, paper("x", "1", 2), paper("y", "1", 1),
                new PackPart(Kind.ANNEX, "", "n", 1)));
        assertEquals(new PackHistory.Since(3, false), history.since().get(new PackHistory.PartKey(Kind.PAPER, "x")));
    }

    @Test
    void papersThatMoveKeepTheirPages() {
        issue(COVER, AGENDA, paper("x", "1", 2), paper("y", "1", 1), paper("z", "1", 1));
        PagePlan plan = issue(List.of(COVER, AGENDA, paper("y", "1", 1), paper("z", "1", 1), paper("x", "1", 2)));
        assertEquals(List.of("8", "9", "6\u20137"), plan.parts().subList(2, 5).stream().map(placed -> PageLabel.ranges(placed.labels()))
                .toList());
        assertEquals(List.of("x"), plan.parts().stream().filter(Placed::moved).map(placed -> placed.part().about()).toList());
        assertFalse(plan.changed(), "no page has to be exchanged");
    }

    @Test
    void whateverComesAndGoesPagesKeepTheirLabels() {
        for (int seed = 0; seed < 500; seed++) {
            history = PackHistory.NONE;
            new Life(new Random(seed), "seed " + seed).run();
        }
    }

    /** A pack that is issued again and again while its papers come, change, move and go. */
    private final class Life {
        private final Random random;
        private final String where;
        private final List<PackPart> papers = new ArrayList<>();
        private final Map<PageLabel, String> owners = new HashMap<>();
        private int next;

        Life(Random random, String where) {
            this.random = random;
            this.where = where;
        }

        void run() {
            for (int i = 0; i < 5; i++) {
                add();
            }
            Map<String, Placed> before = Map.of();
            for (int issue = 0; issue < 7; issue++) {
                for (int i = random.nextInt(4); i > 0 && issue > 0; i--) {
                    change();
                }
                var parts = new ArrayList<PackPart>();
                parts.add(new PackPart(Kind.COVER, "", "c" + random.nextInt(2), 2 + random.nextInt(2)));
                parts.add(new PackPart(Kind.AGENDA, "", "a" + random.nextInt(2), 1 + random.nextInt(4)));
                parts.addAll(papers);
                if (random.nextInt(3) == 0) {
                    parts.add(new PackPart(Kind.ANNEX, "", "n" + random.nextInt(2), 1 + random.nextInt(2)));
                }
                before = check(issue(parts), before);
            }
        }

        private void add() {
            papers.add(random.nextInt(papers.size() + 1), paper("p" + next, "1", 1 + random.nextInt(5)));
            next++;
        }

        private void change() {
            switch (papers.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> add();
                case 1 -> papers.remove(random.nextInt(papers.size()));
                case 2 -> papers.add(random.nextInt(papers.size()), papers.removeLast());
                default -> {
                    int which = random.nextInt(papers.size());
                    papers.set(which, paper(papers.get(which).about(), "v" + random.nextInt(1_000), 1 + random.nextInt(6)));
                }
            }
        }

        private Map<String, Placed> check(PagePlan plan, Map<String, Placed> before) {
            var labels = new ArrayList<PageLabel>();
            var now = new HashMap<String, Placed>();
            PageLabel previous = null;
            for (Placed placed : plan.parts()) {
                PackPart part = placed.part();
                String name = part.kind() + part.about();
                assertEquals(part.pages(), placed.labels().size(), where);
                placed.labels().forEach(label -> assertEquals(name, owners.computeIfAbsent(label, fresh -> name),
                        () -> where + " " + label));
                Placed old = before.get(name);
                if (old != null && old.part().equals(part)) {
                    assertEquals(old.labels(), placed.labels(), () -> where + ": an unchanged part keeps its labels, " + name);
                    assertEquals(Change.NONE, placed.change(), where);
                } else if (old != null && part.pages() <= old.part().pages()) {
                    assertEquals(old.labels().subList(0, part.pages()), placed.labels(), where);
                } else if (old == null && previous != null && !before.isEmpty() && part.kind() == Kind.PAPER) {
                    assertEquals(previous.number(), placed.labels().getFirst().number(), () -> where + ": follows the page before");
                    assertTrue(placed.labels().getFirst().compareTo(previous) > 0, where);
                }
                now.put(name, placed);
                labels.addAll(placed.labels());
                previous = placed.labels().getLast();
            }
            assertEquals(labels.size(), new HashSet<>(labels).size(), where);
            contiguous(plan);
            plan.retired().forEach(label -> assertFalse(labels.contains(label), where));
            return now;
        }

        /**
         * In the order of labels, pages of a part follow each other, and cover, agenda, papers and annex stand in this order; an agenda
         * that was pushed out of its place, because one page had become several, may not.
         */
        private void contiguous(PagePlan plan) {
            var owner = new HashMap<PageLabel, Integer>();
            for (int i = 0; i < plan.parts().size(); i++) {
                for (PageLabel label : plan.parts().get(i).labels()) {
                    owner.put(label, i);
                }
            }
            var order = new ArrayList<Integer>();
            plan.labels().forEach(label -> {
                if (order.isEmpty() || !order.getLast().equals(owner.get(label))) {
                    order.add(owner.get(label));
                }
            });
            assertEquals(plan.parts().size(), order.size(), () -> where + ": parts stay together: " + plan.labels());
            boolean pushed = !plan.parts().get(1).labels().getFirst().letters().isEmpty();
            List<Kind> kinds = order.stream().map(part -> plan.parts().get(part).part().kind())
                    .filter(kind -> kind != Kind.AGENDA || !pushed).toList();
            assertEquals(kinds.stream().sorted().toList(), kinds, where);
        }
    }
}
