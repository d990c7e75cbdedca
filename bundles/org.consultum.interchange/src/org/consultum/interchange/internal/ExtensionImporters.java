package org.consultum.interchange.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consultum.interchange.Importers;
import org.consultum.spi.importer.Importer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;

/** The importers that plugins contribute. What is installed later is found at the next question. */
public final class ExtensionImporters implements Importers {

    private static final String POINT = "org.consultum.spi.importers";
    private final IExtensionRegistry registry;
    private final Map<String, Importer> created = new TreeMap<>();
    private final Map<String, String> broken = new TreeMap<>();

    public ExtensionImporters(IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Format> formats() {
        return contributions().values().stream().map(e -> new Format(e.getAttribute("id"), text(e, "name"), text(e, "description")))
            .sorted(Comparator.comparing(Format::name)).toList();
    }

    @Override
    public synchronized Optional<Importer> find(String id) {
        IConfigurationElement contribution = contributions().get(id);
        if (contribution == null) {
            created.remove(id);
            return Optional.empty();
        }
        return Optional.ofNullable(created.computeIfAbsent(id, any -> create(contribution)));
    }

    private Importer create(IConfigurationElement contribution) {
        String id = contribution.getAttribute("id");
        String plugin = contribution.getContributor().getName();
        try {
            if (contribution.createExecutableExtension("class") instanceof Importer importer && importer.id().equals(id)) {
                broken.remove(id);
                return importer;
            }
            broken.put(id, Messages.of("importers.wrongClass", plugin, id, contribution.getAttribute("class")));
        } catch (CoreException | InvalidRegistryObjectException failed) {
            broken.put(id, Messages.of("importers.failed", plugin, id, failed.getMessage()));
        }
        return null;
    }

    @Override
    public synchronized List<String> problems() {
        var problems = new ArrayList<>(broken.values());
        Map<String, IConfigurationElement> used = contributions();
        for (IConfigurationElement element : elements()) {
            IConfigurationElement first = used.get(element.getAttribute("id"));
            if (first != null && !first.getContributor().getName().equals(element.getContributor().getName())) {
                problems.add(Messages.of("importers.twice", element.getAttribute("id"), first.getContributor().getName(),
                    element.getContributor().getName()));
            }
        }
        return problems;
    }

    private Map<String, IConfigurationElement> contributions() {
        var contributions = new TreeMap<String, IConfigurationElement>();
        elements().forEach(element -> contributions.putIfAbsent(element.getAttribute("id"), element));
        return contributions;
    }

    /** Contributions in the order of the names of their plugins. */
    private List<IConfigurationElement> elements() {
        return List.of(registry.getConfigurationElementsFor(POINT)).stream()
            .filter(element -> element.getName().equals("importer") && element.getAttribute("id") != null)
            .sorted(Comparator.comparing(element -> element.getContributor().getName())).toList();
    }

    private static String text(IConfigurationElement element, String attribute) {
        String text = element.getAttribute(attribute);
        return text == null ? "" : text;
    }
}
