package org.consultum.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consultum.cli.internal.Services;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The bundles on the class path put together without OSGi, from the very files that put them together in the product: extensions from
 * {@code plugin.xml} through the real extension registry, services from the component descriptions in {@code OSGI-INF}.
 */
final class PlainInstallation implements Services {

    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), null, null);
    private final Map<String, Element> providers = new HashMap<>();
    private final Map<String, Object> services = new HashMap<>();

    PlainInstallation() throws Exception {
        for (Path bundle : bundles()) {
            contribute(bundle);
            try (Stream<Path> files = Files.isDirectory(bundle.resolve("OSGI-INF")) ? Files.list(bundle.resolve("OSGI-INF")) : Stream.of()) {
                for (Path file : files.filter(path -> path.toString().endsWith(".xml")).sorted().toList()) {
                    component(file);
                }
            }
        }
        services.put(IExtensionRegistry.class.getName(), registry);
    }

    IExtensionRegistry registry() {
        return registry;
    }

    /** Adds a plugin that exists only in a test. */
    void plugin(String name, String pluginXml) throws IOException {
        try (InputStream input = new java.io.ByteArrayInputStream(pluginXml.getBytes(StandardCharsets.UTF_8))) {
            registry.addContribution(input, new RegistryContributor(name, name, null, null), false, name, null, null);
        }
    }

    @Override
    public <T> T get(Class<T> type) {
        return type.cast(service(type.getName()));
    }

    /** Puts a service in the place of the real one. */
    <T> void put(Class<T> type, T service) {
        services.put(type.getName(), service);
    }

    private Object service(String type) {
        if (!services.containsKey(type)) {
            Element component = providers.get(type);
            if (component == null) {
                throw new IllegalStateException("No component on the class path provides " + type);
            }
            services.put(type, create(component));
        }
        return services.get(type);
    }

    private Object create(Element component) {
        String name = ((Element) component.getElementsByTagName("implementation").item(0)).getAttribute("class");
        List<Element> references = elements(component, "reference").stream()
            .filter(reference -> !reference.getAttribute("cardinality").startsWith("0")).toList();
        Object[] arguments = new Object[references.size()];
        for (Element reference : references) {
            int index = reference.getAttribute("parameter").isEmpty() ? references.indexOf(reference)
                : Integer.parseInt(reference.getAttribute("parameter"));
            arguments[index] = service(reference.getAttribute("interface"));
        }
        try {
            for (Constructor<?> constructor : Class.forName(name).getConstructors()) {
                if (constructor.getParameterCount() == arguments.length) {
                    Object instance = constructor.newInstance(arguments);
                    fill(instance, component);
                    return instance;
                }
            }
            throw new IllegalStateException(name + " has no public constructor for " + Arrays.toString(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the fields that take all services of a kind; there is at most one of each on the class path. */
    private void fill(Object instance, Element component) throws ReflectiveOperationException {
        for (Element reference : elements(component, "reference")) {
            if (!reference.getAttribute("field").isEmpty() && providers.containsKey(reference.getAttribute("interface"))) {
                Field field = instance.getClass().getDeclaredField(reference.getAttribute("field"));
                field.setAccessible(true);
                field.set(instance, List.of(service(reference.getAttribute("interface"))));
            }
        }
    }

    private void component(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        for (Element provide : elements(document.getDocumentElement(), "provide")) {
            providers.put(provide.getAttribute("interface"), document.getDocumentElement());
        }
    }

    private static List<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index)).toList();
    }

    private void contribute(Path bundle) throws IOException {
        Path plugin = bundle.resolve("plugin.xml");
        if (!Files.exists(plugin)) {
            return;
        }
        String name = name(bundle);
        try (InputStream input = Files.newInputStream(plugin)) {
            registry.addContribution(input, new RegistryContributor(name, name, null, null), false, name, texts(bundle), null);
        }
    }

    private static ResourceBundle texts(Path bundle) throws IOException {
        Path file = bundle.resolve("plugin.properties");
        if (!Files.exists(file)) {
            return new ResourceBundle() {
                @Override
                protected Object handleGetObject(String key) {
                    return null;
                }

                @Override
                public java.util.Enumeration<String> getKeys() {
                    return Collections.emptyEnumeration();
                }
            };
        }
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        }
    }

    private static String name(Path bundle) throws IOException {
        try (InputStream input = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(input).getMainAttributes().getValue("Bundle-SymbolicName").replaceAll(";.*", "").strip();
        }
    }

    /** Folders of our bundles on the class path. */
    private static Set<Path> bundles() throws Exception {
        var folders = new LinkedHashSet<Path>();
        for (URL manifest : Collections.list(PlainInstallation.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            if (manifest.getProtocol().equals("file")) {
                Path folder = Path.of(URI.create(manifest.toString())).getParent().getParent();
                // What can be left out of the product is left out here; tests that want it add it.
                if (name(folder).startsWith("org.consultum.") && !name(folder).startsWith("org.consultum.defence.")) {
                    folders.add(folder);
                }
            }
        }
        return new LinkedHashSet<>(new ArrayList<>(folders));
    }
}
