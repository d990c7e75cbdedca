package org.consultum.ui.sections.internal;

import org.consultum.model.Section;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.sections.AddSection;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.consultum.session.RegisterSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;

/** Takes a subject area into the register, if it is not there yet, and opens it. */
public final class AddSectionHandler extends AbstractHandler {

    private static final String AREA = "org.consultum.ui.sections.area";

    @Override
    public Object execute(ExecutionEvent event) {
        var catalogue = PlatformUI.getWorkbench().getService(SectionCatalogue.class);
        Opening.session().ifPresent(session -> catalogue.find(event.getParameter(AREA)).ifPresent(area ->
            Opening.editor(event, session, catalogue.in(session.register(), area).orElseGet(() -> add(session, area)))));
        return null;
    }

    private static Section add(RegisterSession session, SectionInfo area) {
        var command = new AddSection(session.editingDomain(), new NewElements(IdSource.random()), session.register(), area);
        session.execute(command);
        return (Section) command.getResult().iterator().next();
    }
}
