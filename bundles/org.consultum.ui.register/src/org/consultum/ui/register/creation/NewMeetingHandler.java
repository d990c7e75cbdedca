package org.consultum.ui.register.creation;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.edit.command.CreateMeeting;
import org.consultum.model.Committee;
import org.consultum.model.MeetingKind;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.Selected;
import org.consultum.ui.register.explorer.Committees;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks when the next meeting of a committee is, puts it into the register and opens its agenda. */
public final class NewMeetingHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editing editing = Selected.editing(event);
        if (editing.session().register().getCommittees().isEmpty()) {
            editing.reporter().tell(Messages.newMeeting_title, Messages.newMeeting_noCommittee);
            return null;
        }
        Optional<Committee> committee = Selected.first(event).flatMap(Committees::of);
        var dialog = new NewMeetingDialog(HandlerUtil.getActiveShell(event), editing.session().register(), editing.labels(), committee,
            Clock.systemDefaultZone());
        if (dialog.open() == Window.OK) {
            var details = new CreateMeeting.Details(dialog.title(), MeetingKind.ORDINARY, dialog.start(), dialog.end(), dialog.place(),
                Optional.empty(), Optional.empty(), OptionalInt.empty());
            Created.show(event, editing,
                new CreateMeeting(editing.session().editingDomain(), editing.elements(), dialog.committee(), details));
        }
        return null;
    }
}
