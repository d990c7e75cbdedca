package org.consultum.ui.register;

import java.util.List;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** What a command of the explorer works on. */
public final class Selected {

    private Selected() {
    }

    /** The elements selected in the part in front, without groups. */
    public static List<Element> elements(ExecutionEvent event) {
        return HandlerUtil.getCurrentStructuredSelection(event).stream().filter(Element.class::isInstance)
            .map(Element.class::cast).toList();
    }

    /** The first thing selected, whatever it is. */
    public static Optional<Object> first(ExecutionEvent event) {
        return Optional.ofNullable(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement());
    }

    /** The meeting that is selected, or holds what is selected, else the one in the editor in front. */
    public static Optional<Meeting> meeting(IWorkbenchPage page) {
        IEditorPart editor = page.getActiveEditor();
        return meeting(page.getSelection()).or(() -> editor == null || editor.getSite().getSelectionProvider() == null ? Optional.empty()
            : meeting(editor.getSite().getSelectionProvider().getSelection()));
    }

    private static Optional<Meeting> meeting(ISelection selection) {
        return selection instanceof IStructuredSelection some && some.getFirstElement() instanceof EObject object
            ? Candidates.meeting(object) : Optional.empty();
    }

    /** The open register. */
    public static Optional<RegisterSession> session() {
        return PlatformUI.getWorkbench().getService(OpenRegister.class).session();
    }

    /** How the open register is changed by a command of the window. Called only while a register is open. */
    public static Editing editing(ExecutionEvent event) {
        var workbench = PlatformUI.getWorkbench();
        OpenRegister register = workbench.getService(OpenRegister.class);
        Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
        return new Editing(register.session().orElseThrow(), register, new ElementLabels(register, shell),
            workbench.getService(Reporter.class));
    }
}
