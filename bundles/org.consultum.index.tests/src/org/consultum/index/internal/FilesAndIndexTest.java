package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.index.Facet;
import org.consultum.index.FacetCounts;
import org.consultum.index.IndexState;
import org.consultum.index.ListQuery;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Priority;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.IdSource;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.store.DetachedFiles;
import org.consultum.store.LocalDisk;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index and the files of the register, and the files of the index itself. */
class FilesAndIndexTest {

    @TempDir
    private Path temporary;
    private IndexedRegister test;
    private Meeting meeting;

    @BeforeEach
    void aRegisterOfTwoMeetings() {
        test = new IndexedRegister(temporary);
        Register register = test.register();
        Committee committee = test.committee(register, "Forum", "forum");
        meeting = test.meeting(committee, "First plenary", LocalDate.of(2024, 6, 10));
        test.meeting(committee, "Second plenary", LocalDate.of(2024, 12, 10));
        ActionItem action = test.action(committee, "Report on supply");
        action.setReference("A-1");
        action.setRaisedOn(LocalDate.of(2024, 6, 10));
        action.setProgress(30);
        action.setPriority(Priority.HIGH);
        action.getWaitingFor().add(committee);
        action.setOrigin(meeting);
        var recommendation = test.recommendation(committee, "Build a stock");
        recommendation.getAddressees().add(committee);
        recommendation.getMeasures().add(test.create(Measure.class, RegisterPackage.Literals.MEASURE));
        test.paper(committee, "Figures").setReference("P-1");
        test.create(register);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Path ownIndex() {
        return test.folder.resolve(".consultum").resolve("index");
    }

    /** How many files a reconciliation would read now; the register is closed. */
    private int wouldRead() throws IOException {
        test.open(Mode.WRITE);
        var committees = Places.committees(test.session.register());
        int read = test.index.ask(files -> new Reconciliation(test.folder, new DetachedFiles(test.folder, new LocalDisk(), List.of()),
            new Extractor(), committees, Set.of(), () -> false).run(files, (done, total) -> { }), -1);
        test.close();
        return read;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void liesInThePrivateFolderOfARegisterThatCanBeWritten() {
        assertTrue(Files.isDirectory(ownIndex()));
    }

    @Test
    void readsNoFileAgainThatHasNotChanged() throws IOException {
        test.close();

        assertEquals(0, wouldRead());
    }

    @Test
    void whatWasSavedWhileTheIndexFollowedIsNotReadAgain() throws IOException {
        test.execute(SetCommand.create(test.session.editingDomain(), meeting, RegisterPackage.Literals.MEETING__TITLE, "Opening plenary"));
        test.session.flush();
        test.close();

        test.open(Mode.WRITE);
        assertEquals(List.of("Opening plenary"), test.titles("opening "));
        test.close();
        assertEquals(0, wouldRead());
    }

    @Test
    void findsTheFileThatChangedAndTheOneThatWentWhileItWasClosed() throws IOException {
        var file = test.folder.resolve(test.index.byId(meeting.getId()).orElseThrow().file());
        var other = test.folder.resolve(test.index.byId(test.find("second ").getFirst()).orElseThrow().file());
        test.close();
        Files.writeString(file, Files.readString(file).replace("First plenary", "Inaugural meeting"));
        Files.delete(other);

        test.open(Mode.WRITE);

        assertEquals(List.of("Inaugural meeting"), test.titles("inaugural "));
        assertEquals(List.of(), test.titles("first "));
        assertEquals(List.of(), test.titles("second "));
        assertEquals(List.of("Report on supply"), test.titles("report "));
    }

    @Test
    void aDamagedFileOfTheRegisterIsLeftOutAndTheOthersStay() throws IOException {
        var file = test.folder.resolve(test.index.byId(meeting.getId()).orElseThrow().file());
        test.close();
        Files.writeString(file, "<damaged", StandardOpenOption.APPEND);

        test.open(Mode.WRITE);

        assertEquals(List.of(), test.titles("first "));
        assertEquals(List.of("Second plenary"), test.titles("second "));
    }

    @Test
    void anIndexThatIsMissingIsBuiltAgain() throws IOException {
        Map<String, Extracted> before = test.contents();
        test.close();
        for (Path file : files(ownIndex())) {
            Files.delete(file);
        }

        test.open(Mode.WRITE);

        assertEquals(before, test.contents());
    }

    @Test
    void anIndexDamagedAnywhereIsBuiltAgain() throws IOException {
        Map<String, Extracted> before = test.contents();
        test.close();
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            damage(files(ownIndex()), random);

            test.open(Mode.WRITE);

            assertEquals(before, test.contents(), "round " + round);
            assertEquals(Map.of("2024-06", 1), groups(new Facet(Facet.By.RAISED_MONTH, Optional.empty())), "round " + round);
            assertEquals(Map.of("high", 1), groups(new Facet(Facet.By.PRIORITY, Optional.empty())), "round " + round);
            var origins = ListQuery.Filter.ALL.arising(ListQuery.Arising.SOMETHING);
            assertEquals(1, test.index.list(new ListQuery("Meeting", origins, List.of(), 0, 10)).total(), "round " + round);
            test.close();
        }
    }

    private Map<String, Integer> groups(Facet facet) {
        return test.index.facet("ActionItem", ListQuery.Filter.ALL, facet).counts().stream()
            .collect(Collectors.toMap(FacetCounts.Count::key, FacetCounts.Count::elements));
    }

    private static void damage(List<Path> files, Random random) throws IOException {
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, new byte[0]);
            case 2 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            default -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void otherFilesInTheFolderOfADamagedIndexAreLeftAlone() throws IOException {
        test.close();
        Path letter = Files.writeString(ownIndex().resolve("letter.txt"), "Dear reader");
        for (Path file : files(ownIndex())) {
            if (!file.equals(letter)) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        test.open(Mode.WRITE);

        assertEquals("Dear reader", Files.readString(letter));
        assertEquals(List.of("First plenary"), test.titles("first "));
    }

    @Test
    void anIndexOfAnotherMachineIsNotRead() throws IOException {
        test.close();
        var before = contents(ownIndex());
        Files.writeString(test.cache.resolve("index").resolve("machine"), IdSource.random().next());

        test.open(Mode.WRITE);

        var after = contents(ownIndex());
        after.retainAll(before);
        assertEquals(Set.of(), after, "every file is new");
        assertEquals(List.of("First plenary"), test.titles("first "));
    }

    private static Set<String> contents(Path folder) throws IOException {
        var contents = new HashSet<String>();
        for (Path file : files(folder)) {
            contents.add(HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return contents;
    }

    @Test
    void aSecondProcessGetsAnIndexOfItsOwn() {
        var second = new IndexedRegister(temporary);

        try (second) {
            second.open(Mode.WRITE);
            assertEquals(test.contents(), second.contents());
            assertTrue(Files.isDirectory(test.cache.resolve("index")));
        }
    }

    @Test
    void aRegisterOpenedForReadingIsNotWrittenTo() throws IOException {
        test.close();
        for (Path file : files(ownIndex())) {
            Files.delete(file);
        }

        test.open(Mode.READ);

        assertEquals(List.of("First plenary"), test.titles("first "));
        assertEquals(List.of(), files(ownIndex()));
    }

    @Test
    void aLinkInTheRegisterDoesNotLeadTheIndexElsewhere() throws IOException {
        test.close();
        for (Path file : files(ownIndex())) {
            Files.delete(file);
        }
        Files.deleteIfExists(ownIndex().resolve("write.lock"));
        Files.delete(ownIndex());
        Path home = Files.createDirectories(temporary.resolve("home"));
        Path precious = Files.writeString(home.resolve("_0.cfs"), "precious");
        Files.createSymbolicLink(ownIndex(), home);

        test.open(Mode.WRITE);

        assertEquals(List.of("First plenary"), test.titles("first "));
        assertEquals(List.of(precious), files(home));
        assertEquals("precious", Files.readString(precious));
    }

    @Test
    void withoutAnyPlaceOnTheDiskTheIndexIsKeptInMemory() throws IOException {
        test.close();
        Path blocked = Files.writeString(temporary.resolve("blocked"), "a file where a folder should be");
        var indexes = new Indexes(blocked, IdSource.random(), new LocalDisk());
        test.open(Mode.READ);

        try (var index = (LiveIndex) indexes.open(test.session)) {
            index.upToDate().toCompletableFuture().join();
            assertEquals(1, index.search("first ", Optional.empty(), 10).total());
        }
    }

    @Test
    void closesWithTheSessionAndAnswersWithNothingAfterwards() throws IOException {
        var index = test.index;
        test.close();

        assertEquals(new IndexState.Closed(), index.state());
        assertEquals(0, index.search("first ", Optional.empty(), 10).total());
        assertEquals(0, index.count("Meeting"));
        assertTrue(index.upToDate().toCompletableFuture().isDone());
    }
}
