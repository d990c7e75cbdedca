package org.consultum.ui.actions.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.ActionStatus;
import org.eclipse.core.commands.IParameterValues;

/** The statuses an action can be given by a command. */
public final class StatusNames implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        var names = new LinkedHashMap<String, String>();
        ActionStatus.VALUES.forEach(status -> names.put(FeatureTexts.ofUser().label(status), status.getLiteral()));
        return names;
    }
}
