package org.consultum.testing;

import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage.Literals;

/**
 * Builds one meeting of a {@link CommitteeBuilder}.
 *
 * @since 0.1
 */
public final class MeetingBuilder {

    private final RegisterBuilder register;
    private final Meeting meeting;

    MeetingBuilder(RegisterBuilder register, Meeting meeting) {
        this.register = register;
        this.meeting = meeting;
    }

    /** End, with its zone. */
    public MeetingBuilder until(String end) {
        meeting.setEnd(ZonedDateTime.parse(end));
        return this;
    }

    public MeetingBuilder place(String place) {
        meeting.setPlace(place);
        return this;
    }

    public MeetingBuilder state(MeetingState state) {
        meeting.setState(state);
        return this;
    }

    /** An item of business with its time box in minutes. */
    public MeetingBuilder item(String title, int minutes) {
        return item(title, minutes, item -> { });
    }

    public MeetingBuilder item(String title, int minutes, Consumer<ItemBuilder> content) {
        meeting.getAgenda().getItems().add(ItemBuilder.build(register, ItemKind.ITEM, title, minutes, content));
        return this;
    }

    public MeetingBuilder heading(String title, Consumer<ItemBuilder> content) {
        meeting.getAgenda().getItems().add(ItemBuilder.build(register, ItemKind.HEADING, title, 0, content));
        return this;
    }

    /** A break of some minutes. */
    public MeetingBuilder pause(int minutes) {
        meeting.getAgenda().getItems().add(ItemBuilder.build(register, ItemKind.BREAK, "Break", minutes, item -> { }));
        return this;
    }

    /** Something that happens to the presence of a party for the whole meeting. */
    public MeetingBuilder attendance(AttendanceKind kind, String party) {
        return attendance(kind, party, event -> { });
    }

    /** Something that happens to the presence of a party at a time, written with its zone. */
    public MeetingBuilder attendance(AttendanceKind kind, String party, String at) {
        return attendance(kind, party, event -> event.setAt(ZonedDateTime.parse(at)));
    }

    public MeetingBuilder attendance(AttendanceKind kind, String party, Consumer<AttendanceEvent> more) {
        var event = register.elements().create(AttendanceEvent.class, Literals.ATTENDANCE_EVENT);
        event.setKind(kind);
        event.setParty(register.party(party));
        meeting.getAttendance().add(event);
        more.accept(event);
        return this;
    }

    /** Whatever has no method of its own. */
    public MeetingBuilder with(Consumer<Meeting> more) {
        more.accept(meeting);
        return this;
    }

}
