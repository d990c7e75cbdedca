package org.consultum.interchange.ical;

import java.util.Objects;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.interchange.ical.internal.Words;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Keeps in the register that the calendar entry of a meeting was sent: when, in which state, and what it said. */
public final class IssueCalendarEntry extends IntentionCommand {

    private final IssuedEntry entry;

    public IssueCalendarEntry(EditingDomain domain, IssuedEntry entry) {
        super(domain, Words.ofUser().text("IssueCalendarEntry.label"),
            Words.ofUser().text("IssueCalendarEntry.description", Objects.toString(entry.meeting().getTitle(), "")));
        this.entry = entry;
    }

    @Override
    protected void plan(Steps steps) {
        if (!entry.changed()) {
            steps.refuse(Words.ofUser().text("IssueCalendarEntry.unchanged"));
        }
        steps.set(entry.meeting(), Literals.MEETING__CALENDAR_SEQUENCE, entry.sequence());
        steps.set(entry.meeting(), Literals.MEETING__CALENDAR_SENT, entry.stamp());
        steps.set(entry.meeting(), Literals.MEETING__CALENDAR_DIGEST, entry.digest());
    }
}
