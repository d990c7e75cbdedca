package org.consultum.ui.meeting;

import java.time.Instant;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Changes the state of a meeting: shows every state it can go to, and for those it cannot go to yet what is in the way. */
final class StateDialog extends Dialog {

    private static final int WIDTH = 920;
    private static final int HEIGHT = 420;

    private final IWorkbenchWindow window;
    private final Meeting meeting;
    private final RegisterSession session;
    private StateView view;
    private ElementLabels labels;

    StateDialog(IWorkbenchWindow window, Meeting meeting, RegisterSession session) {
        super(window.getShell());
        this.window = window;
        this.meeting = meeting;
        this.session = session;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.state_dialog);
        labels = new ElementLabels(PlatformUI.getWorkbench().getService(OpenRegister.class), shell);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        view = new StateView(area, new MeetingFonts(area, 1), meeting, labels, Instant::now);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(view.control());
        view.whenChanged(() -> getButton(OK).setEnabled(view.ready()));
        view.obstacles().addListener(SWT.DefaultSelection, event -> view.obstacle().ifPresent(this::show));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, Messages.state_change, true).setEnabled(view.ready());
        createButton(parent, CANCEL, IDialogConstants.CANCEL_LABEL, false);
        view.focus();
    }

    @Override
    protected void okPressed() {
        var workbench = PlatformUI.getWorkbench();
        var editing = new Editing(session, workbench.getService(OpenRegister.class), labels, workbench.getService(Reporter.class));
        if (view.ready() && view.command(session.editingDomain()).filter(editing::execute).isPresent()) {
            super.okPressed();
        }
    }

    /** Opens what is in the way where it can be put right. */
    private void show(EObject obstacle) {
        Editing.element(obstacle).ifPresent((Element element) -> {
            cancelPressed();
            PlatformUI.getWorkbench().getService(ElementEditors.class).open(window.getActivePage(), session, element);
        });
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
