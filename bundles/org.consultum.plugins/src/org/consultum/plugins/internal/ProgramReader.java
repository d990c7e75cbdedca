package org.consultum.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.consultum.plugins.internal.Program.Part;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.w3c.dom.Element;

/** Reads what the running program consists of: the window's list of bundles where it is installed, otherwise what is running. */
final class ProgramReader {

    /** A file of this name in the folder of a feature marks the feature as removable. */
    static final String REMOVABLE = "removable";

    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private final Optional<Path> home;
    private final BundleContext context;

    ProgramReader(Optional<Path> home, BundleContext context) {
        this.home = home;
        this.context = context;
    }

    /** What {@link Program#id} will be. */
    String id() throws IOException {
        return home.isPresent() ? Files.readString(home.get().resolve("configuration/build.id")).strip() : "running";
    }

    Program read() throws IOException, BundleException {
        List<Map<String, String>> bundles = new ArrayList<>();
        if (home.isPresent()) {
            for (String line : Files.readAllLines(home.get().resolve(BUNDLES))) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    bundles.add(headers(home.get().resolve(line.split(",")[2])));
                }
            }
        } else {
            for (Bundle bundle : context.getBundles()) {
                if (bundle.getBundleId() != 0) {
                    bundles.add(headers(bundle.getHeaders("")));
                }
            }
        }
        return new Program(id(), bundles, parts(), framework());
    }

    /** The features, without looking at any bundle. */
    List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        Path features = home.map(folder -> folder.resolve("features")).orElse(Path.of("/nonexistent"));
        if (Files.isDirectory(features)) {
            try (var folders = Files.newDirectoryStream(features, folder -> Files.exists(folder.resolve("feature.xml")))) {
                for (Path folder : folders) {
                    parts.add(part(folder));
                }
            }
        }
        return parts;
    }

    private static Part part(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("feature.xml"))) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element feature = factory.newDocumentBuilder().parse(in).getDocumentElement();
            Properties texts = localised(folder);
            List<String> bundles = new ArrayList<>();
            var plugins = feature.getElementsByTagName("plugin");
            for (int i = 0; i < plugins.getLength(); i++) {
                bundles.add(((Element) plugins.item(i)).getAttribute("id"));
            }
            var descriptions = feature.getElementsByTagName("description");
            return new Part(feature.getAttribute("id"), feature.getAttribute("version"), text(feature.getAttribute("label"), texts)
                .orElse(feature.getAttribute("id")), text(feature.getAttribute("provider-name"), texts),
                descriptions.getLength() == 0 ? Optional.empty() : text(descriptions.item(0).getTextContent(), texts), bundles,
                Files.exists(folder.resolve(REMOVABLE)));
        } catch (ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        }
    }

    private static Properties localised(Path folder) throws IOException {
        var texts = new Properties();
        for (String name : List.of("feature.properties", "feature_" + Locale.getDefault().getLanguage() + ".properties")) {
            if (Files.exists(folder.resolve(name))) {
                try (var reader = Files.newBufferedReader(folder.resolve(name))) {
                    texts.load(reader);
                }
            }
        }
        return texts;
    }

    private static Optional<String> text(String value, Properties texts) {
        String stripped = value.strip();
        String said = stripped.startsWith("%") ? texts.getProperty(stripped.substring(1), "") : stripped;
        return said.isBlank() ? Optional.empty() : Optional.of(said.strip());
    }

    /** The headers of a bundle's manifest; empty when there is none. */
    static Map<String, String> headers(Path bundle) throws IOException, BundleException {
        if (Files.isDirectory(bundle)) {
            Path manifest = bundle.resolve("META-INF/MANIFEST.MF");
            return Files.exists(manifest) ? headers(Files.newInputStream(manifest)) : Map.of();
        }
        try (var zip = new ZipFile(bundle.toFile())) {
            ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
            return entry == null ? Map.of() : headers(zip.getInputStream(entry));
        }
    }

    private static Map<String, String> headers(InputStream manifest) throws IOException, BundleException {
        try (manifest) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(ManifestElement.parseBundleManifest(manifest, new HashMap<>()));
            return headers;
        }
    }

    private static Map<String, String> headers(Dictionary<String, String> dictionary) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var keys = dictionary.keys(); keys.hasMoreElements();) {
            String key = keys.nextElement();
            headers.put(key, dictionary.get(key));
        }
        return headers;
    }

    /** The texts of a bundle that users read, by key without percent sign. */
    static Properties localised(ZipFile jar, Map<String, String> headers) throws IOException {
        String base = headers.getOrDefault("Bundle-Localization", "OSGI-INF/l10n/bundle").strip();
        var texts = new Properties();
        for (String name : Arrays.asList(base + ".properties", base + "_" + Locale.getDefault().getLanguage() + ".properties")) {
            ZipEntry entry = jar.getEntry(name);
            if (entry != null) {
                try (var reader = new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        }
        return texts;
    }

    private List<IProvidedCapability> framework() {
        List<IProvidedCapability> all = new ArrayList<>();
        Bundle system = context.getBundle(0);
        for (BundleCapability capability : system.adapt(BundleRevision.class).getDeclaredCapabilities(null)) {
            switch (capability.getNamespace()) {
                case BundleRevision.PACKAGE_NAMESPACE -> all.add(MetadataFactory.createProvidedCapability(BundleUnit.PACKAGE,
                    (String) capability.getAttributes().get(BundleRevision.PACKAGE_NAMESPACE), version(capability)));
                case BundleRevision.BUNDLE_NAMESPACE, BundleRevision.HOST_NAMESPACE, "osgi.identity" -> {
                    // the bundle itself, below
                }
                case BundleUnit.ENVIRONMENT -> environments(capability).forEach(all::add);
                default -> all.add(BundleUnit.capability(capability.getNamespace(), plain(capability.getAttributes()), "framework"));
            }
        }
        for (String name : List.of(system.getSymbolicName(), "system.bundle")) {
            Version version = Version.parseVersion(system.getVersion().toString());
            all.add(MetadataFactory.createProvidedCapability(BundleUnit.UNIT, name, version));
            all.add(MetadataFactory.createProvidedCapability(BundleUnit.BUNDLE, name, version));
        }
        return all;
    }

    private static List<IProvidedCapability> environments(BundleCapability capability) {
        Object versions = capability.getAttributes().get("version");
        Collection<?> all = versions instanceof Collection<?> many ? many : List.of(versions == null ? "0.0.0" : versions);
        String name = String.valueOf(capability.getAttributes().get(BundleUnit.ENVIRONMENT));
        return all.stream().map(version -> BundleUnit.capability(BundleUnit.ENVIRONMENT, Map.of(BundleUnit.ENVIRONMENT, name, "version",
            Version.parseVersion(version.toString())), name)).toList();
    }

    private static Map<String, Object> plain(Map<String, Object> attributes) {
        Map<String, Object> own = new HashMap<>();
        attributes.forEach((key, value) -> own.put(key, value instanceof String || value instanceof Long ? value
            : value instanceof org.osgi.framework.Version version ? Version.parseVersion(version.toString()) : String.valueOf(value)));
        return own;
    }

    private static Version version(BundleCapability capability) {
        Object version = capability.getAttributes().get("version");
        return version == null ? Version.emptyVersion : Version.parseVersion(version.toString());
    }
}
