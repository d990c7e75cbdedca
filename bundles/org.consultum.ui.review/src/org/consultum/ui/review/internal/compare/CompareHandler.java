package org.consultum.ui.review.internal.compare;

import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementInput;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.Subjects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what differs between two versions of what is selected or open. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<RegisterSession> session = window.getService(OpenRegister.class).session();
        Optional<Subjects> about = Subjects.of(event);
        if (session.isPresent() && about.isPresent()) {
            show(window.getActivePage(), session.get(), about.get(), Optional.empty());
        } else {
            window.getService(Reporter.class).tell(Messages.compare_title, Messages.subject_none);
        }
        return null;
    }

    /**
     * Shows the comparison of the versions of something.
     *
     * @param reference digest of the content that is the older version; empty for the usual one
     */
    public static void show(IWorkbenchPage page, RegisterSession session, Subjects about, Optional<String> reference) {
        try {
            var input = ElementInput.of(session, about.element(), Labels.ofUser().label(about.element()));
            var part = page.openEditor(input, CompareEditor.ID, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            if (part instanceof CompareEditor editor) {
                editor.show(about.part(), reference);
            }
        } catch (PartInitException failure) {
            page.getWorkbenchWindow().getService(Reporter.class).failed(Messages.view_failed, Messages.view_failedRemedy, failure);
        }
    }
}
