package org.consultum.marking.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.NumberingScheme;
import org.consultum.model.PackIssue;
import org.consultum.model.PackPages;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Recipient;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.testing.Dump;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleasedRegisterTest {

    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");

    private Fixture fixture;

    @BeforeEach
    void build() {
        fixture = RegisterBuilder.forum().markingLevels("PUBLIC", "INTERNAL", "SECRET").fixture();
    }

    @ParameterizedTest
    @EnumSource(NumberingScheme.class)
    void numbersAndTimesOfReleasedItemsStayWhateverIsWithheld(NumberingScheme numbering) {
        var agenda = RegisterBuilder.register("Example").markingLevels("PUBLIC", "SECRET").committee("Council", council -> council
            .numbering(numbering).meeting("First", "2026-06-10T09:00+09:00[Asia/Tokyo]", meeting -> meeting.item("One", 10)
                .heading("Secret part", heading -> heading.item("Two", 10).item("Three", 10, item -> item.item("Three one", 5)))
                .item("Four", 10, item -> item.item("Four one", 5).item("Four two", 5)).item("Five", 10)
                .heading("Open part", heading -> heading.item("Six", 10)))).fixture();
        for (String withheld : List.of("One", "Secret part", "Three", "Four", "Four one", "Open part")) {
            AgendaItem item = agenda.item(withheld);
            ReleasabilityTest.mark(item, "SECRET");
            ReleasedRegister released = release(agenda.register(), everybody(agenda.register()));
            Meeting meeting = agenda.meeting("First");
            Meeting copy = released.copyOf(meeting).orElseThrow();
            var numbers = AgendaNumbers.of(copy);
            var times = AgendaTimes.of(copy);
            AgendaNumbers.of(meeting).forEach((original, number) -> released.copyOf(original).ifPresent(kept -> {
                assertEquals(number, numbers.get(kept), () -> original.getTitle() + " without " + withheld);
                assertEquals(AgendaTimes.of(meeting).get(original), times.get(kept), () -> original.getTitle() + " without " + withheld);
            }));
            item.setMarking(null);
        }
    }

    @Test
    void aWithheldItemKeepsItsPlaceAndNothingElse() {
        Meeting meeting = fixture.all(Meeting.class).stream().filter(one -> one.getAgenda() != null
            && one.getAgenda().getItems().size() > 2).findFirst().orElseThrow();
        AgendaItem item = meeting.getAgenda().getItems().get(1);
        item.setClosed(true);
        item.setClosedReason("because");
        ReleasedRegister released = release(fixture.register(), everybody(fixture.register()));
        Meeting copy = released.copyOf(meeting).orElseThrow();
        AgendaItem place = copy.getAgenda().getItems().get(1);
        assertEquals(meeting.getAgenda().getItems().size(), copy.getAgenda().getItems().size());
        assertEquals("Item not released", place.getTitle());
        assertEquals(item.getId(), place.getId());
        assertNull(place.getClosedReason());
        assertTrue(place.eContents().isEmpty(), "no papers, no record, no decisions");
        assertTrue(released.copyOf(item).isEmpty(), "a placeholder is no copy");
        var references = EcoreUtil.CrossReferencer.find(List.of(released.register())).keySet();
        assertFalse(references.contains(place), "nothing refers to it");
    }

    @Test
    void theCopyStandsAloneAndWhatIsReleasedIsAsItWas() {
        ReleasedRegister released = release(fixture.register(), insider());
        assertNotSame(fixture.register(), released.register());
        assertEquals(fixture.state(), Dump.of(released.register()), "who may see everything sees everything");
        EcoreUtil.CrossReferencer.find(List.of(released.register())).keySet().forEach(target ->
            assertEquals(released.register(), EcoreUtil.getRootContainer(target), () -> "points out of the copy: " + target));
    }

    @Test
    void onlyContentsOfReleasedPapersAreReachable() {
        PaperVersion version = RegisterFactory.eINSTANCE.createPaperVersion();
        version.setId("00000000-0000-4000-8000-00000000fffe");
        version.setSha256("a".repeat(64));
        var paper = fixture.all(Paper.class).getFirst();
        paper.getVersions().add(version);
        assertEquals(Optional.of(Path.of("x")), release(fixture.register(), insider()).paper("a".repeat(64)));
        assertTrue(release(fixture.register(), insider()).paper("b".repeat(64)).isEmpty());
        ReleasabilityTest.mark(paper, "SECRET");
        assertTrue(release(fixture.register(), everybody(fixture.register())).paper("a".repeat(64)).isEmpty());
    }

    @Test
    void onlyPacksIssuedToTheRecipientAreReleasedWithoutWhatIsWithheldNow() {
        Meeting meeting = fixture.all(Meeting.class).getFirst();
        Paper paper = RegisterFactory.eINSTANCE.createPaper();
        paper.setId("00000000-0000-4000-8000-00000000fffc");
        meeting.getCommittee().getPaperList().getPapers().add(paper);
        PaperVersion version = RegisterFactory.eINSTANCE.createPaperVersion();
        version.setId("00000000-0000-4000-8000-00000000fffd");
        version.setSha256("c".repeat(64));
        paper.getVersions().add(version);
        issue(meeting, 1, null, paper);
        issue(meeting, 2, "Somebody", paper);
        issue(meeting, 3, Recipients.PUBLIC, paper);
        PackIssue copy = release(fixture.register(), everybody(fixture.register())).copyOf(meeting).orElseThrow().getPackIssues().getFirst();
        assertEquals(List.of("1", "2", "3"), copy.getPages().stream().flatMap(pages -> pages.getLabels().stream()).toList());
        assertEquals("why", copy.getNote());
        ReleasabilityTest.mark(paper, "SECRET");
        ReleasedRegister released = release(fixture.register(), everybody(fixture.register()));
        List<PackIssue> kept = released.copyOf(meeting).orElseThrow().getPackIssues();
        assertEquals(List.of(3), kept.stream().map(PackIssue::getNumber).toList());
        assertEquals(List.of("1"), kept.getFirst().getPages().stream().flatMap(pages -> pages.getLabels().stream()).toList());
        assertNull(kept.getFirst().getNote());
        assertEquals(1, released.manifest().fields().get("PackIssue.pages"));
    }

    private static void issue(Meeting meeting, int number, String recipient, Paper paper) {
        PackIssue issue = RegisterFactory.eINSTANCE.createPackIssue();
        issue.setId("00000000-0000-4000-8000-0000000ffff" + number);
        issue.setNumber(number);
        issue.setRecipient(recipient);
        issue.setNote("why");
        issue.getPages().add(pages("cover", null, "1"));
        issue.getPages().add(pages("paper", paper, "2", "3"));
        meeting.getPackIssues().add(issue);
    }

    private static PackPages pages(String part, Paper about, String... labels) {
        PackPages pages = RegisterFactory.eINSTANCE.createPackPages();
        pages.setPart(part);
        pages.setAbout(about);
        pages.setContent("c".repeat(64));
        pages.getLabels().addAll(List.of(labels));
        return pages;
    }

    @Test
    void theManifestAccountsForEveryElement() {
        fixture.all(AgendaItem.class).getFirst().setClosed(true);
        ReleasabilityTest.mark(fixture.all(ActionItem.class).getFirst(), "SECRET");
        ReleasedRegister released = release(fixture.register(), everybody(fixture.register()));
        ReleaseManifest manifest = released.manifest();
        var all = new ArrayList<Element>(List.of(fixture.register()));
        fixture.register().eAllContents().forEachRemaining(object -> {
            if (object instanceof Element element) {
                all.add(element);
            }
        });
        assertEquals(all.size(), manifest.total());
        assertEquals(all.stream().filter(released.releasability()::released).count(), manifest.released());
        assertEquals(manifest.total(), manifest.released() + manifest.withheld().stream().mapToInt(ReleaseManifest.Entry::elements).sum(),
            "released and withheld together are all");
        Set<String> named = new HashSet<>(manifest.withheld().stream().map(ReleaseManifest.Entry::id).toList());
        all.stream().filter(element -> !released.releasability().released(element)).forEach(element -> assertTrue(covered(element, named),
            () -> element + " is neither released nor in the manifest"));
    }

    @Test
    void theManifestIsTheSameForTheSameRegisterAndTellsStatesApart() {
        AgendaItem item = fixture.all(AgendaItem.class).getFirst();
        item.setClosed(true);
        String before = release(fixture.register(), everybody(fixture.register())).manifest().json(NOON);
        assertEquals(before, release(fixture.register(), everybody(fixture.register())).manifest().json(NOON));
        assertFalse(before.contains(item.getTitle()), "no title of what is withheld");
        String title = item.getTitle();
        item.setTitle(title + " changed");
        String after = release(fixture.register(), everybody(fixture.register())).manifest().json(NOON);
        assertNotEquals(before, after, "another state has another digest");
        item.setTitle(title);
        assertEquals(before, release(fixture.register(), everybody(fixture.register())).manifest().json(NOON));
    }

    @Test
    void nothingIsReleasedOfARegisterThatIsItselfMarkedTooHigh() {
        ReleasabilityTest.mark(fixture.register(), "SECRET");
        assertTrue(ReleasedRegister.of(fixture.register(), everybody(fixture.register()), scheme(fixture.register()),
            digest -> Optional.empty()).isEmpty());
    }

    private static boolean covered(Element element, Set<String> named) {
        for (var outer = (EObject) element; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Element one && named.contains(one.getId())) {
                return true;
            }
        }
        return false;
    }

    private static MarkingScheme scheme(Register register) {
        return MarkingSchemes.shipped().of(register);
    }

    private static Recipient everybody(Register register) {
        return Recipients.everybody(scheme(register));
    }

    private static Recipient insider() {
        Recipient insider = RegisterFactory.eINSTANCE.createRecipient();
        insider.setName("insiders");
        insider.setLevel("SECRET");
        insider.setClosedContent(true);
        return insider;
    }

    private static ReleasedRegister release(Register register, Recipient recipient) {
        return ReleasedRegister.of(register, recipient, scheme(register), digest -> Optional.of(Path.of("x"))).orElseThrow();
    }
}
