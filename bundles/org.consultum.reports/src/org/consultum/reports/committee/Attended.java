package org.consultum.reports.committee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.attendance.Category;
import org.consultum.meeting.attendance.Presence;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;

/**
 * Who attended meetings that were held. Alternates and guests are counted with nobody: an alternate shows with the member in whose place
 * they came. A meeting without any record of attendance counts for no member.
 *
 * @param meetings every meeting, the earliest first
 * @param members every member who was expected at a meeting that has a record, in the order of the minutes
 */
record Attended(List<OfMeeting> meetings, List<OfMember> members) {

    /** How a member can have taken part, in the order in which it is shown. */
    enum How {
        PRESENT, REMOTE, ALTERNATE, PROXY, EXCUSED, ABSENT, NOT_RECORDED
    }

    /**
     * One meeting.
     *
     * @param recorded whether anything is recorded of who came
     * @param quorum the quorum over everybody who was there at any time
     */
    record OfMeeting(Meeting meeting, boolean recorded, Map<How, Integer> counts, Quorum quorum) {

        int expected() {
            return Attended.sum(counts);
        }

        int count(How how) {
            return counts.getOrDefault(how, 0);
        }
    }

    /**
     * One member.
     *
     * @param voting whether they had a vote at any of the meetings
     */
    record OfMember(Party party, Category category, boolean voting, Map<How, Integer> counts) {

        int meetings() {
            return Attended.sum(counts);
        }

        int count(How how) {
            return counts.getOrDefault(how, 0);
        }

        /** Meetings attended in the room or from elsewhere, in percent of those the member was expected at. */
        double percent() {
            return 100.0 * (count(How.PRESENT) + count(How.REMOTE)) / meetings();
        }
    }

    static Attended of(List<Meeting> held) {
        var meetings = new ArrayList<OfMeeting>();
        var members = new LinkedHashMap<Party, List<Attendee>>();
        for (Meeting meeting : held) {
            boolean recorded = !meeting.getAttendance().isEmpty();
            List<Attendee> expected = Attendance.throughout(meeting).stream().filter(Attended::counts).toList();
            meetings.add(new OfMeeting(meeting, recorded, count(expected.stream()), QuorumCount.of(meeting)));
            if (recorded) {
                expected.forEach(attendee -> members.computeIfAbsent(attendee.party(), party -> new ArrayList<>()).add(attendee));
            }
        }
        List<OfMember> lines = members.entrySet().stream().map(entry -> new OfMember(entry.getKey(), entry.getValue().getLast().category(),
            entry.getValue().stream().anyMatch(Attendee::voting), count(entry.getValue().stream())))
            .sorted(Comparator.comparing(OfMember::category)).toList();
        return new Attended(List.copyOf(meetings), lines);
    }

    /** Meetings whose attendance is recorded. */
    int recorded() {
        return (int) meetings.stream().filter(OfMeeting::recorded).count();
    }

    /** Whether anybody took part in this way. */
    boolean any(How how) {
        return meetings.stream().anyMatch(meeting -> meeting.recorded() && meeting.count(how) > 0);
    }

    /** Members there in the room or from elsewhere, in percent of those expected at meetings with a record; 0 without any. */
    double percent() {
        int expected = members.stream().mapToInt(OfMember::meetings).sum();
        int there = members.stream().mapToInt(member -> member.count(How.PRESENT) + member.count(How.REMOTE)).sum();
        return expected == 0 ? 0 : 100.0 * there / expected;
    }

    private static boolean counts(Attendee attendee) {
        return attendee.membership().isPresent() && attendee.category() != Category.ALTERNATE;
    }

    private static Map<How, Integer> count(Stream<Attendee> attendees) {
        var counts = new EnumMap<How, Integer>(How.class);
        attendees.forEach(attendee -> counts.merge(how(attendee.presence()), 1, Integer::sum));
        return counts;
    }

    private static How how(Presence presence) {
        return switch (presence) {
            case PRESENT, RECUSED, LEFT -> How.PRESENT;
            case REMOTE -> How.REMOTE;
            case REPRESENTED -> How.ALTERNATE;
            case PROXY -> How.PROXY;
            case EXCUSED -> How.EXCUSED;
            case ABSENT -> How.ABSENT;
            case EXPECTED -> How.NOT_RECORDED;
        };
    }

    private static int sum(Map<How, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
