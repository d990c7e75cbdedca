package org.consultum.ui.internal;

import java.util.Map;
import org.consultum.ui.Messages;
import org.eclipse.core.commands.IParameterValues;

/** The appearances by their names. */
public final class AppearanceNames implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        return Map.of(Messages.appearance_light, "light", Messages.appearance_dark, "dark", Messages.appearance_system, "system");
    }
}
