package org.consultum.ui.internal;

import java.util.Map;
import java.util.Optional;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Messages;
import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Does again what was undone last of the open register, in whatever part one is; its label says what. */
public final class RedoHandler extends AbstractHandler implements IElementUpdater {

    @Override
    public Object execute(ExecutionEvent event) {
        OpenRegister register = PlatformUI.getWorkbench().getService(OpenRegister.class);
        register.commitPending();
        register.session().map(RegisterSession::editingDomain).map(domain -> domain.getCommandStack())
            .filter(CommandStack::canRedo).ifPresent(CommandStack::redo);
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        Optional<RegisterSession> session = PlatformUI.getWorkbench().getService(OpenRegister.class).session();
        element.setText(session.map(open -> open.editingDomain().getCommandStack()).filter(CommandStack::canRedo)
            .map(stack -> Messages.bind(Messages.redo_label, stack.getRedoCommand().getLabel())).orElse(Messages.redo_plain));
    }
}
