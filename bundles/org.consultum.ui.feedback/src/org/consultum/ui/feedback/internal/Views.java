package org.consultum.ui.feedback.internal;

import java.util.Optional;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Brings views to the front. Used on the display thread. */
final class Views {

    private Views() {
    }

    /** Shows a view in the window of an event; a failure is reported. */
    static <V extends IViewPart> Optional<V> show(ExecutionEvent event, String id, Class<V> type) {
        try {
            return Optional.of(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(id)).filter(type::isInstance)
                .map(type::cast);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.view_failed, Messages.view_failedRemedy, failure);
            return Optional.empty();
        }
    }
}
