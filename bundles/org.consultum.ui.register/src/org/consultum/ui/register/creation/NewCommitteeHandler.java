package org.consultum.ui.register.creation;

import java.util.Optional;
import org.consultum.edit.command.CreateCommittee;
import org.consultum.model.Committee;
import org.consultum.model.CommitteeKind;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.register.Selected;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for the name of a committee, from which its folder is named, sets it up and opens it. */
public final class NewCommitteeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editing editing = Selected.editing(event);
        Optional<Committee> parent = Selected.first(event).filter(EObject.class::isInstance).map(EObject.class::cast)
            .flatMap(Candidates::committee);
        var dialog = new NewCommitteeDialog(HandlerUtil.getActiveShell(event), editing.session().register(), editing.labels(), parent);
        if (dialog.open() == Window.OK) {
            var details = new CreateCommittee.Details(dialog.name(), dialog.shortName(),
                dialog.parent().isPresent() ? CommitteeKind.SUBCOMMITTEE : CommitteeKind.COMMITTEE, dialog.parent(), Optional.empty());
            Created.show(event, editing,
                new CreateCommittee(editing.session().editingDomain(), editing.elements(), editing.session().register(), details));
        }
        return null;
    }
}
