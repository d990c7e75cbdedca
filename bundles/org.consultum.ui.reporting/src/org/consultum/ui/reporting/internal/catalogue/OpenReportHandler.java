package org.consultum.ui.reporting.internal.catalogue;

import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.session.RegisterSession;
import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a report, about an element where one is named. Without a report it shows the catalogue. */
public final class OpenReportHandler extends AbstractHandler {

    /** Id of the command. */
    public static final String COMMAND = "org.consultum.ui.reporting.openReport";
    /** Parameter: id of the report. */
    public static final String REPORT = "reportId";
    /** Parameter: identity of the element it is about. */
    public static final String ELEMENT = "elementId";

    @Override
    public Object execute(ExecutionEvent event) {
        var workbench = PlatformUI.getWorkbench();
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        Optional<RegisterSession> session = workbench.getService(OpenRegister.class).session();
        Optional<ReportEntry> report = Optional.ofNullable(event.getParameter(REPORT)).flatMap(workbench.getService(Reports.class)::find);
        if (session.isEmpty() || report.isEmpty()) {
            CatalogueView.show(page);
            return null;
        }
        Optional<Element> about = Optional.ofNullable(event.getParameter(ELEMENT)).flatMap(session.get()::find);
        var opener = new ReportOpener(page, session.get());
        about.ifPresentOrElse(element -> opener.open(report.get(), element), () -> opener.open(report.get()));
        return null;
    }
}
