package org.consultum.ui.internal;

import org.consultum.ui.Appearance;
import org.consultum.ui.Messages;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;

/** Makes the window light, dark, or as the system is. */
public final class AppearanceHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String wanted = event.getParameter(RadioState.PARAMETER_ID);
        if (!Appearance.ofUser().choose(Appearance.Choice.of(wanted))) {
            PlatformUI.getWorkbench().getService(Reporter.class).tell(Messages.appearance_title, Messages.appearance_nextTime);
        }
        HandlerUtil.updateRadioState(event.getCommand(), wanted);
        return null;
    }
}
