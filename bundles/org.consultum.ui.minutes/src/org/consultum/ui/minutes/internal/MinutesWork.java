package org.consultum.ui.minutes.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemRecord;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Shell;

/**
 * The minutes somebody is working on.
 *
 * @param editing how the register is changed
 * @param meeting whose minutes they are
 * @param clock today and now
 * @param shell window that dialogs stand before
 */
public record MinutesWork(Editing editing, Meeting meeting, Clock clock, Shell shell) {

    public MinutesWork {
        Objects.requireNonNull(editing);
        Objects.requireNonNull(meeting);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(shell);
    }

    EditingDomain domain() {
        return editing.session().editingDomain();
    }

    /** Where the minutes stand. */
    MinutesState state() {
        return meeting.getMinutes() == null ? MinutesState.NONE : meeting.getMinutes().getState();
    }

    /** Whether the minutes are final: they are read, and changed only after they were opened again. */
    boolean isFinal() {
        return state() == MinutesState.APPROVED || state() == MinutesState.CERTIFIED;
    }

    /** Whether nothing can be written, because the minutes are final or the register cannot be changed. */
    boolean locked() {
        return isFinal() || editing.readOnly();
    }

    /** Zone of the meeting, else of this machine. */
    ZoneId zone() {
        return meeting.getStart() == null ? ZoneId.systemDefault() : meeting.getStart().getZone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** When something on an item was decided, as far as was recorded: when the item ended, else the meeting, at the latest now. */
    ZonedDateTime decidedAt(AgendaItem item) {
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(zone());
        ZonedDateTime ended = Optional.ofNullable(item.getRecord()).map(ItemRecord::getEnded).map(instant -> instant.atZone(zone()))
            .or(() -> Optional.ofNullable(meeting.getEnd())).orElse(now);
        return ended.isAfter(now) ? now : ended;
    }
}
