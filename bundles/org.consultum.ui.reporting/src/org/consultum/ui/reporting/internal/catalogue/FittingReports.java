package org.consultum.ui.reporting.internal.catalogue;

import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.session.RegisterSession;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.reporting.internal.Messages;
import org.consultum.ui.reporting.internal.ReportImages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The reports about what is selected, each opened with it. */
public final class FittingReports extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Optional<RegisterSession> session = PlatformUI.getWorkbench().getService(OpenRegister.class).session();
        Optional<Element> subject = window == null ? Optional.empty() : selected(window);
        if (session.isEmpty() || subject.isEmpty()) {
            return new IContributionItem[] {none()};
        }
        IContributionItem[] items = new ReportOpener(window.getActivePage(), session.get()).fitting(subject.get()).stream()
            .map(report -> item(window, report, subject.get())).toArray(IContributionItem[]::new);
        return items.length == 0 ? new IContributionItem[] {none()} : items;
    }

    private static Optional<Element> selected(IWorkbenchWindow window) {
        ISelection selection = window.getSelectionService().getSelection();
        return selection instanceof IStructuredSelection some && some.getFirstElement() instanceof EObject object
            ? ReportOpener.subject(object) : Optional.empty();
    }

    private static IContributionItem item(IWorkbenchWindow window, ReportEntry report, Element subject) {
        var parameter = new CommandContributionItemParameter(window, null, OpenReportHandler.COMMAND, SWT.PUSH);
        parameter.label = report.label().replace("&", "&&");
        parameter.icon = ReportImages.descriptor(ReportImages.REPORT);
        parameter.parameters = ReportOpener.command(report, subject);
        return new CommandContributionItem(parameter);
    }

    private static IContributionItem none() {
        var none = new Action(Messages.menu_noReports) {
        };
        none.setEnabled(false);
        return new ActionContributionItem(none);
    }
}
