package org.consultum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.session.RegisterSessions.Mode;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever commands do to the files of a register, undo brings back the same bytes and redo the others. */
class UndoAcrossFilesTest {

    private static final int COMMANDS = 25;

    @TempDir
    Path temporary;

    private final RegisterSessions sessions = new DefaultRegisterSessions();
    private int created = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void undoAndRedoGiveTheSameBytesOnDisk(long seed) throws IOException {
        Path folder = temporary.resolve("register");
        SessionTest.opened(sessions.create(folder, SessionTest.sample())).close();
        Random random = new Random(seed);
        try (RegisterSession session = SessionTest.opened(sessions.open(folder, Mode.WRITE))) {
            List<Map<String, String>> states = new ArrayList<>();
            states.add(files(folder));
            for (int i = 0; i < COMMANDS; i++) {
                session.execute(command(session, random));
                session.flush();
                states.add(files(folder));
            }
            assertNotEquals(states.getFirst(), states.getLast());
            var stack = session.editingDomain().getCommandStack();
            for (int i = COMMANDS - 1; i >= 0; i--) {
                stack.undo();
                session.flush();
                assertEquals(states.get(i), files(folder), "undone to command " + i);
            }
            for (int i = 1; i <= COMMANDS; i++) {
                stack.redo();
                session.flush();
                assertEquals(states.get(i), files(folder), "done again to command " + i);
            }
            assertEquals(List.of(), session.problems());
        }
    }

    private Command command(RegisterSession session, Random random) {
        EditingDomain domain = session.editingDomain();
        List<Committee> committees = session.register().getCommittees();
        if (committees.isEmpty() || random.nextInt(6) == 0) {
            Committee committee = RegisterFactory.eINSTANCE.createCommittee();
            committee.setName("Committee " + ++created);
            committee.setSlug("committee-" + created);
            committee.getMeetings().add(SessionTest.meeting(1));
            return AddCommand.create(domain, session.register(), Literals.REGISTER__COMMITTEES, committee);
        }
        Committee committee = committees.get(random.nextInt(committees.size()));
        switch (random.nextInt(7)) {
            case 0:
                return RemoveCommand.create(domain, committee);
            case 1:
                Meeting meeting = SessionTest.meeting(1 + random.nextInt(9));
                return AddCommand.create(domain, committee, Literals.COMMITTEE__MEETINGS, meeting);
            case 2:
                if (!committee.getMeetings().isEmpty()) {
                    return RemoveCommand.create(domain, committee.getMeetings().getFirst());
                }
                break;
            case 3:
                if (!committee.getMeetings().isEmpty()) {
                    Committee other = committees.get(random.nextInt(committees.size()));
                    if (other != committee) {
                        Meeting moving = committee.getMeetings().getFirst();
                        return RemoveCommand.create(domain, moving)
                            .chain(AddCommand.create(domain, other, Literals.COMMITTEE__MEETINGS, moving));
                    }
                }
                break;
            case 4:
                if (committee.getActionList() != null) {
                    ActionItem action = RegisterFactory.eINSTANCE.createActionItem();
                    action.setTitle("Action " + ++created);
                    return AddCommand.create(domain, committee.getActionList(), Literals.ACTION_LIST__ACTIONS, action);
                }
                return SetCommand.create(domain, committee, Literals.COMMITTEE__ACTION_LIST, RegisterFactory.eINSTANCE.createActionList());
            case 5:
                if (committee.getActionList() != null) {
                    return SetCommand.create(domain, committee, Literals.COMMITTEE__ACTION_LIST, SetCommand.UNSET_VALUE);
                }
                break;
            default:
                break;
        }
        return SetCommand.create(domain, committee, Literals.PARTY__NAME, "Name " + ++created);
    }

    private static Map<String, String> files(Path folder) {
        var result = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String relative = folder.relativize(path).toString();
                if (Files.isRegularFile(path) && !relative.startsWith(".consultum")) {
                    result.put(relative, Files.readString(path));
                }
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
