package org.consultum.ui.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** The meeting of a committee before another. Goes by the names of the files, which begin with the day, and loads only the one it finds. */
final class EarlierMeetings {

    private static final int DAY = 10;

    private EarlierMeetings() {
    }

    /** The last meeting that began before this one and was not cancelled. */
    static Optional<Meeting> before(Meeting meeting) {
        return candidates(meeting).stream().map(candidate -> meeting.getCommittee().getMeetings().get(candidate.index()))
            .filter(other -> other.getStart() != null && other.getStart().isBefore(meeting.getStart())
                && other.getState() != MeetingState.CANCELLED).findFirst();
    }

    /** Meetings on the same day or before, the latest first. */
    private static List<Candidate> candidates(Meeting meeting) {
        Committee committee = meeting.getCommittee();
        List<Candidate> candidates = new ArrayList<>();
        if (committee == null || meeting.getStart() == null) {
            return candidates;
        }
        String own = meeting.getStart().toLocalDate().toString();
        var basic = ((InternalEList<Meeting>) committee.getMeetings()).basicIterator();
        for (int index = 0; basic.hasNext(); index++) {
            EObject other = basic.next();
            String day = day(other);
            if (other != meeting && !day.isEmpty() && day.compareTo(own) <= 0) {
                candidates.add(new Candidate(day, index));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::day).reversed());
        return candidates;
    }

    /** The day of the meeting before, by the name of its file: loads nothing. */
    static Optional<LocalDate> dayBefore(Meeting meeting) {
        return candidates(meeting).stream().map(Candidate::day).filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}")).findFirst()
            .map(LocalDate::parse);
    }

    private static String day(EObject meeting) {
        if (meeting.eIsProxy()) {
            String file = ((InternalEObject) meeting).eProxyURI().trimFragment().lastSegment();
            return file.length() > DAY ? file.substring(0, DAY) : "";
        }
        return ((Meeting) meeting).getStart() == null ? "" : ((Meeting) meeting).getStart().toLocalDate().toString();
    }

    private record Candidate(String day, int index) {
    }
}
