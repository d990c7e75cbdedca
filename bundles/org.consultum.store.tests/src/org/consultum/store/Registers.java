package org.consultum.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.consultum.model.ActionItem;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;

/** A small register for tests, and what tests do with its folder. */
final class Registers {

    static final String MEETING = "committees/main/meetings/2024-06-01-meeting-1.xmi";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-10T00:00:00Z"), ZoneOffset.UTC);

    private Registers() {
    }

    static String id(int number) {
        return new UUID(0, number).toString();
    }

    static RegisterStore store() {
        return new RegisterStore(new LocalDisk(), CLOCK, List::of);
    }

    /** A committee with two meetings, a list of actions and a person who owns them. */
    static Register sample() {
        RegisterFactory factory = RegisterFactory.eINSTANCE;
        Register register = factory.createRegister();
        register.setId(id(1));
        register.setTitle("Defence forum");
        Person person = factory.createPerson();
        person.setId(id(2));
        person.setName("Commissioner");
        register.getPeople().add(person);
        Committee committee = factory.createCommittee();
        committee.setId(id(3));
        committee.setName("Main committee");
        committee.setSlug("main");
        register.getCommittees().add(committee);
        committee.getMeetings().add(meeting(1, person));
        committee.getMeetings().add(meeting(2, person));
        committee.setActionList(factory.createActionList());
        ActionItem action = factory.createActionItem();
        action.setId(id(4));
        action.setTitle("Report");
        action.setText("First line\n  second line, indented\n");
        action.setDue(LocalDate.of(2024, 7, 1));
        action.getOwners().add(person);
        action.setOrigin(committee.getMeetings().getFirst().getAgenda().getItems().getFirst());
        committee.getActionList().getActions().add(action);
        return register;
    }

    static Meeting meeting(int number, Person presenter) {
        RegisterFactory factory = RegisterFactory.eINSTANCE;
        Meeting meeting = factory.createMeeting();
        meeting.setId(id(100 + number));
        meeting.setTitle("Meeting " + number);
        meeting.setSlug("meeting-" + number);
        meeting.setStart(ZonedDateTime.parse("2024-06-0" + number + "T09:00+09:00[Asia/Tokyo]"));
        Agenda agenda = factory.createAgenda();
        meeting.setAgenda(agenda);
        for (int i = 0; i < 2; i++) {
            AgendaItem item = factory.createAgendaItem();
            item.setId(id(1000 * number + i));
            item.setTitle("Item " + i);
            item.setMinutesPlanned(30);
            if (presenter != null) {
                item.getPresenters().add(presenter);
            }
            agenda.getItems().add(item);
        }
        return meeting;
    }

    /** Creates the sample in a folder and closes it. */
    static Path create(Path folder) {
        try {
            store().create(folder, sample()).close();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnusableRegister e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    /** The bytes of all files of a register by path, without what belongs to the machine. */
    static TreeMap<String, String> files(Path folder) {
        var result = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path) && !relative.startsWith(".consultum/")) {
                    result.put(relative, Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
