package org.consultum.ui.agenda.internal;

import java.util.stream.Stream;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Which columns of the agenda are shown; every tick takes effect at once. */
final class ColumnsDialog extends Dialog {

    private final AgendaTree agenda;

    ColumnsDialog(Shell shell, AgendaTree agenda) {
        super(shell);
        this.agenda = agenda;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.columns_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var explanation = new Label(area, SWT.WRAP);
        explanation.setText(Messages.columns_explanation);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(explanation);
        Stream.of(AgendaColumn.values()).filter(AgendaColumn::canHide).forEach(column -> {
            var check = new Button(area, SWT.CHECK);
            check.setText(column.title());
            check.setSelection(agenda.isShown(column));
            check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> agenda.show(column, check.getSelection())));
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
