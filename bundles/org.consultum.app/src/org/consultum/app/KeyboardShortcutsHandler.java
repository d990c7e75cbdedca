package org.consultum.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lists the keys of all commands. */
public final class KeyboardShortcutsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        new KeyboardShortcutsDialog(window.getShell(), KeyboardShortcuts.of(window)).open();
        return null;
    }
}
