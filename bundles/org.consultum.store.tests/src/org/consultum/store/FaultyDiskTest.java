package org.consultum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.store.MemoryDisk.Fault;
import org.consultum.store.MemoryDisk.Remains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever operation of a save the disk fails at: the register opens, is as before or after, and nothing acknowledged is lost. */
class FaultyDiskTest {

    private static final Path FOLDER = Path.of("/home/someone/register").toAbsolutePath();
    private static final int MOST_OPERATIONS = 1000;
    private static final int LAST = 6;

    private static RegisterStore store(Disk disk) {
        return new RegisterStore(disk, Registers.CLOCK, List::of);
    }

    private static MemoryDisk empty() {
        return new MemoryDisk(FOLDER.getParent());
    }

    private static MemoryDisk created() throws Exception {
        MemoryDisk disk = empty();
        store(disk).create(FOLDER, Registers.sample()).close();
        return disk.copy();
    }

    /** Changes by number: odd ones touch one file, the others several; meetings come and go, so that files and folders do. */
    private static void change(RegisterFiles files, int number) {
        Register register = files.register();
        register.setTitle("Change " + number);
        Committee committee = register.getCommittees().getFirst();
        if (number % 2 == 0) {
            committee.setName("Change " + number);
            committee.getActionList().getActions().getFirst().setTitle("Change " + number);
        }
        if (number == 2 || number == 6) {
            Meeting meeting = Registers.meeting(number, null);
            meeting.setId(Registers.id(9_000 + number));
            meeting.setTitle("Change " + number);
            meeting.setAgenda(null);
            committee.getMeetings().add(meeting);
        }
        if (number == 4) {
            committee.getMeetings().clear();
        }
        files.settle();
    }

    private static void save(RegisterFiles files, int number) throws IOException {
        change(files, number);
        files.write(files.prepare().orElseThrow());
    }

    /** The number of the change a register is at, after checking that all of its files are. */
    private static int state(MemoryDisk disk) throws Exception {
        try (RegisterFiles files = store(disk).open(FOLDER, true)) {
            assertTrue(files.readOnly().isEmpty(), () -> files.readOnly().get());
            return state(files);
        }
    }

