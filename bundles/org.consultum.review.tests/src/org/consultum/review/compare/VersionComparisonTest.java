package org.consultum.review.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consultum.agenda.versions.PublishAgenda;
import org.consultum.agenda.versions.TextPiece;
import org.consultum.model.AgendaItem;
import org.consultum.model.Approval;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.review.approval.ContentSnapshots;
import org.consultum.review.approval.ContentText;
import org.consultum.review.approval.ForumOnDisk;
import org.consultum.review.compare.ElementChange.Kind;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any two versions, element by element. */
class VersionComparisonTest {

    @TempDir
    Path temporary;

    private static VersionComparison after(Consumer<Fixture> edit) {
        Fixture forum = RegisterBuilder.forum().fixture();
        Meeting meeting = forum.meeting("Second meeting");
        ContentText before = CanonicalForm.of(meeting, ReviewPart.AGENDA);
        edit.accept(forum);
        return VersionComparison.of(before, CanonicalForm.of(meeting, ReviewPart.AGENDA));
    }

    private static List<String> changed(VersionComparison comparison) {
        return comparison.changed().stream().map(change -> change.kind() + " " + change.heading() + ": " + change.text()).toList();
    }

    @Test
    void theSameContentHasNoDifferences() {
        VersionComparison comparison = after(forum -> { });

        assertTrue(comparison.isEmpty());
        assertEquals(10, comparison.count(Kind.SAME), "the meeting, its items, heading and break");
    }

    @Test
    void aMovedItemIsMovedAndTheOthersAreNot() {
        VersionComparison comparison = after(forum -> forum.meeting("Second meeting").getAgenda().getItems().move(0, 4));

        assertEquals(List.of("MOVED 1 Closing: moved from 4 to 1"), changed(comparison));
    }

    @Test
    void anItemBelowAnotherHasMoved() {
        VersionComparison comparison = after(forum -> forum.item("Co-production").getItems().add(forum.item("Closing")));

        assertEquals(List.of("MOVED 2.4 Closing: moved from 4 to 2.4"), changed(comparison));
    }

    @Test
    void addedRemovedAndChangedItemsStandWhereTheyBelong() {
        VersionComparison comparison = after(forum -> {
            AgendaItem added = RegisterFactory.eINSTANCE.createAgendaItem();
            added.setId("00000000-0000-4000-8000-00000000ffff");
            added.setTitle("Reports");
            forum.meeting("Second meeting").getAgenda().getItems().add(1, added);
            forum.item("Co-production").getItems().remove(forum.item("Test facilities"));
            forum.item("Opening").setMinutesPlanned(20);
        });

        assertEquals(List.of("CHANGED 1 Opening: changed: Time box (minutes)", "ADDED 2 Reports: added as 2",
            "REMOVED 2.3 Test facilities: removed, was 2.3"), changed(comparison));
    }

    @Test
    void textsDifferByWords() {
        VersionComparison comparison = after(forum -> forum.item("Opening").setTitle("Opening and welcome"));

        FieldDifference title = comparison.changed().getFirst().fields().getFirst();
        assertEquals("title", title.field());
        assertEquals(List.of(new TextPiece(TextPiece.Kind.SAME, "Opening"), new TextPiece(TextPiece.Kind.ADDED, " and welcome")),
            title.pieces());
    }

    @Test
    void anotherVersionOfAPaperIsAChangeOfTheItemThatUsesIt() {
        VersionComparison comparison = after(forum -> {
            var version = RegisterFactory.eINSTANCE.createPaperVersion();
            version.setSha256("ab".repeat(32));
            forum.paper("Supply of seekers").getVersions().add(version);
        });

        assertEquals(List.of("CHANGED 2.1 Seekers: changed: Papers"), changed(comparison));
        assertTrue(comparison.changed().getFirst().fields().getFirst().after().contains("#abababab"));
    }

    @Test
    void valuesAreShownAsReadersKnowThem() {
        VersionComparison comparison = after(forum -> {
            forum.item("Opening").setConsent(true);
            forum.item("Opening").setPurpose(org.consultum.model.ItemPurpose.INFORM);
            forum.item("Opening").getPresenters().add(forum.person("Commissioner South"));
        });

        Map<String, String> after = comparison.changed().getFirst().fields().stream()
            .collect(Collectors.toMap(FieldDifference::field, FieldDifference::after));
        assertEquals(Map.of("consent", "yes", "purpose", "Inform", "presenters", "Commissioner South"), after);
    }

