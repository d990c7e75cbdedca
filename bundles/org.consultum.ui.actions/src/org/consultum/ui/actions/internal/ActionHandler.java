package org.consultum.ui.actions.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.Element;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.actions.story.StoryView;
import org.consultum.ui.forms.Editing;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does to the actions selected what its command says; plugin.xml names the task behind a colon. */
public final class ActionHandler extends AbstractHandler implements IExecutableExtension {

    private static final String VALUE = "org.consultum.ui.actions.value";

    private ActionTask task = ActionTask.STORY;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        task = ActionTask.named(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        List<?> selected = HandlerUtil.getCurrentStructuredSelection(event).toList();
        List<ActionItem> actions = selected.stream().filter(ActionItem.class::isInstance).map(ActionItem.class::cast).toList();
        Optional<Element> origin = selected.size() == 1 && actions.isEmpty() ? StoryView.subject(selected.getFirst()) : Optional.empty();
        var register = window.getService(OpenRegister.class);
        register.session().ifPresent(session -> {
            var editing = new Editing(session, register, new ElementLabels(register, window.getShell()), window.getService(Reporter.class));
            task.run(new ActionTask.Call(window, ActionChanges.of(window, editing, Clock.systemDefaultZone()), actions, origin,
                Optional.ofNullable(event.getParameter(VALUE))));
        });
        return null;
    }
}
