package org.consultum.ui.register;

import org.consultum.edit.command.RenameElement;
import org.consultum.model.Element;
import org.consultum.ui.forms.Editing;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for another name of what is selected. */
public final class RenameHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Selected.elements(event).stream().findFirst()
            .ifPresent(element -> RenameElement.nameOf(element.eClass()).ifPresent(name -> rename(event, element, name)));
        return null;
    }

    private static void rename(ExecutionEvent event, Element element, EAttribute name) {
        Editing editing = Selected.editing(event);
        Object present = element.eGet(name);
        var dialog = new InputDialog(HandlerUtil.getActiveShell(event), Messages.rename_title, editing.labels().featureLabel(name),
            present == null ? "" : present.toString(), text -> text.isBlank() ? Messages.rename_empty : null);
        if (dialog.open() == Window.OK) {
            editing.execute(new RenameElement(editing.session().editingDomain(), element, dialog.getValue()));
        }
    }
}
