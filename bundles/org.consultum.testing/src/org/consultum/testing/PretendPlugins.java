package org.consultum.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/**
 * An extension registry of its own, filled with plugins that exist only in a test. Works with and without OSGi; classes are taken from the
 * class loader of the test.
 *
 * @since 0.1
 */
public final class PretendPlugins {

    private final Object token = new Object();
    private final IExtensionRegistry registry;

    /**
     * An empty installation.
     *
     * @param classes where the classes of all its plugins are found
     */
    public PretendPlugins(ClassLoader classes) throws CoreException {
        registry = RegistryFactory.createRegistry(new Classes(classes), token, null);
    }

    /** Finds classes where the test has them. What a class throws while it is initialised is thrown on, as OSGi does. */
    private static final class Classes extends RegistryStrategy {

        private final ClassLoader classes;

        Classes(ClassLoader classes) {
            super(null, null);
            this.classes = classes;
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) throws CoreException {
            try {
                return Class.forName(className, true, classes).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new CoreException(new Status(IStatus.ERROR, contributor.getName(), className, e));
            }
        }

        @Override
        public void scheduleChangeEvent(Object[] listeners, Map<String, ?> deltas, Object changed) {
            processChangeEvent(listeners, deltas, changed);
        }

        @Override
        public void log(IStatus status) {
            if (status.getSeverity() == IStatus.ERROR) {
                throw new IllegalArgumentException(status.toString());
            }
        }
    }

    /** Declares extension points by their full identities, each in a plugin of the name before its last dot. */
    public PretendPlugins points(String... points) {
        for (String point : points) {
            int dot = point.lastIndexOf('.');
            install(point.substring(0, dot), "<extension-point id='" + point.substring(dot + 1) + "' name='" + point + "'/>");
        }
        return this;
    }

    /**
     * Adds an extension.
     *
     * @param plugin symbolic name of the plugin
     * @param point full identity of the extension point
     * @param elements content of the extension, as in {@code plugin.xml}
     */
    public PretendPlugins extend(String plugin, String point, String elements) {
        install(plugin, "<extension point='" + point + "'>" + elements + "</extension>");
        return this;
    }

    private void install(String plugin, String content) {
        String xml = "<?xml version='1.0' encoding='UTF-8'?><?eclipse version='3.4'?><plugin>" + content + "</plugin>";
        try (var input = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
            if (!registry.addContribution(input, new RegistryContributor(plugin, plugin, null, null), false, plugin, null, token)) {
                throw new IllegalArgumentException(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the extensions of a plugin away, as when it is removed while the program runs. */
    public void remove(String plugin) {
        Stream.of(registry.getExtensionPoints()).flatMap(point -> Stream.of(point.getExtensions()))
            .filter(extension -> extension.getContributor().getName().equals(plugin))
            .forEach(extension -> registry.removeExtension(extension, token));
    }

    /** The registry. */
    public IExtensionRegistry registry() {
        return registry;
    }
}
