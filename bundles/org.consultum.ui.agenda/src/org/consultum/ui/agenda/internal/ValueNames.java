package org.consultum.ui.agenda.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.ItemKind;
import org.consultum.model.NumberingScheme;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.common.util.Enumerator;

/** The values a command with a choice can have, for Search or run and the key settings. */
public final class ValueNames implements IParameterValues, IExecutableExtension {

    private boolean kinds;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        kinds = "KIND".equals(data);
    }

    @Override
    public Map<String, String> getParameterValues() {
        var names = new TreeMap<String, String>();
        Stream<? extends Enumerator> values = kinds ? Stream.of(ItemKind.values()) : Stream.of(NumberingScheme.values());
        values.forEach(value -> names.put(FeatureTexts.ofUser().label(value), value.getName()));
        if (kinds) {
            ItemKinds.installed().all().forEach(kind -> names.put(kind.name(), kind.id()));
        }
        return names;
    }
}
