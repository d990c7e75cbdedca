package org.consultum.ui.sections.internal;

import java.util.Optional;
import org.consultum.model.Section;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.sections.SectionEditor;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the editor of a section. */
final class Opening {

    private Opening() {
    }

    static Optional<RegisterSession> session() {
        return PlatformUI.getWorkbench().getService(OpenRegister.class).session();
    }

    static Optional<SectionEditor> editor(ExecutionEvent event, RegisterSession session, Section section) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        var page = window.getActivePage();
        PlatformUI.getWorkbench().getService(ElementEditors.class).open(page, session, section);
        return page.getActiveEditor() instanceof SectionEditor editor ? Optional.of(editor) : Optional.empty();
    }
}
