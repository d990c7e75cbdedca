package org.consultum.ui.register.exporting;

import org.consultum.interchange.Exporters;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the export wizard for the open register. */
public final class ExportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var workbench = PlatformUI.getWorkbench();
        var register = workbench.getService(OpenRegister.class);
        register.commitPending();
        register.session().ifPresent(session -> {
            var dialog = new WizardDialog(HandlerUtil.getActiveShell(event), new ExportWizard(session,
                workbench.getService(Exporters.class), workbench.getService(Reporter.class)));
            dialog.setPageSize(640, 380);
            dialog.open();
        });
        return null;
    }
}
