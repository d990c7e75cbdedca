package org.consultum.ui.review.internal.compare;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the next difference, or to the one before: by as many as the plugin's contribution says after the class. */
public final class MoveHandler extends AbstractHandler implements IExecutableExtension {

    private int step = 1;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        step = Integer.parseInt(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof CompareEditor editor) {
            editor.move(step);
        }
        return null;
    }
}