    private static int state(RegisterFiles files) {
        files.loadAll();
        assertEquals(List.of(), files.problems());
        Register register = files.register();
        String title = register.getTitle();
        int number = title.startsWith("Change ") ? Integer.parseInt(title.substring("Change ".length())) : 0;
        Committee committee = register.getCommittees().getFirst();
        String even = number < 2 ? "Main committee" : "Change " + number / 2 * 2;
        assertEquals(even, committee.getName());
        assertEquals(number < 2 ? "Report" : even, committee.getActionList().getActions().getFirst().getTitle());
        List<String> meetings = number < 2 ? List.of("Meeting 1", "Meeting 2") : number < 4 ? List.of("Change 2", "Meeting 1", "Meeting 2")
            : number < 6 ? List.of() : List.of("Change 6");
        assertEquals(meetings, committee.getMeetings().stream().map(Meeting::getTitle).sorted().toList());
        return number;
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"ERROR", "FULL"})
    void aFailedSaveLosesNothingAndTheNextOneSucceeds(Fault fault) throws Exception {
        MemoryDisk base = created();
        for (int number = 1; number <= LAST; number++) {
            boolean struck = true;
            for (int operation = 1; struck; operation++) {
                assertTrue(operation < MOST_OPERATIONS);
                MemoryDisk disk = base.copy();
                try (RegisterFiles files = store(disk).open(FOLDER, true)) {
                    files.loadAll();
                    change(files, number);
                    disk.strikeAt(operation, fault);
                    boolean acknowledged = false;
                    try {
                        files.write(files.prepare().orElseThrow());
                        acknowledged = true;
                    } catch (IOException e) {
                        assertTrue(disk.hasStruck(), e::toString);
                    }
                    struck = disk.hasStruck();
                    disk.heal();
                    int at = state(readable(disk));
                    assertTrue(at == number || !acknowledged && at == number - 1, number + " of " + operation + ": at " + at);
                    var again = files.prepare();
                    assertEquals(!acknowledged, again.isPresent());
                    if (again.isPresent()) {
                        files.write(again.get());
                    }
                }
                assertEquals(number, state(disk));
                disk.restart(Remains.NOTHING);
                assertEquals(number, state(disk), "what was acknowledged is durable");
            }
            try (RegisterFiles files = store(base).open(FOLDER, true)) {
                files.loadAll();
                save(files, number);
            }
        }
    }

    @Test
    void aChangeTakenBackAfterItsSaveFailedDoesNotComeBack() throws Exception {
        MemoryDisk base = created();
        boolean struck = true;
        for (int operation = 1; struck; operation++) {
            MemoryDisk disk = base.copy();
            try (RegisterFiles files = store(disk).open(FOLDER, true)) {
                files.loadAll();
                Register register = files.register();
                Committee committee = register.getCommittees().getFirst();
                List<Meeting> meetings = List.copyOf(committee.getMeetings());
                register.setTitle("Other title");
                committee.setName("Other name");
                committee.getMeetings().clear();
                files.settle();
                disk.strikeAt(operation, Fault.ERROR);
                try {
                    files.write(files.prepare().orElseThrow());
                } catch (IOException e) {
                    assertTrue(disk.hasStruck(), e::toString);
                }
                struck = disk.hasStruck();
                disk.heal();
                register.setTitle("Defence forum");
                committee.setName("Main committee");
                committee.getMeetings().addAll(meetings);
                files.settle();
                files.write(files.prepare().orElseThrow());
                assertTrue(files.prepare().isEmpty());
            }
            disk.restart(Remains.NOTHING);
            assertEquals(0, state(disk), "operation " + operation);
        }
    }

    /** What another process would find if this one ended now. */
    private static MemoryDisk readable(MemoryDisk disk) {
        MemoryDisk twin = disk.visibleCopy();
        twin.restart(Remains.NAMES);
        return twin;
    }

    @ParameterizedTest
    @EnumSource(Remains.class)
    void aPowerCutLeavesTheStateBeforeOrAfter(Remains remains) throws Exception {
        cutEverywhere(created(), remains);
    }

    @Test
    void aPowerCutInTheFirstSessionOfACopyLeavesTheStateBeforeOrAfter() throws Exception {
        MemoryDisk base = created();
        base.removeAll(FOLDER.resolve(".consultum"));
        cutEverywhere(base, Remains.NOTHING);
    }

    private static void cutEverywhere(MemoryDisk base, Remains remains) throws Exception {
        boolean struck = true;
        for (int operation = 1; struck; operation++) {
            assertTrue(operation < MOST_OPERATIONS);
            MemoryDisk disk = base.copy();
            disk.strikeAt(operation, Fault.POWER_CUT);
            int acknowledged = 0;
            try (RegisterFiles files = store(disk).open(FOLDER, true)) {
                if (files.readOnly().isEmpty()) {
                    files.loadAll();
                    for (int number = 1; number <= LAST; number++) {
                        save(files, number);
                        acknowledged = number;
                    }
                }
            } catch (IOException | UnusableRegister | IllegalStateException e) {
                assertTrue(disk.hasStruck(), e::toString);
            }
            struck = disk.hasStruck();
            disk.restart(remains);
            cutWhileRecovering(disk, remains, acknowledged);
            int at = state(disk);
            assertTrue(at == acknowledged || at == acknowledged + 1, "operation " + operation + ": " + acknowledged + " acknowledged, at " + at);
        }
    }

    /** Loses power again at every operation of opening. */
    private static void cutWhileRecovering(MemoryDisk disk, Remains remains, int acknowledged) throws Exception {
        boolean struck = disk.kind(FOLDER.resolve(".consultum/journal")) == Disk.Kind.FILE;
        for (int operation = 1; struck; operation++) {
            MemoryDisk twin = disk.copy();
            twin.strikeAt(operation, Fault.POWER_CUT);
            try {
                store(twin).open(FOLDER, true).close();
            } catch (IOException | UnusableRegister e) {
                assertTrue(twin.hasStruck(), e::toString);
            }
            struck = twin.hasStruck();
            twin.restart(remains);
            int at = state(twin);
            assertTrue(at == acknowledged || at == acknowledged + 1, acknowledged + " acknowledged, at " + at + " after a second cut");
        }
    }

    @Test
    void aDamagedJournalIsReportedOnceAndTheFilesStayAsTheyAre() throws Exception {
        MemoryDisk disk = created();
        try (Disk.NewFile journal = disk.create(FOLDER.resolve(".consultum/journal"))) {
            byte[] text = "consultum-journal 1\ndelete register.consultum\nend 00\n".getBytes(StandardCharsets.US_ASCII);
            journal.write(text, 0, text.length);
        }
        try (RegisterFiles files = store(disk).open(FOLDER, true)) {
            Problem problem = files.problems().getFirst();
            assertEquals(1, files.problems().size());
            assertEquals(Path.of(".consultum/journal"), problem.file().orElseThrow());
            assertEquals(Problem.Severity.WARNING, problem.severity());
        }
        assertEquals(0, state(disk));
    }

    @Test
    void aCreationThatFailsLeavesTheWholeRegisterOrNone() throws Exception {
        wholeOrNone(Fault.ERROR, FaultyDiskTest::anotherProcess);
        wholeOrNone(Fault.FULL, FaultyDiskTest::anotherProcess);
        for (Remains remains : Remains.values()) {
            wholeOrNone(Fault.POWER_CUT, disk -> disk.restart(remains));
        }
    }

    private static void anotherProcess(MemoryDisk disk) {
        disk.heal();
        disk.forgetProcess();
    }

    private static void wholeOrNone(Fault fault, Consumer<MemoryDisk> afterwards) throws Exception {
        boolean struck = true;
        for (int operation = 1; struck; operation++) {
            assertTrue(operation < MOST_OPERATIONS);
            MemoryDisk disk = empty();
            disk.strikeAt(operation, fault);
            boolean created = false;
            try (RegisterFiles files = store(disk).create(FOLDER, Registers.sample())) {
                created = true;
            } catch (UnusableRegister e) {
                assertTrue(disk.hasStruck(), () -> e.problems().toString());
                assertFalse(e.problems().isEmpty());
            } catch (IOException e) {
                assertTrue(disk.hasStruck(), e::toString);
            }
            struck = disk.hasStruck();
            afterwards.accept(disk);
            boolean opens = false;
            try (RegisterFiles files = store(disk).open(FOLDER, true)) {
                assertEquals(0, state(files));
                opens = true;
            } catch (UnusableRegister e) {
                assertFalse(created, "operation " + operation + ": " + e.problems());
            }
            if (!opens) {
                store(disk).create(FOLDER, Registers.sample()).close();
                assertEquals(0, state(disk), "the folder can be used for a register again");
            }
        }
    }
}
