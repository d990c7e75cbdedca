package org.consultum.ui.sections.internal;

import java.util.Optional;
import org.consultum.model.Section;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens a subject area of the register at the table of a class. */
public final class ShowSectionHandler extends AbstractHandler {

    private static final String SECTION = "org.consultum.ui.sections.section";
    private static final String TYPE = "org.consultum.ui.sections.type";

    @Override
    public Object execute(ExecutionEvent event) {
        Opening.session().ifPresent(session -> session.find(event.getParameter(SECTION)).filter(Section.class::isInstance)
            .map(Section.class::cast).flatMap(section -> Opening.editor(event, session, section))
            .ifPresent(editor -> Optional.ofNullable(event.getParameter(TYPE)).ifPresent(editor::showType)));
        return null;
    }
}
