package org.consultum.ui.register.creation;

import java.util.Optional;
import org.consultum.edit.command.CreatePerson;
import org.consultum.model.Organisation;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.Selected;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Enters a person, of the selected organisation if one is selected, and opens the editor with the name ready to be typed. */
public final class NewPersonHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editing editing = Selected.editing(event);
        Optional<Organisation> organisation = Selected.first(event).filter(Organisation.class::isInstance).map(Organisation.class::cast);
        Created.show(event, editing, new CreatePerson(editing.session().editingDomain(), editing.elements(), editing.session().register(),
            Messages.new_person, organisation));
        return null;
    }
}
