package org.consultum.ui.agenda.internal;

import java.util.Optional;
import org.consultum.model.Motion;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A motion: its wording, who moves and seconds it. Every field is an edit of its own. */
final class MotionDialog extends Dialog {

    private final Editing editing;
    private final Motion motion;

    private MotionDialog(Shell shell, Editing editing, Motion motion) {
        super(shell);
        this.editing = editing;
        this.motion = motion;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Shell shell, Editing editing, Motion motion) {
        new MotionDialog(shell, editing, motion).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(editing.labels().type(Literals.MOTION));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var fields = new FieldGrid(area, editing).lines(Literals.MOTION__TEXT, 5).add(Literals.MOTION__MOVER, Literals.MOTION__SECONDER,
            Literals.MOTION__AMENDS, Literals.MOTION__STATE);
        GridDataFactory.fillDefaults().grab(true, true).hint(480, SWT.DEFAULT).applyTo(fields.control());
        fields.show(Optional.of(motion));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void okPressed() {
        editing.register().commitPending();
        super.okPressed();
    }
}
