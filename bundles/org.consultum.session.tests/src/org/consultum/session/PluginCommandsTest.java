package org.consultum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.session.RegisterSessions.Mode;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command of a plugin that fails halfway leaves the register as it was, to the byte, and nothing that was done before is lost. */
class PluginCommandsTest {

    @TempDir
    Path temporary;

    private final RegisterSessions sessions = new DefaultRegisterSessions();
    private RegisterSession session;
    private Register register;

    @BeforeEach
    void aRegisterThatWasEdited() throws IOException {
        SessionTest.opened(sessions.create(temporary.resolve("edited"), SessionTest.sample())).close();
        session = SessionTest.opened(sessions.open(temporary.resolve("edited"), Mode.WRITE));
        register = session.register();
        session.execute(SetCommand.create(session.editingDomain(), register, Literals.REGISTER__TITLE, "Edited"));
        session.flush();
    }

    @AfterEach
    void close() throws IOException {
        session.close();
    }

    static Stream<Throwable> whatPluginsThrow() {
        return Stream.of(new IllegalStateException("half done"), new ClassCastException(), new StackOverflowError(),
            new NoClassDefFoundError("org/example/Gone"), new ExceptionInInitializerError(), new AssertionError("never"),
            new OutOfMemoryError());
    }

    /** Does a lot, by hand and without knowing how to undo it, and then fails. */
    private static class HalfDone extends AbstractCommand {

        private final Consumer<Register> changes;
        private final Register register;
        private final Throwable thrown;

        HalfDone(Register register, Consumer<Register> changes, Throwable thrown) {
            this.register = register;
            this.changes = changes;
            this.thrown = thrown;
        }

        @Override
        protected boolean prepare() {
            return true;
        }

        @Override
        public void execute() {
            changes.accept(register);
            HalfDone.<RuntimeException>fail(thrown);
        }

        @SuppressWarnings("unchecked")
        private static <X extends Throwable> void fail(Throwable thrown) throws X {
            throw (X) thrown;
        }

        @Override
        public void redo() {
            execute();
        }
    }

    /** Everything a careless importer or quick fix may do. */
    private static void mess(Register register) {
        RegisterFactory make = RegisterFactory.eINSTANCE;
        Committee committee = register.getCommittees().getFirst();
        register.setTitle("Messed up");
        register.setLanguage("ja");
        Person person = register.getPeople().getFirst();
        person.setName(null);
        Person other = make.createPerson();
        other.setName("Intruder");
        register.getPeople().add(0, other);
        register.getPeople().move(1, 0);
        register.getPeople().remove(person);
        List<Meeting> meetings = committee.getMeetings();
        Meeting first = meetings.getFirst();
        first.setTitle("Gone");
        first.setAgenda(make.createAgenda());
        first.getAgenda().getItems().add(make.createAgendaItem());
        first.getAgenda().getItems().add(0, make.createAgendaItem());
        meetings.remove(1);
        meetings.addAll(List.of(SessionTest.meeting(7), SessionTest.meeting(8)));
        committee.getMeetings().move(0, 2);
        Committee another = make.createCommittee();
        another.setName("Another");
        another.setSlug("another");
        register.getCommittees().add(0, another);
        another.getMeetings().add(first);
        another.getMeetings().clear();
        committee.getHolidays().addAll(List.of("de", "fr", "de"));
        committee.getHolidays().remove("fr");
        committee.setActionList(null);
        committee.setActionList(make.createActionList());
        committee.getActionList().getActions().add(make.createActionItem());
        register.getCommittees().remove(committee);
    }

    @ParameterizedTest
    @MethodSource("whatPluginsThrow")
    void aCommandThatFailsHalfwayLeavesEveryByte(Throwable thrown) throws IOException {
        Map<String, String> before = bytes();

        Throwable seen = assertThrows(Throwable.class, () -> session.execute(new HalfDone(register, PluginCommandsTest::mess, thrown)));

        assertSame(thrown, seen);
        session.loadAll();
        session.flush();
        assertEquals(before, bytes());
        touchEverything();
        assertEquals(before, bytes(), "also when every file is written again");
        assertEquals(List.of(), session.problems());
    }

    /** Has every file written, with and without a change. */
    private void touchEverything() throws IOException {
        session.execute(SetCommand.create(session.editingDomain(), register, Literals.REGISTER__TITLE, "Other"));
        for (Meeting meeting : register.getCommittees().getFirst().getMeetings()) {
            session.execute(SetCommand.create(session.editingDomain(), meeting, Literals.MEETING__TITLE, "Other"));
        }
        session.flush();
        while (session.editingDomain().getCommandStack().canUndo() && !register.getTitle().equals("Edited")) {
            session.editingDomain().getCommandStack().undo();
        }
        session.flush();
    }

    @Test
    void whatWasDoneBeforeCanStillBeUndone() {
        assertThrows(LinkageError.class,
            () -> session.execute(new HalfDone(register, PluginCommandsTest::mess, new NoClassDefFoundError("org/example/Gone"))));

        session.editingDomain().getCommandStack().undo();

        assertEquals("Defence forum", register.getTitle());
    }

    @Test
    void aCommandThatCannotBeUndoneAfterAllLeavesTheRegisterAsItWasBeforeUndo() throws IOException {
        Command careless = new HalfDone(register, any -> any.setTitle("Careless"), null) {

            @Override
            public void execute() {
                session.register().setTitle("Careless");
            }

            @Override
            public void undo() {
                session.register().setTitle("Half");
                throw new NoSuchMethodError("undo");
            }
        };
        session.execute(careless);
        session.flush();
        Map<String, String> before = bytes();

        assertThrows(NoSuchMethodError.class, () -> session.editingDomain().getCommandStack().undo());

        session.flush();
        assertEquals(before, bytes());
        assertEquals("Careless", register.getTitle());
    }

    private Map<String, String> bytes() throws IOException {
        var bytes = new TreeMap<String, String>();
        Path folder = temporary.resolve("edited");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("/.")).toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}
