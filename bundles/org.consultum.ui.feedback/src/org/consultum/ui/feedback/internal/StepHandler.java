package org.consultum.ui.feedback.internal;

import org.consultum.ui.feedback.internal.steps.Step;
import org.consultum.ui.feedback.internal.steps.TakeStep;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes a step of the loop in hand; plugin.xml names the step behind a colon. */
public final class StepHandler extends AbstractHandler implements IExecutableExtension {

    private Step step = Step.NEXT;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        step = Step.named(String.valueOf(data)).orElseThrow();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        TakeStep.in(HandlerUtil.getActiveWorkbenchWindow(event)).ifPresent(take -> take.take(step));
        return null;
    }
}
