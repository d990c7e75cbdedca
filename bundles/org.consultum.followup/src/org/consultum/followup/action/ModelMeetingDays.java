package org.consultum.followup.action;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Finds coming meetings by the days in the names of their files, so that those of the past stay unread. */
final class ModelMeetingDays implements MeetingDays {

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-.*");

    /** A meeting by its position, with the day it seems to have. */
    private record Seen(int index, LocalDate day) {
    }

    @Override
    public Optional<LocalDate> firstFrom(Committee committee, LocalDate day) {
        var meetings = (InternalEList<Meeting>) committee.getMeetings();
        return IntStream.range(0, meetings.size()).mapToObj(index -> new Seen(index, dayOf(meetings.basicGet(index))))
            .filter(seen -> !seen.day().isBefore(day)).sorted(Comparator.comparing(Seen::day)).map(seen -> meetings.get(seen.index()))
            .filter(meeting -> !meeting.eIsProxy() && takesPlace(meeting)).map(meeting -> meeting.getStart().toLocalDate())
            .filter(start -> !start.isBefore(day)).findFirst();
    }

    private static boolean takesPlace(Meeting meeting) {
        return meeting.getStart() != null && meeting.getState() != MeetingState.CANCELLED && meeting.getState() != MeetingState.POSTPONED;
    }

    /** The day a meeting seems to have; the last of all when nothing tells. */
    private static LocalDate dayOf(EObject meeting) {
        if (!meeting.eIsProxy()) {
            var start = ((Meeting) meeting).getStart();
            return start == null ? LocalDate.MAX : start.toLocalDate();
        }
        String file = ((InternalEObject) meeting).eProxyURI().trimFragment().lastSegment();
        Matcher dated = DATED.matcher(file == null ? "" : file);
        try {
            return dated.matches() ? LocalDate.parse(dated.group(1)) : LocalDate.MAX;
        } catch (DateTimeException e) {
            return LocalDate.MAX;
        }
    }
}
