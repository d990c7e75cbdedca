package org.consultum.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;

/**
 * What a plugin contributes, as the workbench will see it. Works where OSGi runs: in a test that Tycho runs, not in a plain Java process.
 *
 * @since 0.1
 */
public final class Contributions {

    private Contributions() {
    }

    /**
     * Everything a plugin contributes, with the classes it names created: one object for each element that names a class in an attribute
     * {@code class}, in the order of the file.
     *
     * @param plugin symbolic name of the plugin
     * @param point identity of the extension point, such as {@code org.consultum.spi.rules}
     * @throws AssertionError when the plugin contributes nothing there, or a class cannot be created
     */
    public static List<Object> created(String plugin, String point) {
        var registry = Optional.ofNullable(RegistryFactory.getRegistry())
            .orElseThrow(() -> new AssertionError("No extension registry: run this test with ./build, or as a plug-in test"));
        List<IConfigurationElement> elements = Arrays.stream(registry.getConfigurationElementsFor(point))
            .filter(element -> element.getContributor().getName().equals(plugin)).flatMap(Contributions::all).toList();
        if (elements.isEmpty()) {
            throw new AssertionError(plugin + " contributes nothing to " + point);
        }
        var created = new ArrayList<Object>();
        for (IConfigurationElement element : elements) {
            if (element.getAttribute("class") != null) {
                try {
                    created.add(element.createExecutableExtension("class"));
                } catch (CoreException e) {
                    throw new AssertionError(element.getAttribute("class") + " cannot be created", e);
                }
            }
        }
        return created;
    }

    private static Stream<IConfigurationElement> all(IConfigurationElement element) {
        return Stream.concat(Stream.of(element), Arrays.stream(element.getChildren()).flatMap(Contributions::all));
    }
}
