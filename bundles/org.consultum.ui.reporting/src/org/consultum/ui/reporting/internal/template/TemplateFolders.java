package org.consultum.ui.reporting.internal.template;

import java.nio.file.Path;
import java.util.List;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reporting.catalogue.UserTemplates;
import org.consultum.session.RegisterSession;

/** Where an organisation's own templates lie: in the register, for everybody who works with it, and in a folder of the user. */
public final class TemplateFolders {

    private TemplateFolders() {
    }

    /** All of them, in the order in which they are looked through; they need not be there. */
    public static List<Path> all(RegisterSession session) {
        return List.of(session.folder().resolve(ReportSource.TEMPLATES), UserTemplates.folder());
    }
}
