package org.consultum.rules.packs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.consultum.model.Agenda;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.Notice;
import org.consultum.model.OrganisationKind;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.CommitteeBuilder;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;

/** Registers with one committee, the Board, to try rules on. */
public final class Boards {

    private Boards() {
    }

    /** A committee without members. */
    public static RegisterBuilder empty(Consumer<CommitteeBuilder> content) {
        return people().committee("Board", content);
    }

    /** A committee of a chair, a designated officer and three members. */
    public static RegisterBuilder staffed(Consumer<CommitteeBuilder> content) {
        return people().committee("Board", board -> {
            board.member("Chair", MembershipRole.CHAIR);
            board.member("Officer", MembershipRole.DESIGNATED_OFFICER, officer -> officer.setVoting(false));
            board.member("First", MembershipRole.MEMBER).member("Second", MembershipRole.MEMBER).member("Third", MembershipRole.MEMBER);
            content.accept(board);
        });
    }

    private static RegisterBuilder people() {
        var register = RegisterBuilder.register("Trial").organisation("Ministry", OrganisationKind.MINISTRY)
            .organisation("Works", OrganisationKind.COMPANY);
        return register.role("Chair", "Ministry").role("Officer", "Ministry").role("First", "Ministry").role("Second", "Works")
            .role("Third", "Works").role("Deputy", "Ministry");
    }

    /** One meeting of two hours at ten in the morning in Washington. */
    public static RegisterBuilder meeting(String day, MeetingState state, Consumer<MeetingBuilder> content) {
        return staffed(board -> add(board, "Meeting", day, state, content));
    }

    /** One more meeting of two hours at ten in the morning in Washington. */
    public static CommitteeBuilder add(CommitteeBuilder board, String title, String day, MeetingState state,
            Consumer<MeetingBuilder> content) {
        return at(board, title, day + "T10:00", day + "T12:00", "America/New_York", state, content);
    }

    public static CommitteeBuilder at(CommitteeBuilder board, String title, String start, String end, String zone, MeetingState state,
            Consumer<MeetingBuilder> content) {
        var from = LocalDateTime.parse(start).atZone(ZoneId.of(zone));
        var until = LocalDateTime.parse(end).atZone(ZoneId.of(zone));
        return board.meeting(title, from.toString(), meeting -> {
            meeting.until(until.toString()).place("Room 1").state(state);
            content.accept(meeting);
        });
    }

    /** The notice of a meeting, published on a day. */
    public static Consumer<MeetingBuilder> notice(String published, Consumer<Notice> more) {
        return meeting -> meeting.with(one -> {
            Notice notice = RegisterFactory.eINSTANCE.createNotice();
            notice.setPublishedOn(LocalDate.parse(published));
            more.accept(notice);
            one.setNotice(notice);
        });
    }

    public static Consumer<MeetingBuilder> notice(String published) {
        return notice(published, notice -> { });
    }

    /** The agenda, published on a day. */
    public static Consumer<MeetingBuilder> agenda(String published) {
        return meeting -> meeting.with(one -> {
            Agenda agenda = one.getAgenda();
            agenda.setPublishedOn(LocalDate.parse(published));
        });
    }

    /** Minutes in a state. */
    public static Consumer<MeetingBuilder> minutes(MinutesState state, Consumer<Minutes> more) {
        return meeting -> meeting.with(one -> more.accept(minutes(one, state)));
    }

    public static Minutes minutes(Meeting meeting, MinutesState state) {
        Minutes minutes = RegisterFactory.eINSTANCE.createMinutes();
        minutes.setState(state);
        meeting.setMinutes(minutes);
        return minutes;
    }
}
