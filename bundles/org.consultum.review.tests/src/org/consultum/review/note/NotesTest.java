package org.consultum.review.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.agenda.versions.ItemChange;
import org.consultum.agenda.versions.PublishAgenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Annotation;
import org.consultum.model.Meeting;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.review.anchor.Anchors;
import org.consultum.review.anchor.Passage;
import org.consultum.review.anchor.Place;
import org.consultum.review.anchor.ReviewText;
import org.consultum.review.note.ChangeSheet.PaperKind;
import org.consultum.store.Disk;
import org.consultum.store.LocalDisk;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Notes")
class NotesTest extends CommandTestBase {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("of mine").resolve("notes.json");
    }

    private PrivateNotes notes() {
        return new PrivateNotes(file(), new LocalDisk());
    }

    private static PrivateNote note(String id, String text) {
        return new PrivateNote(id, "register", "item", new Passage("text", "words", "be\nfore ", " \"after\" 会議", 7), text, NOW);
    }

    @TestFactory
    @DisplayName("for the committee are made, changed and removed, and all can be undone")
    Stream<DynamicTest> forTheCommittee() {
        return inAllInterleavings(() -> RegisterBuilder.forum().fixture(),
            step("add", forum -> new AddNote(forum.domain(), forum.elements(), forum.committee("Forum"),
                new NewNote(Optional.of(forum.person("Commissioner South")), "Ask the yards.", forum.item("Seekers"), Passage.WHOLE), NOW),
                forum -> assertEquals("Ask the yards.", forum.all(Annotation.class).getFirst().getText())),
            step("change", forum -> new ChangeNote(forum.domain(), forum.all(Annotation.class).getFirst(), "Ask both yards.", NOW),
                forum -> assertEquals("Ask both yards.", forum.all(Annotation.class).getFirst().getText())),
            step("remove", forum -> new RemoveNote(forum.domain(), forum.all(Annotation.class).getFirst()),
                forum -> assertEquals(List.of(), forum.all(Annotation.class))));
    }

    @Test
    @DisplayName("for the committee say something")
    void saySomething() {
        Fixture forum = RegisterBuilder.forum().fixture();
        assertRefused("Write something", forum, new AddNote(forum.domain(), forum.elements(), forum.committee("Forum"),
            new NewNote(Optional.empty(), " ", forum.item("Seekers"), Passage.WHOLE), NOW));
    }

    @Test
    @DisplayName("of one person are there again when the file is opened again, and a second window sees and keeps them")
    void kept() throws IOException {
        PrivateNotes one = notes();
        PrivateNotes other = notes();
        one.put(note("1", "First\nthought 🙂"));
        other.put(note("2", "Second"));
        one.put(note("1", "Better"));
        one.open(new OpenedPack("register", "meeting", "version", "A", NOW));
        other.open(new OpenedPack("register", "meeting", "version 2", "B", NOW));
        PrivateNotes again = notes();
        assertEquals(List.of(note("1", "Better"), note("2", "Second")), again.notes("register"));
        assertEquals(List.of(), again.notes("another"));
        assertEquals("B", again.opened("register", "meeting").orElseThrow().label());
        again.remove("1");
        assertEquals(List.of(note("2", "Second")), notes().notes("register"));
        assertEquals(Optional.empty(), again.problem());
        assertEquals(List.of("notes.json"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(file().getParent())) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"version\": 1, \"notes\": [{\"id\": \"1\"}]}", "{\"notes\": []}", "{\"version\": 1} x",
        "{\"version\": 1, \"notes\": [{\"id\":\"1\",\"register\":\"r\",\"about\":\"a\",\"text\":\"t\",\"at\":\"yesterday\"}]}",
        "{\"version\": \"one\"}", "{\"version\": 1, \"notes\": {}}", "{\"version\": 1, \"notes\": [[[[[[[[[[[[]]]]]]]]]]]]}"})
    @DisplayName("that cannot be understood are kept aside, and said to be")
    void damaged(String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content);
        PrivateNotes notes = notes();
        assertTrue(notes.problem().orElseThrow().remedy().contains("notes.json.damaged-1"), notes.problem()::toString);
        notes.put(note("1", "New"));
        assertEquals(content, Files.readString(file().resolveSibling("notes.json.damaged-1")));
        Files.writeString(file(), content);
        assertTrue(notes().problem().orElseThrow().remedy().contains("notes.json.damaged-2"));
        assertEquals(List.of("notes.json.damaged-1", "notes.json.damaged-2"), names());
    }

    @Test
    @DisplayName("of a later version are left as they are, and nothing is written over them")
    void later() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"version\": 2, \"notes\": \"otherwise\"}");
        PrivateNotes notes = notes();
        assertTrue(notes.problem().orElseThrow().message().contains("later version"));
        assertThrows(IOException.class, () -> notes.put(note("1", "New")));
        assertEquals("{\"version\": 2, \"notes\": \"otherwise\"}", Files.readString(file()));
    }

    @Test
    @DisplayName("where a folder stands in the way cannot be made, and that is said")
    void folderInTheWay() throws IOException {
        Files.createDirectories(file());
        assertTrue(notes().problem().isPresent());
        assertThrows(IOException.class, () -> notes().put(note("1", "New")));
    }

    /** A disk that fails at one of its operations that change something. */
    private static Disk failing(int at) {
        var disk = new LocalDisk();
        int[] left = {at};
        return (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
            if (List.of("create", "rename", "flushFolder", "createFolder").contains(method.getName()) && left[0]-- == 0) {
                throw new IOException("The power went.");
            }
            return method.invoke(disk, arguments);
        });
    }

    @Test
    @DisplayName("are as they were, or as they were to be, when the machine stops while they are written")
    void stopped() throws IOException {
        notes().put(note("1", "Before"));
        boolean done = false;
        for (int at = 0; !done; at++) {
            var notes = new PrivateNotes(file(), failing(at));
            try {
                notes.put(note("1", "After"));
                done = true;
            } catch (IOException e) {
                assertEquals("The power went.", e.getMessage());
            }
            PrivateNotes read = notes();
            assertEquals(Optional.empty(), read.problem());
            assertEquals(1, read.notes("register").size());
        }
        assertEquals("After", notes().notes("register").getFirst().text());
    }

    @Test
    @DisplayName("hold nothing in a format nobody else can read")
    void plain() throws IOException {
        notes().put(note("1", "Text 会議"));
        try (InputStream in = Files.newInputStream(file())) {
            assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("Text 会議"));
        }
    }

    private static AgendaVersion publish(Fixture forum, Meeting meeting) {
        var publish = new PublishAgenda(forum.domain(), forum.elements(), meeting, NOW, Optional.empty());
        assertTrue(publish.canExecute());
        forum.domain().getCommandStack().execute(publish);
        return meeting.getAgenda().getVersions().getLast();
    }

    private static void file(Fixture forum, String title, String digit) {
        PaperVersion version = RegisterFactory.eINSTANCE.createPaperVersion();
        version.setSha256(digit.repeat(64));
        forum.paper(title).getVersions().add(version);
    }

    @Test
    @DisplayName("come with a sheet of what is new since the pack was opened last: items and papers")
    void changeSheet() throws IOException {
        Fixture forum = RegisterBuilder.forum().fixture();
        Meeting meeting = forum.meeting("Second meeting");
        file(forum, "Supply of seekers", "a");
        AgendaVersion first = publish(forum, meeting);
        assertEquals(List.of("a".repeat(64)), first.getLines().stream().flatMap(line -> line.getContents().stream()).toList());

        var reading = new PackReading(notes(), "register");
        assertEquals(Optional.empty(), reading.changes(meeting));
        reading.open(meeting, NOW);
        assertTrue(reading.changes(meeting).orElseThrow().isEmpty());

        file(forum, "Supply of seekers", "b");
        PaperUse use = RegisterFactory.eINSTANCE.createPaperUse();
        use.setPaper(forum.paper("Terms of reference"));
        forum.item("Closing").getPapers().add(use);
        forum.item("Opening").setTitle("Opening and welcome");
        AgendaItem added = forum.elements().create(AgendaItem.class, Literals.AGENDA_ITEM);
        added.setTitle("Late offer");
        meeting.getAgenda().getItems().add(added);
        meeting.getAgenda().getItems().remove(3);

        ChangeSheet sheet = new PackReading(notes(), "register").changes(meeting).orElseThrow();
        assertEquals("A", sheet.since());
        assertTrue(sheet.items().stream().anyMatch(item -> item.kind() == ItemChange.Kind.ADDED && item.title().equals("Late offer")));
        assertTrue(sheet.items().stream().anyMatch(item -> item.kind() == ItemChange.Kind.REMOVED));
        assertTrue(sheet.items().stream().anyMatch(item -> item.title().equals("Opening and welcome")));
        assertEquals(List.of(PaperKind.EXCHANGED, PaperKind.NEW), sheet.papers().stream().map(ChangeSheet.PaperChange::kind).toList());
        assertEquals(Optional.of("b".repeat(64)), sheet.papers().getFirst().after());

        publish(forum, meeting);
        reading.open(meeting, NOW);
        assertTrue(new PackReading(notes(), "register").changes(meeting).orElseThrow().isEmpty());
        assertFalse(ChangeSheet.between(first, meeting.getAgenda().getVersions().getLast()).isEmpty());
    }

    @Test
    @DisplayName("stay where they belong when the pack is issued again, and are shown when their words are gone")
    void stay() throws IOException {
        Fixture forum = RegisterBuilder.forum().fixture();
        Meeting meeting = forum.meeting("Second meeting");
        AgendaItem seekers = forum.item("Seekers");
        seekers.setText("Which seekers are made where, and by whom?");
        var passage = Anchors.make("text", seekers.getText(), 29, 37);
        assertEquals(" and by ", passage.passage());
        notes().put(new PrivateNote("1", "register", seekers.getId(), passage, "Ask.", NOW));

        publish(forum, meeting);
        meeting.getAgenda().getItems().getFirst().setTitle("Welcome");
        meeting.getAgenda().getItems().move(0, 1);
        seekers.setText("First of all: " + seekers.getText());
        publish(forum, meeting);
        PrivateNote note = notes().notes("register").getFirst();
        var place = ReviewText.of(meeting, ReviewPart.AGENDA).locate(note.about(), note.passage());
        assertEquals(seekers, place.section().orElseThrow().element());
        assertEquals(" and by ", assertInstanceOf(Place.Found.class, place.place()).in(seekers.getText()));

        seekers.setText("Nothing of it.");
        assertInstanceOf(Place.Lost.class, ReviewText.of(meeting, ReviewPart.AGENDA).locate(note.about(), note.passage()).place());
        meeting.getAgenda().getItems().clear();
        assertInstanceOf(Place.Lost.class, ReviewText.of(meeting, ReviewPart.AGENDA).locate(note.about(), note.passage()).place());
        assertEquals(1, notes().notes("register").size());
    }
}
