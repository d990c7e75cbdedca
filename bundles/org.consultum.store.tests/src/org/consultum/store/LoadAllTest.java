package org.consultum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading everything at once on all cores gives what loading file by file gives: the same objects, references and problems in the same order. */
class LoadAllTest {

    private static final int MEETINGS = 60;

    @TempDir
    Path temporary;

    private Path withDamage() throws Exception {
        Register register = Registers.sample();
        Committee committee = register.getCommittees().getFirst();
        Person person = register.getPeople().getFirst();
        for (int i = 3; i < MEETINGS; i++) {
            Meeting meeting = Registers.meeting(1, person);
            meeting.setId(Registers.id(50_000 + i));
            meeting.setSlug("more-" + i);
            AgendaItem item = RegisterFactory.eINSTANCE.createAgendaItem();
            item.setId(Registers.id(60_000 + i));
            item.setTitle("Own item");
            meeting.getAgenda().getItems().clear();
            meeting.getAgenda().getItems().add(item);
            committee.getMeetings().add(meeting);
        }
        Path folder = temporary.resolve("register");
        Registers.store().create(folder, register).close();
        Path meetings = folder.resolve("committees/main/meetings");
        for (int i = 3; i < MEETINGS; i += 7) {
            Path file = meetings.resolve("2024-06-01-more-" + i + ".xmi");
            String text = Files.readString(file);
            switch (i % 3) {
                case 0 -> Files.writeString(file, text.substring(0, text.length() / 2));
                case 1 -> Files.writeString(file, text.replace("Own item", "Changed by hand"));
                default -> Files.copy(file, meetings.resolve("2024-06-01-copy-of-" + i + ".xmi"));
            }
        }
        Files.write(meetings.resolve("2024-06-01-more-9.xmi"), "\u00ff".getBytes(StandardCharsets.ISO_8859_1));
        return folder;
    }

    /** The objects of a register as lines: class, identity, and whether references lead somewhere. */
    private static List<String> dump(Register register) {
        List<String> lines = new ArrayList<>();
        register.eAllContents().forEachRemaining(object -> {
            var line = new StringBuilder(object.eClass().getName());
            object.eClass().getEAllAttributes().forEach(attribute -> line.append(' ').append(object.eGet(attribute)));
            for (EObject target : object.eCrossReferences()) {
                line.append(" -> ").append(target.eIsProxy() ? "?" : ((org.consultum.model.Element) target).getId());
            }
            lines.add(line.toString());
        });
        return lines;
    }

    @Test
    void allFilesAtOnceAndOneByOneGiveTheSameObjectsAndProblems() throws Exception {
        Path folder = withDamage();
        List<String> objects;
        List<Problem> problems;
        try (RegisterFiles files = Registers.store().open(folder, false)) {
            Committee committee = files.register().getCommittees().getFirst();
            committee.getMeetings().forEach(meeting -> meeting.getTitle());
            committee.getActionList();
            files.leaveOutDamaged();
            objects = dump(files.register());
            problems = files.problems();
        }
        assertFalse(problems.isEmpty());
        for (int round = 0; round < 10; round++) {
            try (RegisterFiles files = Registers.store().open(folder, false)) {
                files.loadAll();
                files.leaveOutDamaged();
                assertEquals(problems, files.problems());
                assertEquals(objects, dump(files.register()));
            }
        }
    }

    @Test
    void loadingTwiceReadsNothingAgain() throws IOException, UnusableRegister {
        Path folder = Registers.create(temporary.resolve("register"));
        try (RegisterFiles files = Registers.store().open(folder, false)) {
            files.loadAll();
            List<String> objects = dump(files.register());
            try (var all = Files.walk(folder.resolve("committees"))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
            files.loadAll();
            assertEquals(objects, dump(files.register()));
            assertEquals(List.of(), files.problems());
        }
    }
}
