package org.consultum.ui.register;

import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.DeleteElements;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Deletes what is selected. Nobody is asked: undo brings it back. */
public final class DeleteHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<RegisterSession> session = Selected.session();
        List<Element> elements = Selected.elements(event);
        if (session.isPresent() && !elements.isEmpty()) {
            Selected.editing(event).execute(new DeleteElements(session.get().editingDomain(), elements));
        }
        return null;
    }
}
