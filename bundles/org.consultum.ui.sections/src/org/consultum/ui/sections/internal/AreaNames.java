package org.consultum.ui.sections.internal;

import java.util.Map;
import java.util.stream.Collectors;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.PlatformUI;

/** The subject areas of this installation by name, for Search or run. */
public final class AreaNames implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        return PlatformUI.getWorkbench().getService(SectionCatalogue.class).all().stream()
            .collect(Collectors.toMap(SectionInfo::name, SectionInfo::id, (one, other) -> one));
    }
}
