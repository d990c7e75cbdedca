package org.consultum.ui.review.internal.approval;

import java.time.Clock;
import java.util.Optional;
import org.consultum.session.RegisterSession;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.Subjects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.services.IServiceLocator;

/** A command about approvals of what is selected or open. */
abstract class ApprovalHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) {
        var window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<Approving> approving = approving(window, window.getShell());
        Optional<Subjects> about = Subjects.of(event);
        if (approving.isPresent() && about.isPresent()) {
            run(approving.get(), about.get());
        } else {
            window.getService(Reporter.class).tell(Messages.approval_title, Messages.subject_none);
        }
        return null;
    }

    abstract void run(Approving approving, Subjects about);

    /** What approves in the open register. */
    static Optional<Approving> approving(IServiceLocator site, Shell shell) {
        var register = site.getService(OpenRegister.class);
        Optional<RegisterSession> session = register.session();
        return session.map(open -> new Approving(shell, new Editing(open, register, new ElementLabels(register, shell),
            site.getService(Reporter.class)), site.getService(CurrentPerson.class).person(), Clock.systemDefaultZone()));
    }
}
