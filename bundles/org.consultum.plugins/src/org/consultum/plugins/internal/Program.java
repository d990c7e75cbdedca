package org.consultum.plugins.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.osgi.framework.BundleException;

/**
 * The installed program: what plugins find there.
 *
 * @param id changes whenever the program does
 * @param bundles the manifest headers of each bundle
 * @param features its features
 * @param framework what the framework and Java themselves provide
 */
record Program(String id, List<Map<String, String>> bundles, List<Part> features, List<IProvidedCapability> framework) {

    static final String UNIT = "org.consultum.program";
    static final String GROUP = ".feature.group";

    /**
     * A feature of the program.
     *
     * @param feature id of the feature
     * @param bundles symbolic names of its bundles
     * @param removable whether the user may do without it
     */
    record Part(String feature, String version, String name, Optional<String> vendor, Optional<String> description, List<String> bundles,
            boolean removable) {

        /** As users name it: {@code org.example.x} for {@code org.example.x.feature}. */
        String id() {
            return plain(feature);
        }
    }

    /** As users name a unit. */
    static String plain(String unit) {
        String id = unit.endsWith(GROUP) ? unit.substring(0, unit.length() - GROUP.length()) : unit;
        return id.endsWith(".feature") ? id.substring(0, id.length() - ".feature".length()) : id;
    }

    /** The parts the user may do without. */
    List<Part> removable() {
        return features.stream().filter(Part::removable).toList();
    }

    /** Bundles of the parts that were removed. */
    Set<String> without(Set<String> removed) {
        return removable().stream().filter(part -> removed.contains(part.id())).flatMap(part -> part.bundles().stream())
            .collect(Collectors.toSet());
    }

    /** Ids of everything the program has, so that no plugin brings it again. */
    Set<String> units(Set<String> removed) throws BundleException {
        Set<String> gone = without(removed);
        Set<String> all = new HashSet<>();
        for (Map<String, String> headers : bundles) {
            new BundleUnit(headers).name().filter(name -> !gone.contains(name)).ifPresent(all::add);
        }
        features.stream().filter(part -> !removed.contains(part.id())).forEach(part -> {
            all.add(part.feature() + GROUP);
            all.add(part.feature() + ".feature.jar");
        });
        return all;
    }

    /** The one unit that stands for all of it in the terms of p2. It only provides. */
    IInstallableUnit unit(Set<String> removed) throws BundleException {
        Set<String> gone = without(removed);
        List<IProvidedCapability> all = new ArrayList<>(framework);
        for (Map<String, String> headers : bundles) {
            var bundle = new BundleUnit(headers);
            if (bundle.name().isPresent() && !gone.contains(bundle.name().get())) {
                all.addAll(bundle.capabilities());
            }
        }
        for (Part part : features) {
            if (!removed.contains(part.id())) {
                Version version = Version.parseVersion(part.version());
                all.add(MetadataFactory.createProvidedCapability(BundleUnit.UNIT, part.feature() + GROUP, version));
                all.add(MetadataFactory.createProvidedCapability(BundleUnit.UNIT, part.feature() + ".feature.jar", version));
                all.add(MetadataFactory.createProvidedCapability("org.eclipse.update.feature", part.feature(), version));
            }
        }
        var unit = new InstallableUnitDescription();
        unit.setId(UNIT);
        String state = Digests.of((id + removed.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8));
        unit.setVersion(Version.createOSGi(1, 0, 0, state.substring(0, 16)));
        unit.setSingleton(true);
        all.add(MetadataFactory.createProvidedCapability(BundleUnit.UNIT, UNIT, unit.getVersion()));
        unit.addProvidedCapabilities(Set.copyOf(all));
        unit.setUpdateDescriptor(MetadataFactory.createUpdateDescriptor(UNIT, VersionRange.emptyRange, 0, null));
        return MetadataFactory.createInstallableUnit(unit);
    }
}
