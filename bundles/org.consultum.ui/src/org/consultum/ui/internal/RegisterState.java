package org.consultum.ui.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;

/** Tells command handlers whether a register is open, can be changed, and has something to undo or redo. */
public final class RegisterState extends AbstractSourceProvider implements RegisterListener {

    private static final String OPEN = "org.consultum.ui.registerOpen";
    private static final String WRITABLE = "org.consultum.ui.registerWritable";
    private static final String UNDO = "org.consultum.ui.canUndo";
    private static final String REDO = "org.consultum.ui.canRedo";

    private OpenRegister register;
    private ICommandService commands;

    @Override
    public void initialize(IServiceLocator locator) {
        register = locator.getService(OpenRegister.class);
        commands = locator.getService(ICommandService.class);
        if (register != null) {
            register.addListener(this);
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
        }
    }

    @Override
    public Map<String, Boolean> getCurrentState() {
        var session = register == null ? Optional.<RegisterSession>empty() : register.session();
        boolean writable = session.map(RegisterSession::access).filter(RegisterSession.Access.Writable.class::isInstance).isPresent();
        CommandStack stack = session.map(open -> open.editingDomain().getCommandStack()).orElse(null);
        return Map.of(OPEN, session.isPresent(), WRITABLE, writable,
            UNDO, writable && (stack.canUndo() || register.isPending()), REDO, writable && stack.canRedo());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {OPEN, WRITABLE, UNDO, REDO};
    }

    @Override
    public void opened(RegisterSession session) {
        fire();
    }

    @Override
    public void openingChanged() {
        fire();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        // Told while the command is still being executed; what can be undone is known only after it.
        Display.getCurrent().asyncExec(this::fire);
    }

    @Override
    public void pendingChanged() {
        fire();
    }

    private void fire() {
        fireSourceChanged(ISources.WORKBENCH, getCurrentState());
        commands.refreshElements("org.eclipse.ui.edit.undo", null);
        commands.refreshElements("org.eclipse.ui.edit.redo", null);
    }
}
