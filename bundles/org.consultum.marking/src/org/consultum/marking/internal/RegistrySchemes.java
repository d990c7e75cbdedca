package org.consultum.marking.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemeReader;
import org.consultum.marking.MarkingSchemes;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.Bundle;

/** The schemes contributed at the extension point {@value #POINT}, read when the first is asked for. */
public final class RegistrySchemes implements MarkingSchemes {

    /** The extension point. */
    static final String POINT = "org.consultum.spi.markings";

    private static final String OWN = "org.consultum.marking";

    private final IExtensionRegistry registry;
    private final List<MarkingScheme> schemes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean read;

    public RegistrySchemes(IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public synchronized List<MarkingScheme> all() {
        if (!read) {
            read = true;
            Stream.of(registry.getConfigurationElementsFor(POINT))
                .sorted(Comparator.comparing((IConfigurationElement element) -> !element.getContributor().getName().equals(OWN)))
                .forEach(this::read);
        }
        return List.copyOf(schemes);
    }

    @Override
    public synchronized List<String> faults() {
        all();
        return List.copyOf(faults);
    }

    private void read(IConfigurationElement element) {
        String plugin = element.getContributor().getName();
        String id = String.valueOf(element.getAttribute("id"));
        try {
            if (schemes.stream().anyMatch(scheme -> scheme.id().equals(id))) {
                throw new IOException(Messages.text("scheme.twice", id));
            }
            schemes.add(plugin.equals(OWN) ? Shipped.read(id) : read(element, id));
        } catch (IOException | RuntimeException e) {
            faults.add(Messages.text("scheme.contribution", plugin, e.getMessage()));
        }
    }

    private static MarkingScheme read(IConfigurationElement element, String id) throws IOException {
        Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
        String file = element.getAttribute("file");
        URL entry = bundle == null || file == null ? null : bundle.getEntry(file);
        if (entry == null) {
            throw new FileNotFoundException(Messages.text("scheme.noFile", file));
        }
        try (InputStream input = entry.openStream()) {
            return MarkingSchemeReader.read(input, id, element.getAttribute("name") == null ? id : element.getAttribute("name"));
        }
    }
}
