package org.consultum.meeting.capture;

import java.time.LocalDate;
import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.Register;

/** Reads ACTION:, DECISION: and RECOMMENDATION: lines (AKTION:, BESCHLUSS:, EMPFEHLUNG:) out of notes. */
public final class NotesReader {

    private NotesReader() {
    }

    /** The lines of the notes on an item; owners are looked up in its register, days are counted from the day of its meeting. */
    public static List<Captured> read(String notes, AgendaItem item) {
        throw new UnsupportedOperationException();
    }

    /** The lines of notes that belong to no item yet. */
    public static List<Captured> read(String notes, Register register, LocalDate meetingDay) {
        throw new UnsupportedOperationException();
    }
}
