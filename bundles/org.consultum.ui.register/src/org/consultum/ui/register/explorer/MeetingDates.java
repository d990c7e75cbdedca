package org.consultum.ui.register.explorer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** The days of a committee's meetings without loading any: of those not loaded by the names of their files, which begin with the day. */
public final class MeetingDates {

    private static final int DATE_LENGTH = 10;

    private MeetingDates() {
    }

    /**
     * A meeting and its day.
     *
     * @param index position in the committee's list
     * @param day its day; empty where it has none
     */
    public record Dated(int index, Optional<LocalDate> day) {
    }

    /** All meetings of a committee with their days, in the order of the list; loads nothing. */
    public static List<Dated> of(Committee committee) {
        var dated = new ArrayList<Dated>();
        int index = 0;
        for (Iterator<Meeting> meetings = basic(committee.getMeetings()); meetings.hasNext();) {
            dated.add(new Dated(index++, day(meetings.next())));
        }
        return dated;
    }

    private static Iterator<Meeting> basic(EList<Meeting> meetings) {
        return ((InternalEList<Meeting>) meetings).basicIterator();
    }

    private static Optional<LocalDate> day(Meeting meeting) {
        return meeting.eIsProxy() ? fileDay(meeting) : Optional.ofNullable(meeting.getStart()).map(start -> start.toLocalDate());
    }

    private static Optional<LocalDate> fileDay(EObject proxy) {
        String file = ((InternalEObject) proxy).eProxyURI().trimFragment().lastSegment();
        if (file == null || file.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(file.substring(0, DATE_LENGTH)));
        } catch (DateTimeParseException undated) {
            // Files of meetings without a date have no day in their names.
            return Optional.empty();
        }
    }
}
