package org.consultum.ui.actions;

import java.util.Optional;
import org.consultum.ui.Reporter;
import org.consultum.ui.actions.table.Conditions;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the actions, with the filter that is given or as they were. */
public final class ShowActionsHandler extends AbstractHandler {

    /** Parameter with the filter, as {@link org.consultum.index.FilterText} writes it. */
    public static final String FILTER = "org.consultum.ui.actions.filter";

    @Override
    public Object execute(ExecutionEvent event) {
        try {
            var view = (ActionsView) HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(ActionsView.ID);
            Optional.ofNullable(event.getParameter(FILTER)).map(Conditions::parse).ifPresent(view::filter);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.viewFailed, Messages.viewFailedRemedy, failure);
        }
        return null;
    }
}
