package org.consultum.samples.internal.dicas;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.Notice;
import org.consultum.model.Openness;
import org.consultum.model.Party;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;

/** Writes one meeting. */
final class MeetingPen {

    private final Pen pen;
    private final Meeting meeting;

    MeetingPen(Pen pen, Committee committee, String slug, String title, MeetingKind kind, MeetingState state) {
        this.pen = pen;
        this.meeting = pen.add(committee.getMeetings(), Meeting.class, made -> {
            made.setSlug(slug);
            made.setTitle(title);
            made.setKind(kind);
            made.setState(state);
        });
    }

    Meeting get() {
        return meeting;
    }

    MeetingPen when(ZonedDateTime start, ZonedDateTime end, String place) {
        meeting.setStart(start);
        meeting.setEnd(end);
        meeting.setPlace(place);
        return this;
    }

    /** Numbers the meeting in the committee's period of its year. */
    MeetingPen numbered(int sequence) {
        meeting.setSequence(sequence);
        String year = Integer.toString(meeting.getStart().getYear());
        meeting.getCommittee().getPeriods().stream().filter(period -> period.getName().equals(year)).findFirst()
            .ifPresent(meeting::setPeriod);
        return this;
    }

    MeetingPen with(Consumer<Meeting> more) {
        more.accept(meeting);
        return this;
    }

    MeetingPen agenda(String version, String publishedOn, ItemPen... items) {
        meeting.setAgenda(pen.make(Agenda.class, agenda -> {
            agenda.setVersion(version);
            agenda.setPublishedOn(publishedOn == null ? null : Pen.day(publishedOn));
            for (ItemPen item : items) {
                agenda.getItems().add(item.get());
            }
        }));
        return this;
    }

    MeetingPen notice(String publishedOn, Openness openness, String purpose, String contact) {
        meeting.setNotice(pen.make(Notice.class, notice -> {
            notice.setPublishedOn(Pen.day(publishedOn));
            notice.setOpenness(openness);
            notice.setPurpose(purpose);
            notice.setContact(contact);
            notice.setRegistration("Delegations register with their secretariat five working days before.");
            notice.setPapersAccess("Agenda and open papers are published by both secretariats.");
            notice.setComments("Written comments reach the forum through the secretariats.");
            notice.setAccommodation("Interpretation English and Japanese (日英同時通訳); please state other needs when registering.");
        }));
        return this;
    }

    MeetingPen minutes(MinutesState state, String introduction, Consumer<Minutes> more) {
        meeting.setMinutes(pen.make(Minutes.class, minutes -> {
            minutes.setState(state);
            minutes.setIntroduction(introduction);
            more.accept(minutes);
        }));
        return this;
    }

    MeetingPen present(Party... parties) {
        for (Party party : parties) {
            attends(party, AttendanceKind.PRESENT, event -> { });
        }
        return this;
    }

    MeetingPen attends(Party party, AttendanceKind kind, Consumer<AttendanceEvent> more) {
        pen.add(meeting.getAttendance(), AttendanceEvent.class, event -> {
            event.setParty(party);
            event.setKind(kind);
            more.accept(event);
        });
        return this;
    }

    /** The item of a meeting with this title, wherever it stands. */
    static AgendaItem item(Meeting meeting, String title) {
        return find(meeting.getAgenda().getItems(), title);
    }

    /** The first decision on the item with this title. */
    static Decision decision(Meeting meeting, String title) {
        return item(meeting, title).getDecisions().getFirst();
    }

    private static AgendaItem find(List<AgendaItem> items, String title) {
        for (AgendaItem item : items) {
            AgendaItem found = item.getTitle().equals(title) ? item : find(item.getItems(), title);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Somebody steps back for the item with this title. */
    static void recuse(Pen pen, Meeting meeting, Party party, String title, String reason) {
        pen.add(meeting.getAttendance(), AttendanceEvent.class, event -> {
            event.setKind(AttendanceKind.RECUSE);
            event.setParty(party);
            event.setItem(item(meeting, title));
            event.setReason(reason);
        });
    }

    static void vote(Pen pen, Decision decision, VoteChoice choice, String dissent, Party... voters) {
        for (Party voter : voters) {
            pen.add(decision.getVotes(), Vote.class, vote -> {
                vote.setVoter(voter);
                vote.setChoice(choice);
                vote.setDissent(dissent);
            });
        }
    }
}
