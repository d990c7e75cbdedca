package org.consultum.contributions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.contributions.Contributor;
import org.consultum.contributions.Part;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * Where a contribution was written: an element of the extension registry and the plugin behind it.
 *
 * @param element the element
 * @param part its content, read at once because the registry forgets it when the plugin goes
 * @param inner the child elements of {@code element}, by their parts
 * @param plugin who wrote it
 */
record Source(IConfigurationElement element, Part part, Map<Part, IConfigurationElement> inner, Contributor plugin) {

    static Source of(IConfigurationElement element) {
        var inner = new HashMap<Part, IConfigurationElement>();
        return new Source(element, part(element, inner), inner, plugin(element.getContributor()));
    }

    private static Part part(IConfigurationElement element, Map<Part, IConfigurationElement> inner) {
        var attributes = new HashMap<String, String>();
        for (String name : element.getAttributeNames()) {
            String value = element.getAttribute(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        var parts = Stream.of(element.getChildren()).map(child -> {
            Part part = part(child, inner);
            inner.put(part, child);
            return part;
        }).toList();
        return new Part(element.getName(), attributes, parts, Optional.ofNullable(element.getValue()).orElse(""));
    }

    private static Contributor plugin(IContributor contributor) {
        return bundle(contributor).map(bundle -> {
            String name = bundle.getHeaders().get(Constants.BUNDLE_NAME);
            return new Contributor(contributor.getName(), name == null || name.isBlank() ? contributor.getName() : name,
                bundle.getVersion().toString());
        }).orElseGet(() -> new Contributor(contributor.getName(), contributor.getName(), ""));
    }

    /** The bundle; empty where the registry was filled without OSGi. */
    private static Optional<Bundle> bundle(IContributor contributor) {
        return contributor instanceof RegistryContributor known && known.getActualId().matches("[0-9]+")
            ? Optional.ofNullable(ContributorFactoryOSGi.resolve(contributor)) : Optional.empty();
    }

    Object create(String attribute) throws CoreException {
        return element.createExecutableExtension(attribute);
    }

    /**
     * A file of the plugin. Without OSGi its files are found beside its classes.
     *
     * @param beside a class of the plugin, where there is no bundle
     */
    Optional<InputStream> open(String path, Beside beside) throws IOException {
        Optional<Bundle> bundle = bundle(element.getContributor());
        if (bundle.isPresent()) {
            URL file = bundle.get().getEntry(path);
            return file == null ? Optional.empty() : Optional.of(file.openStream());
        }
        return beside.type().map(type -> type.getResourceAsStream("/" + path));
    }

    /** Finds a class of the plugin. */
    @FunctionalInterface
    interface Beside {

        Optional<Class<?>> type() throws IOException;
    }
}
