package org.consultum.reminders;

import java.time.LocalDate;
import java.util.List;
import org.consultum.model.ContactPoint;
import org.consultum.model.MessageKind;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Role;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;

/** The forum with addresses, and the messages of a day. */
final class Mailed {

    static final LocalDate JUNE = LocalDate.of(2026, 6, 15);
    static final String PLAN = "Draft the supply plan";

    private Mailed() {
    }

    static Fixture forum() {
        Fixture forum = RegisterBuilder.forum().fixture();
        forum.register().setLanguage("en");
        forum.person("Under Secretary North").setEmail("north@ministry.example");
        forum.person("Commissioner South").setEmail("south@ministry.example");
        forum.person("Director of Seekers").setEmail("director@seekers.example");
        forum.named(Role.class, "Secretariat").setEmail("secretariat@ministry.example");
        var point = forum.elements().create(ContactPoint.class, Literals.CONTACT_POINT);
        point.setName("Liaison office");
        point.setEmail("liaison@south.example");
        forum.organisation("Southern Ministry").getContactPoints().add(point);
        return forum;
    }

    static List<Reminder> on(Fixture forum, LocalDate day) {
        return Reminders.of(forum.register(), ReminderRequest.of(day));
    }

    static List<Reminder> of(MessageKind kind, List<Reminder> reminders) {
        return reminders.stream().filter(reminder -> reminder.kind() == kind).toList();
    }

    /** The only message to somebody. */
    static Reminder to(String name, List<Reminder> reminders) {
        List<Reminder> found = reminders.stream().filter(reminder -> reminder.recipient().name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " messages to " + name + " among "
                + reminders.stream().map(reminder -> reminder.kind() + " to " + reminder.recipient().name()).toList());
        }
        return found.getFirst();
    }
}
