package org.consultum.meeting.minutes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.attendance.Category;
import org.consultum.meeting.attendance.Presence;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;

/** The texts before and after the items. */
final class MinutesFrame {

    private final Meeting meeting;
    private final Locale language;

    MinutesFrame(Meeting meeting, Locale language) {
        this.meeting = meeting;
        this.language = language;
    }

    String introduction() {
        var sentences = new ArrayList<String>();
        sentences.add(held());
        if (meeting.getPresidedBy() != null) {
            sentences.add(text("minutes.presided", Parties.name(meeting.getPresidedBy())));
        }
        if (meeting.getMinutes() != null && meeting.getMinutes().getTakenBy() != null) {
            sentences.add(text("minutes.takenBy", Parties.name(meeting.getMinutes().getTakenBy())));
        }
        if (!meeting.getAttendance().isEmpty()) {
            attendance(sentences);
        }
        return String.join(" ", sentences);
    }

    private String held() {
        Committee committee = meeting.getCommittee();
        String place = meeting.getPlace() == null ? "" : meeting.getPlace();
        if (meeting.getStart() == null) {
            return text("minutes.heldUndated", Parties.name(committee), Parties.title(meeting));
        }
        ZonedDateTime start = meeting.getOpened() == null ? meeting.getStart() : meeting.getOpened().atZone(meeting.getStart().getZone());
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(start);
        return place.isBlank() ? text("minutes.held", Parties.name(committee), Parties.title(meeting), day, clock(start), zone(start))
            : text("minutes.heldAt", Parties.name(committee), Parties.title(meeting), day, clock(start), zone(start), place);
    }

    /** How many were there in which capacity, and who is excused. The list of names is printed from the attendance itself. */
    private void attendance(List<String> sentences) {
        List<Attendee> all = Attendance.throughout(meeting);
        Map<Category, List<Attendee>> there = Attendance.byCategory(all.stream()
            .filter(attendee -> attendee.presence().there() || attendee.presence() == Presence.REPRESENTED).toList());
        if (!there.isEmpty()) {
            sentences.add(text("minutes.present", there.entrySet().stream()
                .map(group -> text("category." + group.getKey().name()) + " " + group.getValue().size())
                .collect(Collectors.joining(", "))));
        }
        String excused = all.stream().filter(attendee -> attendee.presence() == Presence.EXCUSED)
            .map(attendee -> Parties.name(attendee.party())).collect(Collectors.joining(", "));
        if (!excused.isEmpty()) {
            sentences.add(text("minutes.excused", excused));
        }
        Quorum quorum = QuorumCount.of(meeting);
        if (quorum.entitled() > 0) {
            sentences.add(text(quorum.reached() ? "minutes.quorate" : "minutes.inquorate", quorum.present(), quorum.entitled(),
                quorum.needed()));
        }
    }

    String closing() {
        var sentences = new ArrayList<String>();
        Optional.ofNullable(meeting.getAdjourned()).ifPresent(end -> sentences.add(text("minutes.adjourned", clock(zoned(end)))));
        next().ifPresent(next -> sentences.add(text("minutes.next",
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(next.getStart()), clock(next.getStart()),
            zone(next.getStart()))));
        return String.join(" ", sentences);
    }

    private Optional<Meeting> next() {
        return meeting.getCommittee() == null || meeting.getStart() == null ? Optional.empty()
            : meeting.getCommittee().getMeetings().stream()
                .filter(other -> other.getStart() != null && other.getStart().isAfter(meeting.getStart())
                    && other.getState() != MeetingState.CANCELLED && other.getState() != MeetingState.POSTPONED)
                .min(Comparator.comparing(other -> other.getStart().toInstant()));
    }

    private ZonedDateTime zoned(Instant instant) {
        return meeting.getStart() == null ? instant.atZone(ZoneOffset.UTC) : instant.atZone(meeting.getStart().getZone());
    }

    private static String clock(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /** The zone as people know it: a time without its zone is none (S-02). */
    private String zone(ZonedDateTime time) {
        return time.getZone().getDisplayName(TextStyle.FULL, language);
    }

    private String text(String key, Object... values) {
        return Messages.in(language, key, values);
    }
}
