package org.consultum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.session.RegisterSession.SaveState;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.store.Disk;
import org.consultum.store.LocalDisk;
import org.consultum.store.Migration;
import org.consultum.store.Problem;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving without being asked, failing and recovering; finding what is not loaded; files of an earlier format. */
class SavingTest {

    private static final String OLD = "http://consultum.org/ns/register/0";
    private static final String NEW = "http://consultum.org/ns/register/1";

    @TempDir
    Path temporary;

    private final AtomicBoolean broken = new AtomicBoolean();

    /** The local disk, which cannot create files while it is broken. */
    private Disk disk() {
        var local = new LocalDisk();
        return (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
            if (broken.get() && method.getName().equals("create")) {
                throw new IOException("No space left on device");
            }
            try {
                return method.invoke(local, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private RegisterSessions sessions(Migration... migrations) {
        return new DefaultRegisterSessions(Clock.systemUTC(), IdSource.random(), disk(), List::of, List.of(migrations));
    }

    private RegisterSession session() {
        return SessionTest.opened(sessions().create(temporary.resolve("register"), SessionTest.sample()));
    }

    private static BlockingQueue<SaveState> states(RegisterSession session) {
        var states = new LinkedBlockingQueue<SaveState>();
        session.addListener(new SessionListener() {
            @Override
            public void saveStateChanged(SaveState state) {
                states.add(state);
            }
        });
        return states;
    }

    private static <S extends SaveState> S await(BlockingQueue<SaveState> states, Class<S> kind) throws InterruptedException {
        SaveState state;
        do {
            state = states.poll(30, TimeUnit.SECONDS);
        } while (state != null && !kind.isInstance(state));
        return assertInstanceOf(kind, state);
    }

    private static void rename(RegisterSession session, String title) {
        session.execute(SetCommand.create(session.editingDomain(), session.register(), Literals.REGISTER__TITLE, title));
    }

    private String rootFile() throws IOException {
        return Files.readString(temporary.resolve("register/register.consultum"));
    }

    @Test
    void anEditIsOnDiskWithinASecondWithoutFlush() throws Exception {
        try (RegisterSession session = session()) {
            var states = states(session);
            long fastest = Long.MAX_VALUE;
            for (int attempt = 0; attempt < 5 && fastest > 1000; attempt++) {
                long start = System.nanoTime();
                rename(session, "Attempt " + attempt);
                await(states, SaveState.Saved.class);
                fastest = Math.min(fastest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                assertTrue(rootFile().contains("Attempt " + attempt));
            }
            assertTrue(fastest <= 1000, fastest + " ms");
        }
    }

    @Test
    void aFailedSaveIsShownAndTheNextChangeOrFlushWritesEverything() throws Exception {
        try (RegisterSession session = session()) {
            var states = states(session);
            broken.set(true);
            rename(session, "While the disk is full");
            Problem problem = await(states, SaveState.Failed.class).problem();
            assertTrue(problem.message().contains("No space left on device"), problem.message());
            assertFalse(rootFile().contains("While the disk is full"));
            Committee committee = session.register().getCommittees().getFirst();
            broken.set(false);
            session.execute(SetCommand.create(session.editingDomain(), committee, Literals.PARTY__NAME, "After that"));
            await(states, SaveState.Saved.class);
            assertTrue(rootFile().contains("While the disk is full"));
            assertTrue(Files.readString(temporary.resolve("register/committees/main/committee.xmi")).contains("After that"));
            broken.set(true);
            rename(session, "Full again");
            await(states, SaveState.Failed.class);
            broken.set(false);
            session.flush();
            assertInstanceOf(SaveState.Saved.class, session.saveState());
            assertTrue(rootFile().contains("Full again"));
        }
    }

    @Test
    void anElementIsFoundInAFileThatIsNotLoadedAndOnlyThatFileIsLoaded() throws Exception {
        String id;
        try (RegisterSession session = session()) {
            id = session.register().getCommittees().getFirst().getMeetings().get(1).getId();
        }
        try (RegisterSession session = SessionTest.opened(sessions().open(temporary.resolve("register"), Mode.READ))) {
            Meeting found = (Meeting) session.find(id).orElseThrow();
            assertEquals("Meeting 2", found.getTitle());
            var meetings = (org.eclipse.emf.ecore.util.InternalEList<Meeting>) session.register().getCommittees().getFirst().getMeetings();
            assertEquals(List.of(false, true, false), meetings.basicList().stream().map(session::isLoaded).toList());
            assertTrue(session.find("00000000-0000-0000-0000-0000000000ff").isEmpty());
        }
    }

    /** Format 0 called the title of a meeting its heading. */
    private static final class HeadingToTitle implements Migration {

        @Override
        public String fromNamespace() {
            return OLD;
        }

        @Override
        public String toNamespace() {
            return NEW;
        }

        @Override
        public byte[] migrate(String path, byte[] content) throws IOException {
            String text = new String(content, StandardCharsets.UTF_8);
            if (!text.contains(" heading=")) {
                throw new IOException("no heading");
            }
            return text.replace("\"" + OLD + "\"", "\"" + NEW + "\"").replace(" heading=", " title=").getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFileOfAnEarlierFormatIsMigratedAndOneThatCannotBeIsLeftOutAlone() throws Exception {
        session().close();
        Path meetings = temporary.resolve("register/committees/main/meetings");
        Path first = meetings.resolve("2024-06-01-meeting-1.xmi");
        Path second = meetings.resolve("2024-06-02-meeting-2.xmi");
        Files.writeString(first, Files.readString(first).replace(NEW, OLD).replace(" title=", " heading="));
        Files.writeString(second, Files.readString(second).replace(NEW, OLD));
        String untouched = Files.readString(second);
        try (RegisterSession session = SessionTest.opened(sessions(new HeadingToTitle()).open(temporary.resolve("register"), Mode.WRITE))) {
            session.loadAll();
            Committee committee = session.register().getCommittees().getFirst();
            assertEquals(List.of("Meeting 1", "Meeting 3"), committee.getMeetings().stream().map(Meeting::getTitle).toList());
            List<Problem> errors = session.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
            assertEquals(1, errors.size(), errors::toString);
            assertTrue(errors.getFirst().file().orElseThrow().endsWith("2024-06-02-meeting-2.xmi"));
            assertTrue(errors.getFirst().message().contains("no heading"));
            session.execute(SetCommand.create(session.editingDomain(), committee.getMeetings().getFirst(), Literals.MEETING__PLACE, "Tokyo"));
        }
        assertTrue(Files.readString(first).contains(NEW) && Files.readString(first).contains("title=\"Meeting 1\""));
        assertEquals(untouched, Files.readString(second));
    }
}
