package org.consultum.interchange.oparl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.Sources;
import org.consultum.interchange.internal.PlannedImports;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.ImportRefusedException;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real export of a city: about half of what Karlsruhe published in 2026. */
class KarlsruheTest {

    @TempDir
    private Path folder;
    private Path export;

    @BeforeEach
    void findExport() {
        export = Council.data("oparl-karlsruhe");
    }

    @Test
    void everythingComesIn() throws IOException {
        Council council = Council.at(folder.resolve("register"));
        ImportPlan plan = council.take(export);
        try (RegisterSession session = council.open()) {
            Map<String, Integer> counts = counts(session.register());
            assertEquals(47, counts.get("Meeting"));
            assertEquals(718, counts.get("AgendaItem"));
            assertEquals(160, counts.get("Paper"));
            assertEquals(548, counts.get("PaperVersion"));
            assertEquals(563, counts.get("Decision"));
            assertEquals(97, counts.get("Committee") + counts.get("Organisation"));
            assertEquals(27, counts.get("Committee"));
            assertEquals(List.of(), session.problems());
        }
        assertTrue(plan.isClean(), () -> plan.notices().toString());
    }

    private static Map<String, Integer> counts(Register register) {
        var counts = new TreeMap<String, Integer>();
        for (TreeIterator<EObject> all = register.eAllContents(); all.hasNext();) {
            counts.merge(all.next().eClass().getName(), 1, Integer::sum);
        }
        return counts;
    }

    @Test
    void importingTwiceChangesNoByte() throws IOException {
        Council council = Council.at(folder.resolve("register"));
        council.take(export);
        Map<String, String> before = council.files();
        ImportPlan again = council.take(export);
        assertFalse(again.hasChanges(), () -> again.entries().toString());
        assertEquals(0, again.total().added() + again.total().updated() + again.total().kept());
        assertEquals(before, council.files());
    }

    @Test
    void headingsAreHeadingsAndTheLongMeetingKeepsItsOrder() throws IOException {
        Register register = Council.empty();
        Council.take(register, export);
        Meeting longest = register.getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
            .max((a, b) -> items(a).size() - items(b).size()).orElseThrow();
        assertEquals(394, items(longest).size());
        long headings = register.getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
            .flatMap(meeting -> items(meeting).stream()).filter(item -> item.getKind() == ItemKind.HEADING).count();
        assertEquals(37, headings);
    }

    @Test
    void everyValueOfTheExportIsKeptOrCounted() throws IOException {
        var expected = new TreeMap<String, Long>();
        for (Path file : jsonFiles()) {
            Leaves.count(file, expected);
        }
        var told = new TreeMap<String, Long>();
        Council.plan(Council.empty(), export).account().forEach(line -> told.merge(line.kind() + "." + line.property(), line.count(),
            Long::sum));
        var different = new TreeSet<>(expected.entrySet().stream().map(Object::toString).toList());
        told.forEach((property, count) -> {
            if (!different.remove(property + "=" + count)) {
                different.add(property + " told " + count);
            }
        });
        assertEquals(Set.of(), different);
    }

    private List<Path> jsonFiles() throws IOException {
        try (Stream<Path> all = Files.walk(export)) {
            return all.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    @Test
    void everySpellingOfAResultIsUnderstood() throws IOException {
        ImportPlan plan = Council.plan(Council.empty(), export);
        assertTrue(plan.notices().stream().noneMatch(group -> group.code().equals("result.unknown")));
    }

    @Test
    void undoTakesEverythingBackAndRedoBringsItAgain() throws IOException {
        Council council = Council.at(folder.resolve("register"));
        Map<String, String> before = council.files();
        Map<String, String> imported;
        try (RegisterSession session = council.open(); OpenSource source = new Sources(ImportLimits.usual()).open(export)) {
            ImportPlan plan = new PlannedImports().prepare(session, new OparlImporter(), source, ImportOptions.usual(), Progress.NONE);
            session.execute(plan.command(session.editingDomain()));
            session.flush();
            imported = council.files();
            session.editingDomain().getCommandStack().undo();
            session.flush();
            assertEquals(before, council.files());
            session.editingDomain().getCommandStack().redo();
            session.flush();
            assertEquals(imported, council.files());
        }
    }

    @Test
    void twoSecretariesGetTheSameRegisterWhateverTheExportIsWrappedIn() throws IOException {
        Council one = Council.at(folder.resolve("one"));
        Council other = Council.at(folder.resolve("other"));
        one.take(export);
        other.take(Zips.of(folder.resolve("export.zip"), export));
        assertEquals(one.files(), other.files());
    }

    @Test
    void aRegisterWithADamagedFileIsRepairedFirst() throws IOException {
        Council council = Council.at(folder.resolve("register"));
        council.take(export);
        Path damaged;
        try (Stream<Path> all = Files.walk(folder.resolve("register"))) {
            damaged = all.filter(file -> file.toString().contains("meetings") && file.toString().endsWith(".xmi")).sorted().findFirst()
                .orElseThrow();
        }
        Files.writeString(damaged, Files.readString(damaged).substring(0, 500));
        var refused = assertThrows(ImportRefusedException.class, () -> council.take(export));
        assertTrue(refused.getMessage().contains(damaged.getFileName().toString()), refused::getMessage);
        assertFalse(refused.remedy().isBlank());
    }

    @Test
    void aMeetingWhoseFileWasDeletedDoesNotComeBack() throws IOException {
        Council council = Council.at(folder.resolve("register"));
        council.take(export);
        try (Stream<Path> all = Files.walk(folder.resolve("register"))) {
            Files.delete(all.filter(file -> file.toString().contains("meetings") && file.toString().endsWith(".xmi")).sorted().findFirst()
                .orElseThrow());
        }
        ImportPlan plan = council.take(export);
        assertFalse(plan.hasChanges());
        assertEquals(1, plan.counts().get("Meeting").skipped());
        assertEquals(46, plan.counts().get("Meeting").unchanged());
    }

    @Test
    void preparingChangesNothing() throws IOException {
        Council council = Council.at(folder.resolve("register"));
        council.take(export);
        Map<String, String> before = council.files();
        try (RegisterSession session = council.open(); OpenSource source = new Sources(ImportLimits.usual()).open(export)) {
            new PlannedImports().prepare(session, new OparlImporter(), source, new ImportOptions(true, true), Progress.NONE);
            session.flush();
        }
        assertEquals(before, council.files());
    }

    private static List<AgendaItem> items(Meeting meeting) {
        return meeting.getAgenda() == null ? List.of() : meeting.getAgenda().getItems();
    }
}
