package org.consultum.ui.register.importing;

import org.consultum.interchange.ImportService;
import org.consultum.interchange.Importers;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the import wizard. */
public final class ImportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var workbench = PlatformUI.getWorkbench();
        var register = workbench.getService(OpenRegister.class);
        register.commitPending();
        var wizard = new ImportWizard(register, workbench.getService(Importers.class), workbench.getService(ImportService.class),
            workbench.getService(Reporter.class));
        var dialog = new WizardDialog(HandlerUtil.getActiveShell(event), wizard);
        dialog.setPageSize(720, 460);
        dialog.open();
        return null;
    }
}