    /** Whatever is shuffled, the fewest items are moved, and moving exactly those leads from one order to the other. */
    @Test
    void theFewestItemsAreMoved() {
        var random = new Random(42);
        for (int round = 0; round < 60; round++) {
            Fixture forum = RegisterBuilder.forum().fixture();
            Meeting meeting = forum.meeting("Second meeting");
            var items = meeting.getAgenda().getItems();
            for (int i = 0; i < 6; i++) {
                AgendaItem more = forum.elements().create(AgendaItem.class, org.consultum.model.RegisterPackage.Literals.AGENDA_ITEM);
                more.setTitle("More " + i);
                items.add(more);
            }
            ContentText before = CanonicalForm.of(meeting, ReviewPart.AGENDA);
            List<String> older = items.stream().map(AgendaItem::getId).toList();
            var order = new ArrayList<>(items);
            Collections.shuffle(order, random);
            items.clear();
            items.addAll(order);
            List<String> newer = items.stream().map(AgendaItem::getId).toList();

            VersionComparison comparison = VersionComparison.of(before, CanonicalForm.of(meeting, ReviewPart.AGENDA));

            List<String> moved = comparison.changed().stream().filter(change -> change.kind() == Kind.MOVED)
                .map(ElementChange::id).toList();
            assertEquals(older.stream().filter(id -> !moved.contains(id)).toList(),
                newer.stream().filter(id -> !moved.contains(id)).toList());
            assertEquals(older.size() - longestCommon(older, newer), moved.size());
        }
    }

    private static int longestCommon(List<String> one, List<String> other) {
        int[][] length = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                length[i][j] = one.get(i - 1).equals(other.get(j - 1)) ? length[i - 1][j - 1] + 1
                    : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[one.size()][other.size()];
    }

    @Test
    void theVersionsOfAnAgendaAndMinutesAreFound() throws Exception {
        try (var forum = new ForumOnDisk(temporary.resolve("register"))) {
            Meeting second = forum.meeting("Second meeting");
            forum.execute(new PublishAgenda(forum.session().editingDomain(), forum.elements(), second, ForumOnDisk.NOW, Optional.empty()));
            forum.change(forum.item("Seekers"), "title", "Seekers and launchers");
            forum.execute(new PublishAgenda(forum.session().editingDomain(), forum.elements(), second, ForumOnDisk.NOW.plusSeconds(60),
                Optional.empty()));
            Meeting first = forum.meeting("First meeting");
            String baseline = ContentSnapshots.keep(forum.session(), first, ReviewPart.MINUTES);
            var round = RegisterFactory.eINSTANCE.createReviewRound();
            round.setTitle("Minutes");
            round.setSubject(first);
            round.setPart(ReviewPart.MINUTES);
            round.setBaseline(baseline);
            round.setStartedAt(Instant.parse("2026-02-11T08:00:00Z"));
            var list = RegisterFactory.eINSTANCE.createReviewList();
            list.getRounds().add(round);
            forum.change(forum.forum(), "reviewList", list);
            forum.change(first.getMinutes(), "introduction", "The meeting was opened at 9 by the chair.\n\nAll were welcomed.");
            Approval approval = forum.certify();

            assertEquals(List.of("A", "B", "current"),
                VersionSource.of(second, ReviewPart.AGENDA).stream().map(VersionSource::key).toList());
            assertEquals(List.of("round-1", "approval-1", "current"),
                VersionSource.of(first, ReviewPart.MINUTES).stream().map(VersionSource::key).toList());
            assertEquals(List.of("CHANGED 2.1 Seekers and launchers: changed: Title"),
                changed(compare(forum, second, ReviewPart.AGENDA, "a", "B")));
            assertTrue(compare(forum, second, ReviewPart.AGENDA, "B", "current").isEmpty(),
                () -> "published again unchanged: " + changed(uncheckedCompare(forum, second, "B")));
            assertEquals(List.of("CHANGED First meeting: changed: Introduction"),
                changed(compare(forum, first, ReviewPart.MINUTES, "round-1", "approval-1")));
            assertEquals(approval.getContent(), VersionSource.find(first, ReviewPart.MINUTES, "approval-1").orElseThrow().reference());
        }
    }

    private static VersionComparison uncheckedCompare(ForumOnDisk forum, Meeting meeting, String from) {
        try {
            return compare(forum, meeting, ReviewPart.AGENDA, from, "current");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static VersionComparison compare(ForumOnDisk forum, Meeting meeting, ReviewPart part, String from, String to)
            throws java.io.IOException {
        return VersionComparison.of(VersionSource.find(meeting, part, from).orElseThrow().content(forum.session()).orElseThrow(),
            VersionSource.find(meeting, part, to).orElseThrow().content(forum.session()).orElseThrow());
    }
}
