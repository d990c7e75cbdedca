package org.consultum.review.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.consultum.edit.LoadedContents;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemRecord;
import org.consultum.model.Meeting;
import org.consultum.model.PaperUse;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalFormTest {

    @TempDir
    Path temporary;

    @Test
    void theTextIsAsItIsDocumented() throws IOException {
        var register = RegisterBuilder.forum().fixture();
        Meeting first = register.meeting("First meeting");
        first.setMinutes(RegisterFactory.eINSTANCE.createMinutes());
        first.getMinutes().setIntroduction("The meeting was opened at 9.\n\nAll were welcomed.");

        String text = CanonicalForm.of(first, ReviewPart.MINUTES).text();

        try (var expected = CanonicalFormTest.class.getResourceAsStream("first-minutes.txt")) {
            assertEquals(new String(expected.readAllBytes(), StandardCharsets.UTF_8), text);
        }
    }

    @ParameterizedTest
    @EnumSource(ReviewPart.class)
    void whatIsReadBackIsWhatWasWritten(ReviewPart part) {
        Meeting second = RegisterBuilder.forum().fixture().meeting("Second meeting");
        ContentText content = CanonicalForm.of(second, part);

        assertEquals(Optional.of(content), ContentText.parse(content.text()));
    }

    @Test
    void textsOfAnyKindAreReadBack() {
        var register = RegisterBuilder.forum().fixture();
        AgendaItem item = register.item("Co-production");
        for (String text : List.of("", "\n",
            "| a\n[AgendaItem 1]\ntitle: x", "a\r\nb", "tr\u00e4gt \u65e5\u672c \ud83d\ude80", " \n ", "x: y")) {
            item.setText(text);
            item.setPresenterNote(text);
            ContentText content = CanonicalForm.of(register.meeting("Second meeting"), ReviewPart.AGENDA);

            assertEquals(Optional.of(content), ContentText.parse(content.text()), text);
            assertEquals(text.replace("\r\n", "\n"),
                content.section(item.getId()).orElseThrow().field("text").orElseThrow().values().getFirst());
        }
    }

    @Test
    void whatIsNoContentIsNotReadAsOne() {
        String text = CanonicalForm.of(RegisterBuilder.forum().fixture().meeting("First meeting"), ReviewPart.AGENDA).text();

        assertEquals(Optional.empty(), ContentText.parse(""));
        assertEquals(Optional.empty(), ContentText.parse("consultum-content-2" + text.substring("consultum-content-1".length())));
        assertEquals(Optional.empty(), ContentText.parse(text + "stray"));
        assertEquals(Optional.empty(), ContentText.parse(text.replace("part: agenda", "part: everything")));
        assertEquals(Optional.empty(), ContentText.parse(text + "\n"));
    }

    @Test
    void onlyMeetingsHaveAnAgenda() {
        var paper = RegisterBuilder.forum().fixture().paper("Terms of reference");

        assertThrows(IllegalArgumentException.class, () -> CanonicalForm.of(paper, ReviewPart.AGENDA));
        assertTrue(CanonicalForm.of(paper, ReviewPart.WHOLE).text().contains("title: Terms of reference\n"));
    }

    @Test
    void savingAndLoadingDoesNotChangeIt() throws IOException {
        try (var forum = new ForumOnDisk(temporary.resolve("register"))) {
            String before = contents(forum);

            forum.reopen();

            assertEquals(before, contents(forum));
        }
    }

    @Test
    void copyingTheFilesInAnotherOrderDoesNotChangeIt() throws IOException {
        Path copy = temporary.resolve("copy");
        String before;
        try (var forum = new ForumOnDisk(temporary.resolve("register"))) {
            before = contents(forum);
            forum.session().flush();
            copyBackwards(forum.folder(), copy);
        }
        try (var copied = ForumOnDisk.open(copy)) {
            assertEquals(before, contents(copied));
        }
    }

    @Test
    void goingThroughGitDoesNotChangeIt() throws Exception {
        String before;
        try (var forum = new ForumOnDisk(temporary.resolve("register"))) {
            forum.certify();
            before = contents(forum);
        }
        Path copy = temporary.resolve("clone");
        for (List<String> command : List.of(List.of("git", "init", "-q"), List.of("git", "add", "-A"),
            List.of("git", "-c", "user.name=N", "-c", "user.email=n@example.org", "commit", "-q", "-m", "m"),
            List.of("git", "clone", "-q", ".", copy.toString()))) {
            var line = new ArrayList<>(command);
            line.addAll(1, List.of("-C", temporary.resolve("register").toString()));
            assertEquals(0, SignaturesTest.run(line.toArray(String[]::new)), line.toString());
        }
        try (var cloned = ForumOnDisk.open(copy)) {
            assertEquals(before, contents(cloned));
            assertTrue(Verification.of(cloned.session()).holds());
        }
    }

    private static void copyBackwards(Path from, Path to) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(from)) {
            files = new ArrayList<>(walk.filter(Files::isRegularFile).filter(file -> !file.toString().contains(".lock")).sorted().toList());
        }
        for (Path file : files.reversed()) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static String contents(ForumOnDisk forum) {
        return forum.forum().getMeetings().stream().flatMap(meeting -> List.of(ReviewPart.values()).stream()
            .map(part -> CanonicalForm.of(meeting, part).text())).collect(Collectors.joining("\n"));
    }

    /** Changes values at random: the content changes exactly when the value is one of it. */
    @ParameterizedTest
    @EnumSource(ReviewPart.class)
    void everyEditOfContentChangesItAndNoOther(ReviewPart part) {
        var register = RegisterBuilder.forum().fixture();
        Meeting meeting = register.meeting("Second meeting");
        meeting.setMinutes(RegisterFactory.eINSTANCE.createMinutes());
        meeting.setNotice(RegisterFactory.eINSTANCE.createNotice());
        register.item("Seekers").setRecord(RegisterFactory.eINSTANCE.createItemRecord());
        var random = new Random(20260610);
        var objects = new ArrayList<EObject>();
        new LoadedContents(meeting, true).forEachRemaining(objects::add);
        int covered = 0;
        for (int i = 0; i < 4_000; i++) {
            EObject object = objects.get(random.nextInt(objects.size()));
            List<EAttribute> attributes = object.eClass().getEAllAttributes().stream()
                .filter(each -> each.isChangeable() && !each.isDerived() && !each.isTransient() && !each.isMany()).toList();
            EAttribute attribute = attributes.get(random.nextInt(attributes.size()));
            if (attribute.getName().equals("id") || attribute.getName().equals("kind") && object instanceof AgendaItem) {
                continue;
            }
            String before = CanonicalForm.of(meeting, part).sha256();
            Object old = object.eGet(attribute);
            Object value = another(attribute, old, random);
            boolean content = CanonicalForm.covers(meeting, part, object, attribute);
            object.eSet(attribute, value);
            String after = CanonicalForm.of(meeting, part).sha256();
            String what = object.eClass().getName() + "." + attribute.getName() + " from " + old + " to " + value;

            assertEquals(content, !before.equals(after), what);
            covered += content ? 1 : 0;
        }
        assertTrue(covered > 200, covered + " edits of content");
    }

    private static Object another(EAttribute attribute, Object old, Random random) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (attribute.getEAttributeType() instanceof EEnum words) {
            Object value = old;
            while (value == old) {
                value = words.getELiterals().get(random.nextInt(words.getELiterals().size())).getInstance();
            }
            return value;
        }
        return type == boolean.class ? !((Boolean) old)
            : type == int.class ? (Integer) old + 1 + random.nextInt(5)
            : type == long.class ? (Long) old + 1
            : type == LocalDate.class ? (old == null ? LocalDate.EPOCH : ((LocalDate) old).plusDays(1))
            : type == Instant.class ? (old == null ? Instant.EPOCH : ((Instant) old).plus(1, ChronoUnit.SECONDS))
            : type == ZonedDateTime.class ? (old == null ? ZonedDateTime.parse("2026-01-01T09:00+01:00[Europe/Berlin]")
                : ((ZonedDateTime) old).plusMinutes(1))
            : old + "x" + random.nextInt(10);
    }

    /** Moves, takes away and puts back items, presenters and papers at random. */
    @Test
    void everyEditOfTheStructureChangesIt() {
        var register = RegisterBuilder.forum().fixture();
        Meeting meeting = register.meeting("Second meeting");
        var random = new Random(17);
        for (int i = 0; i < 500; i++) {
            List<AgendaItem> items = register.all(AgendaItem.class).stream().filter(each -> AgendaNumbers.meeting(each) == meeting)
                .toList();
            AgendaItem item = items.get(random.nextInt(items.size()));
            String before = CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256();
            List<AgendaItem> list = list(item.eContainer());
            switch (random.nextInt(4)) {
                case 0 -> {
                    int index = list.indexOf(item);
                    list.remove(item);
                    String without = CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256();
                    assertNotEquals(before, without, "without " + item.getTitle());
                    list.add(index, item);
                    assertEquals(before, CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256(), "put back " + item.getTitle());
                }
                case 1 -> {
                    int to = random.nextInt(list.size());
                    boolean same = list.indexOf(item) == to;
                    list.remove(item);
                    list.add(to, item);
                    assertEquals(same, before.equals(CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256()), "moved " + item.getTitle());
                }
                case 2 -> {
                    item.getPresenters().add(register.register().getPeople().get(i % 3));
                    assertNotEquals(before, CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256(), "presenter of " + item.getTitle());
                    item.getPresenters().clear();
                }
                default -> {
                    var use = register.elements().create(PaperUse.class, Literals.PAPER_USE);
                    use.setPaper(register.paper("Terms of reference"));
                    item.getPapers().add(use);
                    assertNotEquals(before, CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256(), "paper of " + item.getTitle());
                }
            }
        }
    }

    private static List<AgendaItem> list(EObject owner) {
        return owner instanceof AgendaItem above ? above.getItems() : ((Agenda) owner).getItems();
    }

    @Test
    void movingAddingAndTakingAwayChangesIt() {
        var register = RegisterBuilder.forum().fixture();
        Meeting meeting = register.meeting("Second meeting");
        String before = CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256();

        meeting.getAgenda().getItems().move(0, 1);
        String moved = CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256();
        meeting.getAgenda().getItems().move(1, 0);
        String back = CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256();
        register.item("Co-production").getPresenters().clear();
        String without = CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256();

        assertNotEquals(before, moved);
        assertEquals(before, back);
        assertNotEquals(before, without);
    }

    @Test
    void anotherVersionOfAPaperChangesTheAgendaThatUsesIt() {
        var register = RegisterBuilder.forum().fixture();
        Meeting meeting = register.meeting("Second meeting");
        String before = CanonicalForm.of(meeting, ReviewPart.AGENDA).sha256();
        var version = RegisterFactory.eINSTANCE.createPaperVersion();
        version.setId("00000000-0000-4000-8000-0000000000ff");
        version.setSha256("ab".repeat(32));
        register.paper("Supply of seekers").getVersions().add(version);

        ContentText after = CanonicalForm.of(meeting, ReviewPart.AGENDA);

        assertNotEquals(before, after.sha256());
        assertTrue(after.text().contains("content: " + "ab".repeat(32) + "\n"));
    }

    @Test
    void followUpIsNoContent() {
        var register = RegisterBuilder.forum().fixture();
        var recommendation = register.recommendation("Qualify a second source");
        String before = CanonicalForm.of(recommendation, ReviewPart.WHOLE).sha256();

        recommendation.getMeasures().clear();
        recommendation.getResponses().clear();
        recommendation.setClosedOn(LocalDate.EPOCH);
        String after = CanonicalForm.of(recommendation, ReviewPart.WHOLE).sha256();
        recommendation.setTitle("Another");

        assertEquals(before, after);
        assertNotEquals(before, CanonicalForm.of(recommendation, ReviewPart.WHOLE).sha256());
    }

    @Test
    void theNamesOfPersonsAreContent() {
        var register = RegisterBuilder.forum().fixture();
        Element meeting = register.meeting("Second meeting");

        assertTrue(CanonicalForm.of((Meeting) meeting, ReviewPart.AGENDA).text().contains("presenters: Director of Seekers {"));
        assertFalse(covers(register.item("Seekers"), "carriedOverTo"));
        assertTrue(covers(register.item("Seekers"), "title"));
    }

    private static boolean covers(AgendaItem item, String feature) {
        EStructuralFeature named = item.eClass().getEStructuralFeature(feature);
        Element meeting = (Element) AgendaNumbers.meeting(item);
        return CanonicalForm.covers(meeting, ReviewPart.AGENDA, item, named);
    }

    @Test
    void workingNotesAreNoContentOfMinutes() {
        var register = RegisterBuilder.forum().fixture();
        Meeting first = register.meeting("First meeting");
        ItemRecord record = register.item("Second source").getRecord();
        String before = CanonicalForm.of(first, ReviewPart.MINUTES).sha256();

        record.setNotes("ask again");
        record.setBegan(Instant.EPOCH);

        assertEquals(before, CanonicalForm.of(first, ReviewPart.MINUTES).sha256());
        record.setDiscussion(record.getDiscussion() + ".");
        assertNotEquals(before, CanonicalForm.of(first, ReviewPart.MINUTES).sha256());
    }
}
