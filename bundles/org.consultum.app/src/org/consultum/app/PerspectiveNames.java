package org.consultum.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;

/** The perspectives a command can show, by their names. */
public final class PerspectiveNames implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        var names = new LinkedHashMap<String, String>();
        for (IPerspectiveDescriptor perspective : PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives()) {
            names.put(perspective.getLabel(), perspective.getId());
        }
        return names;
    }
}
