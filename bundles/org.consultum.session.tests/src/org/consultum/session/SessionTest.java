package org.consultum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    @TempDir
    Path temporary;

    private final RegisterSessions sessions = new DefaultRegisterSessions();

    static Register sample() {
        RegisterFactory factory = RegisterFactory.eINSTANCE;
        Register register = factory.createRegister();
        register.setTitle("Defence forum");
        Person person = factory.createPerson();
        person.setName("Commissioner");
        register.getPeople().add(person);
        Committee committee = factory.createCommittee();
        committee.setName("Main committee");
        committee.setSlug("main");
        register.getCommittees().add(committee);
        committee.setActionList(factory.createActionList());
        for (int day = 1; day <= 3; day++) {
            committee.getMeetings().add(meeting(day));
        }
        return register;
    }

    static Meeting meeting(int day) {
        Meeting meeting = RegisterFactory.eINSTANCE.createMeeting();
        meeting.setTitle("Meeting " + day);
        meeting.setSlug("meeting-" + day);
        meeting.setStart(ZonedDateTime.parse("2024-06-0" + day + "T09:00+09:00[Asia/Tokyo]"));
        return meeting;
    }

    private RegisterSession created() {
        return opened(sessions.create(temporary.resolve("register"), sample()));
    }

    private RegisterSession reopened() {
        return opened(sessions.open(temporary.resolve("register"), Mode.WRITE));
    }

    static RegisterSession opened(OpenResult result) {
        return assertInstanceOf(OpenResult.Opened.class, result, result::toString).session();
    }

    private List<String> meetingFiles() throws IOException {
        try (var files = Files.list(temporary.resolve("register/committees/main/meetings"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewRegisterIsOnDiskAndOpensAgain() throws IOException {
        created().close();
        try (RegisterSession session = reopened()) {
            assertEquals(List.of(), session.problems());
            Committee committee = session.register().getCommittees().getFirst();
            assertEquals("Main committee", committee.getName());
            assertEquals(List.of("Meeting 1", "Meeting 2", "Meeting 3"), committee.getMeetings().stream().map(Meeting::getTitle).toList());
            assertEquals(committee, committee.getMeetings().getFirst().getCommittee());
        }
    }

    @Test
    void anEditIsOnDiskAfterFlushAndUndone() throws IOException {
        created().close();
        try (RegisterSession session = reopened()) {
            Meeting meeting = session.register().getCommittees().getFirst().getMeetings().getFirst();
            session.execute(SetCommand.create(session.editingDomain(), meeting, Literals.MEETING__TITLE, "Changed"));
            session.flush();
            assertTrue(Files.readString(temporary.resolve("register/committees/main/meetings/2024-06-01-meeting-1.xmi")).contains("Changed"));
            session.editingDomain().getCommandStack().undo();
            session.flush();
            assertFalse(Files.readString(temporary.resolve("register/committees/main/meetings/2024-06-01-meeting-1.xmi")).contains("Changed"));
        }
    }

    @Test
    void aRemovedMeetingLosesItsFileAndUndoBringsItBack() throws IOException {
        created().close();
        try (RegisterSession session = reopened()) {
            Committee committee = session.register().getCommittees().getFirst();
            Command remove = RemoveCommand.create(session.editingDomain(), committee.getMeetings().get(1));
            session.execute(remove);
            session.flush();
            assertEquals(List.of("2024-06-01-meeting-1.xmi", "2024-06-03-meeting-3.xmi"), meetingFiles());
            session.editingDomain().getCommandStack().undo();
            session.flush();
            assertEquals(List.of("2024-06-01-meeting-1.xmi", "2024-06-02-meeting-2.xmi", "2024-06-03-meeting-3.xmi"), meetingFiles());
        }
    }

    @Test
    void aNewMeetingGetsAFileAndAnIdentity() throws IOException {
        created().close();
        String id;
        try (RegisterSession session = reopened()) {
            Committee committee = session.register().getCommittees().getFirst();
            Meeting meeting = meeting(4);
            session.execute(AddCommand.create(session.editingDomain(), committee, Literals.COMMITTEE__MEETINGS, meeting));
            id = meeting.getId();
        }
        assertTrue(meetingFiles().contains("2024-06-04-meeting-4.xmi"));
        try (RegisterSession session = reopened()) {
            Optional<Element> found = session.find(id);
            assertEquals("Meeting 4", ((Meeting) found.orElseThrow()).getTitle());
        }
    }

    @Test
    void aBrokenInvariantIsRolledBack() throws IOException {
        try (RegisterSession session = created()) {
            Committee committee = session.register().getCommittees().getFirst();
            Command broken = SetCommand.create(session.editingDomain(), committee, Literals.COMMITTEE__SLUG, "../evil");
            BrokenInvariantException e = assertThrows(BrokenInvariantException.class, () -> session.execute(broken));
            assertTrue(e.getMessage().contains("../evil"), e.getMessage());
            assertEquals("main", committee.getSlug());
            assertFalse(session.editingDomain().getCommandStack().canUndo());
        }
    }

    @Test
    void aSecondOpeningIsReadOnly() throws IOException {
        try (RegisterSession session = created(); RegisterSession second = reopened()) {
            assertInstanceOf(RegisterSession.Access.Writable.class, session.access());
            String reason = assertInstanceOf(RegisterSession.Access.ReadOnly.class, second.access()).reason();
            assertTrue(reason.contains(System.getProperty("user.name")), reason);
        }
    }
}
