package org.consultum.ui.agenda.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.rules.CheckService;
import org.consultum.rules.deadline.Deadline;
import org.consultum.rules.deadline.DeadlinePlan;
import org.consultum.rules.deadline.Milestone;
import org.consultum.ui.forms.Editing;
import org.eclipse.ui.PlatformUI;

/**
 * The day by which the papers of a meeting are usually to be in, from the deadlines of its committee; the earliest where there are
 * several. It is counted when it is first asked for and again after something other than an item has changed: that reads the calendars of
 * the committee. Used on the display thread.
 */
final class PapersDue {

    private final Meeting meeting;
    private final Editing editing;
    private Optional<LocalDate> day = Optional.empty();
    private boolean counted;

    PapersDue(Editing editing, Meeting meeting) {
        this.editing = Objects.requireNonNull(editing);
        this.meeting = Objects.requireNonNull(meeting);
    }

    /** The day, in the zone of the meeting; empty where no rule says one. */
    Optional<LocalDate> day() {
        if (!counted) {
            var catalogue = PlatformUI.getWorkbench().getService(CheckService.class).catalogue();
            day = DeadlinePlan.of(meeting, catalogue, catalogue.calendars(Optional.of(editing.session().folder())), Instant.now()).deadlines().stream()
                .filter(deadline -> deadline.milestone() == Milestone.PAPERS).map(Deadline::day).min(Comparator.naturalOrder());
            counted = true;
        }
        return day;
    }

    /** Takes notice of a change. */
    void changed(Set<Element> elements) {
        counted &= elements.stream().allMatch(AgendaItem.class::isInstance);
    }
}
