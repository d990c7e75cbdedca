package org.consultum.ui.agenda.internal;

import java.util.Map;
import java.util.Optional;
import org.consultum.ui.agenda.MeetingEditor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Does to the agenda in front what its command says; plugin.xml names the action behind a colon. */
public final class AgendaHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    private AgendaAction action = AgendaAction.NEW;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        action = AgendaAction.named(String.valueOf(data)).orElseThrow();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        meetingEditor(HandlerUtil.getActiveEditor(event))
            .ifPresent(editor -> editor.run(action, Optional.ofNullable(event.getParameter(AgendaAction.VALUE))));
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        var value = Optional.ofNullable((String) parameters.get(AgendaAction.VALUE));
        element.setChecked(Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(IWorkbenchWindow::getActivePage)
            .map(IWorkbenchPage::getActiveEditor).flatMap(AgendaHandler::meetingEditor).filter(editor -> editor.isOn(action, value))
            .isPresent());
    }

    private static Optional<MeetingEditor> meetingEditor(IEditorPart part) {
        return part instanceof MeetingEditor editor ? Optional.of(editor) : Optional.empty();
    }
}
