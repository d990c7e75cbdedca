package org.consultum.agenda.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Meetings of a committee from a day on. Loads those only, as far as the names of their files tell the day. */
public final class MeetingsFrom {

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-.*");

    private MeetingsFrom() {
    }

    /** The meetings that begin on the day or later, and those without a day; all of them when there is no day. */
    public static List<Meeting> of(Committee committee, Optional<LocalDate> day) {
        var meetings = new ArrayList<Meeting>();
        var list = (InternalEList<Meeting>) committee.getMeetings();
        for (int index = 0; index < list.size(); index++) {
            if (day.isEmpty() || !dayOf(list.basicGet(index)).orElse(LocalDate.MAX).isBefore(day.get())) {
                Meeting meeting = list.get(index);
                if (!meeting.eIsProxy()) {
                    meetings.add(meeting);
                }
            }
        }
        return meetings;
    }

    private static Optional<LocalDate> dayOf(EObject meeting) {
        if (!meeting.eIsProxy()) {
            return Optional.ofNullable(((Meeting) meeting).getStart()).map(start -> start.toLocalDate());
        }
        String file = ((InternalEObject) meeting).eProxyURI().trimFragment().lastSegment();
        Matcher dated = DATED.matcher(file == null ? "" : file);
        try {
            return dated.matches() ? Optional.of(LocalDate.parse(dated.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
