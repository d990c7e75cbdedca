package org.consultum.cli.misbehaving;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.consultum.cli.CommandLineMain;
import org.consultum.cli.Console;
import org.consultum.cli.internal.CommandTable;
import org.consultum.cli.internal.Environment;
import org.consultum.cli.internal.Services;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.interchange.Exporters;
import org.consultum.interchange.ImportService;
import org.consultum.interchange.Importers;
import org.consultum.marking.MarkingSchemes;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.rules.CheckService;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSessions;
import org.consultum.testing.PretendPlugins;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The command line with the contributions of our own bundles and of plugins that exist only in a test, put together with and without OSGi:
 * every engine is the product's own, around a registry of the test.
 */
final class Installed {

    private static final Patience IMPATIENT = new Patience(Duration.ofMillis(700), Duration.ofMillis(700));

    private final Path folder;
    private final Map<String, String> files = new HashMap<>();
    private final PretendPlugins plugins;
    private final ContributionRegistry contributions;
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final List<Fault> logged = new ArrayList<>();

    /** What one run gave. */
    record Result(int code, String out, String err) {
    }

    Installed(Path folder) throws Exception {
        this.folder = folder;
        List<Class<?>> anchors = List.of(CommandLineMain.class, CheckService.class, Reports.class, MarkingSchemes.class);
        plugins = new PretendPlugins(new Together(anchors));
        plugins.points("org.consultum.spi.commands", "org.consultum.spi.importers", "org.consultum.spi.markings",
            "org.consultum.spi.renderers", "org.consultum.spi.reports", "org.consultum.spi.rules", "org.consultum.spi.holidays",
            "org.consultum.spi.exporters", "org.consultum.spi.itemkinds", "org.consultum.spi.decisionmethods", "org.consultum.spi.tiles",
            "org.consultum.spi.proposals", "org.consultum.spi.sections", "org.consultum.spi.columns");
        for (Class<?> anchor : anchors) {
            contribute(anchor);
        }
        contributions = ContributionRegistry.of(plugins.registry(), IMPATIENT, logged::add, (plugin, path) -> file(plugin, path, anchors));
        services.put(ContributionRegistry.class, contributions);
        services.put(IExtensionRegistry.class, plugins.registry());
        services.put(RegisterSessions.class, new DefaultRegisterSessions());
        services.put(MarkingSchemes.class, made(MarkingSchemes.class, "org.consultum.marking.internal.RegistrySchemes", contributions));
        services.put(CheckService.class, made(CheckService.class, "org.consultum.rules.internal.RegistryChecks", contributions));
        services.put(Importers.class, made(Importers.class, "org.consultum.interchange.internal.ExtensionImporters", contributions));
        services.put(ImportService.class, made(ImportService.class, "org.consultum.interchange.internal.PlannedImports"));
        services.put(Exporters.class, made(Exporters.class, "org.consultum.interchange.internal.ContributedExporters", contributions));
        services.put(Reports.class, made(Reports.class, "org.consultum.reporting.internal.engine.InstalledReports", contributions,
            services.get(MarkingSchemes.class)));
    }

    ContributionRegistry contributions() {
        return contributions;
    }

    /** A service of the product around the registry of the test. */
    <T> T around(Class<T> service, String implementation) throws ReflectiveOperationException {
        return service.cast(made(service, implementation, contributions));
    }

    /** Finds classes in several bundles. */
    private static final class Together extends ClassLoader {

        private final List<Class<?>> anchors;

        Together(List<Class<?>> anchors) {
            super(Installed.class.getClassLoader());
            this.anchors = anchors;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            for (Class<?> anchor : anchors) {
                try {
                    return anchor.getClassLoader().loadClass(name);
                } catch (ClassNotFoundException e) {
                    continue;
                }
            }
            throw new ClassNotFoundException(name);
        }
    }

    private static Object made(Class<?> service, String implementation, Object... arguments) throws ReflectiveOperationException {
        for (var constructor : service.getClassLoader().loadClass(implementation).getConstructors()) {
            if (constructor.getParameterCount() == arguments.length) {
                return constructor.newInstance(arguments);
            }
        }
        throw new IllegalStateException(implementation);
    }

    private static Optional<URL> entry(Class<?> anchor, String path) throws IOException {
        Bundle bundle = FrameworkUtil.getBundle(anchor);
        if (bundle != null) {
            return Optional.ofNullable(bundle.getEntry(path));
        }
        Path file = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().getPath()).resolve(path);
        return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
    }

    private static String plugin(Class<?> anchor) {
        String name = anchor.getPackageName();
        return String.join(".", List.of(name.split("[.]")).subList(0, 3));
    }

    /** Adds the extensions of one of our bundles as they stand in its {@code plugin.xml}. */
    private void contribute(Class<?> anchor) throws Exception {
        Optional<URL> xml = entry(anchor, "plugin.xml");
        if (xml.isEmpty()) {
            return;
        }
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream input = xml.get().openStream()) {
            NodeList extensions = factory.newDocumentBuilder().parse(input).getElementsByTagName("extension");
            for (int i = 0; i < extensions.getLength(); i++) {
                var extension = (Element) extensions.item(i);
                String point = extension.getAttribute("point");
                if (point.startsWith("org.consultum.spi.")) {
                    plugins.extend(plugin(anchor), point, inner(extension));
                }
            }
        }
    }

    private static String inner(Element extension) throws Exception {
        var serializer = TransformerFactory.newInstance().newTransformer();
        serializer.setOutputProperty("omit-xml-declaration", "yes");
        var text = new StringWriter();
        for (var child = extension.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                serializer.transform(new DOMSource(child), new StreamResult(text));
            }
        }
        return text.toString();
    }

    private Optional<InputStream> file(String plugin, String path, List<Class<?>> anchors) throws IOException {
        if (files.containsKey(plugin + "/" + path)) {
            return Optional.of(new ByteArrayInputStream(files.get(plugin + "/" + path).getBytes(StandardCharsets.UTF_8)));
        }
        for (Class<?> anchor : anchors) {
            Optional<URL> entry = plugin(anchor).equals(plugin) ? entry(anchor, path) : Optional.empty();
            if (entry.isPresent()) {
                return Optional.of(entry.get().openStream());
            }
        }
        return Optional.empty();
    }

    /** Adds an extension of a plugin. */
    Installed plugin(String plugin, String point, String elements) {
        plugins.extend(plugin, "org.consultum.spi." + point, elements);
        return this;
    }

    /** Adds a file to a plugin. */
    Installed file(String plugin, String path, String content) {
        files.put(plugin + "/" + path, content);
        return this;
    }

    /** Faults as they were logged. */
    List<Fault> logged() {
        return logged;
    }

    <T> T service(Class<T> type) {
        return type.cast(services.get(type));
    }

    Result run(String... typed) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Services found = new Services() {

            @Override
            public <T> T get(Class<T> type) {
                return Optional.ofNullable(service(type)).orElseThrow(() -> new IllegalStateException("No service " + type.getName()));
            }
        };
        var environment = new Environment(new Console(out, err), found, new CommandTable(contributions),
            Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Asia/Tokyo")), folder, "1.2.3", fault -> {
                err.writeBytes(("fault: " + fault + "\n").getBytes(StandardCharsets.UTF_8));
                return Optional.empty();
            });
        int code = new CommandLineMain(environment).run(typed);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
