package org.consultum.plugins.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.metadata.expression.ExpressionUtil;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/**
 * A bundle in the terms of p2, read from its manifest. Says the same as p2's own publisher about what a bundle provides and needs; that
 * one would bring the old resolver of the framework into every command line.
 */
final class BundleUnit {

    static final String UNIT = "org.eclipse.equinox.p2.iu";
    static final String BUNDLE = "osgi.bundle";
    static final String PACKAGE = "java.package";
    static final String FRAGMENT = "osgi.fragment";
    static final String ENVIRONMENT = "osgi.ee";

    private static final String VERSION = "version";

    private final Map<String, String> headers;

    /** @param headers names of any case are not understood: as the manifest has them */
    BundleUnit(Map<String, String> headers) {
        this.headers = headers;
    }

    /** The symbolic name, when the manifest is one of a bundle. */
    Optional<String> name() throws BundleException {
        return elements("Bundle-SymbolicName").stream().map(ManifestElement::getValue).findFirst();
    }

    Version version() {
        return Version.parseVersion(headers.getOrDefault("Bundle-Version", "0.0.0").strip());
    }

    boolean singleton() throws BundleException {
        return elements("Bundle-SymbolicName").stream().anyMatch(element -> "true".equals(element.getDirective("singleton")));
    }

    /** The unit; {@code texts} are the properties that users read. */
    IInstallableUnit unit(Map<String, String> texts) throws BundleException {
        var unit = new InstallableUnitDescription();
        unit.setId(name().orElseThrow());
        unit.setVersion(version());
        unit.setSingleton(singleton());
        unit.addProvidedCapabilities(capabilities());
        unit.addRequirements(requirements());
        texts.forEach(unit::setProperty);
        return MetadataFactory.createInstallableUnit(unit);
    }

    List<IProvidedCapability> capabilities() throws BundleException {
        String name = name().orElseThrow();
        List<IProvidedCapability> all = new ArrayList<>();
        all.add(MetadataFactory.createProvidedCapability(UNIT, name, version()));
        all.add(MetadataFactory.createProvidedCapability(BUNDLE, name, version()));
        for (ManifestElement host : elements("Fragment-Host")) {
            all.add(MetadataFactory.createProvidedCapability(FRAGMENT, host.getValue(), version()));
        }
        for (ManifestElement export : elements("Export-Package")) {
            Version version = Version.parseVersion(Optional.ofNullable(export.getAttribute(VERSION)).orElse("0.0.0"));
            for (String exported : export.getValueComponents()) {
                all.add(MetadataFactory.createProvidedCapability(PACKAGE, exported, version));
            }
        }
        int count = 0;
        for (ManifestElement provided : elements("Provide-Capability")) {
            Map<String, Object> attributes = new HashMap<>();
            for (var keys = provided.getKeys(); keys != null && keys.hasMoreElements();) {
                String key = keys.nextElement();
                put(attributes, key, provided.getAttribute(key));
            }
            for (String namespace : provided.getValueComponents()) {
                all.add(capability(namespace, attributes, name + "_" + count++));
            }
        }
        return all;
    }

    /** A capability of the framework's terms; {@code otherwise} is its name when the attributes have none. */
    static IProvidedCapability capability(String namespace, Map<String, Object> attributes, String otherwise) {
        Map<String, Object> own = new HashMap<>(attributes);
        own.putIfAbsent(namespace, otherwise);
        own.computeIfPresent(namespace, (key, value) -> value instanceof String ? value : value.toString());
        own.computeIfPresent(VERSION, (key, value) -> value instanceof Version ? value : Version.parseVersion(value.toString()));
        return MetadataFactory.createProvidedCapability(namespace, own);
    }

    private static void put(Map<String, Object> attributes, String key, String value) {
        int colon = key.indexOf(':');
        String type = colon < 0 ? "String" : key.substring(colon + 1).strip();
        String name = (colon < 0 ? key : key.substring(0, colon)).strip();
        attributes.put(name, switch (type) {
            case "Version" -> Version.parseVersion(value);
            case "Long" -> Long.valueOf(value.strip());
            case "Double" -> Double.valueOf(value.strip());
            case "String" -> value;
            default -> type.startsWith("List") ? List.of(value.split("\\s*,\\s*")) : value;
        });
    }

    private List<IRequirement> requirements() throws BundleException {
        List<IRequirement> all = new ArrayList<>();
        for (ManifestElement needed : elements("Require-Bundle")) {
            all.add(need(BUNDLE, needed.getValue(), needed.getAttribute("bundle-version"), optional(needed)));
        }
        for (ManifestElement host : elements("Fragment-Host")) {
            all.add(need(BUNDLE, host.getValue(), host.getAttribute("bundle-version"), false));
        }
        for (ManifestElement needed : elements("Import-Package")) {
            for (String imported : needed.getValueComponents()) {
                if (!imported.startsWith("java.")) {
                    all.add(need(PACKAGE, imported, needed.getAttribute(VERSION), optional(needed)));
                }
            }
        }
        for (ManifestElement needed : elements("Require-Capability")) {
            if ("active".equals(needed.getDirective("effective"))) {
                continue; // says when a service is wanted, not what has to be installed
            }
            String filter = needed.getDirective("filter");
            for (String namespace : needed.getValueComponents()) {
                all.add(need(namespace, filter == null ? "(" + namespace + "=*)" : filter, optional(needed)));
            }
        }
        for (ManifestElement environment : elements("Bundle-RequiredExecutionEnvironment")) {
            String[] parts = environment.getValue().split("-", 2);
            if (parts.length == 2 && parts[0].equals("JavaSE")) {
                all.add(need(ENVIRONMENT, "(&(osgi.ee=JavaSE)(version=" + parts[1] + "))", false));
            }
        }
        return all;
    }

    private static boolean optional(ManifestElement needed) {
        return "optional".equals(needed.getDirective("resolution"));
    }

    private static IRequirement need(String namespace, String name, String range, boolean optional) {
        VersionRange versions = range == null ? VersionRange.emptyRange : VersionRange.create(range);
        return MetadataFactory.createRequirement(namespace, name, versions, null, optional, false, !optional);
    }

    private static IRequirement need(String namespace, String filter, boolean optional) {
        return MetadataFactory.createRequirement(namespace, ExpressionUtil.parseLDAP(filter), null, optional ? 0 : 1, 1, !optional, null);
    }

    private List<ManifestElement> elements(String header) throws BundleException {
        ManifestElement[] elements = ManifestElement.parseHeader(header, headers.get(header));
        return elements == null ? List.of() : List.of(elements);
    }
}
