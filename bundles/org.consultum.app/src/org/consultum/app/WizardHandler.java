package org.consultum.app;

import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.wizards.IWizardDescriptor;

/** Opens a wizard that a plugin brings. One that cannot be opened is named, and nothing else happens. */
public final class WizardHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        var purpose = WizardMenu.Purpose.valueOf(event.getParameter(WizardMenu.PURPOSE));
        IWizardDescriptor descriptor = purpose.registry(workbench).findWizard(event.getParameter(WizardMenu.WIZARD));
        if (descriptor == null) {
            return null;
        }
        workbench.getService(OpenRegister.class).commitPending();
        try {
            IWorkbenchWizard wizard = descriptor.createWizard();
            wizard.init(workbench, HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection ? selection
                : StructuredSelection.EMPTY);
            new WizardDialog(HandlerUtil.getActiveShell(event), wizard).open();
        } catch (CoreException | RuntimeException | LinkageError failure) {
            workbench.getService(Reporter.class).failed(Messages.bind(Messages.wizard_failed, descriptor.getLabel()),
                Messages.wizard_failedRemedy, failure instanceof Exception known ? known : new IllegalStateException(failure));
        }
        return null;
    }
}
