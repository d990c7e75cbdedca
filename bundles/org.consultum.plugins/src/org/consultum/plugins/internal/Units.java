package org.consultum.plugins.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IInstallableUnitFragment;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.expression.IMatchExpression;

/** Questions about units. */
final class Units {

    private static final List<String> TEXTS = List.of(IInstallableUnit.PROP_NAME, IInstallableUnit.PROP_DESCRIPTION,
        IInstallableUnit.PROP_PROVIDER);

    private Units() {
    }

    /**
     * The same unit without anything that could be carried out: no instructions, no files, no references. Plugins come from strangers;
     * installing one copies its jars and runs nothing.
     */
    static Optional<IInstallableUnit> clean(IInstallableUnit unit) {
        if (unit instanceof IInstallableUnitFragment || unit.getId().endsWith(".feature.jar") || isCategory(unit)) {
            return Optional.empty();
        }
        var clean = new InstallableUnitDescription();
        clean.setId(unit.getId());
        clean.setVersion(unit.getVersion());
        clean.setSingleton(unit.isSingleton());
        clean.setFilter(unit.getFilter());
        clean.addProvidedCapabilities(unit.getProvidedCapabilities());
        clean.addRequirements(unit.getRequirements());
        for (String text : TEXTS) {
            String value = unit.getProperty(text, Locale.getDefault().toString());
            if (value != null) {
                clean.setProperty(text, value);
            }
        }
        if (isGroup(unit)) {
            clean.setProperty(InstallableUnitDescription.PROP_TYPE_GROUP, "true");
        }
        clean.setLicenses(unit.getLicenses(Locale.getDefault().toString()).stream()
            .map(licence -> MetadataFactory.createLicense(null, licence.getBody()))
            .toArray(org.eclipse.equinox.p2.metadata.ILicense[]::new));
        return Optional.of(MetadataFactory.createInstallableUnit(clean));
    }

    static boolean isGroup(IInstallableUnit unit) {
        return "true".equals(unit.getProperty(InstallableUnitDescription.PROP_TYPE_GROUP));
    }

    static boolean isCategory(IInstallableUnit unit) {
        return "true".equals(unit.getProperty(InstallableUnitDescription.PROP_TYPE_CATEGORY));
    }

    static boolean isBundle(IInstallableUnit unit) {
        return unit.getProvidedCapabilities().stream().anyMatch(capability -> capability.getNamespace().equals(BundleUnit.BUNDLE));
    }

    /** Those nobody else among them needs: the groups where there are any, otherwise the bundles. */
    static List<IInstallableUnit> roots(Collection<IInstallableUnit> units) {
        boolean groups = units.stream().anyMatch(Units::isGroup);
        List<IInstallableUnit> candidates = units.stream().filter(unit -> groups ? isGroup(unit) : isBundle(unit)).toList();
        List<IInstallableUnit> roots = candidates.stream().filter(unit -> candidates.stream().noneMatch(other -> !other.getId()
            .equals(unit.getId()) && other.getRequirements().stream().anyMatch(need -> need.getMax() > 0 && need.isMatch(unit)))).toList();
        Map<String, IInstallableUnit> newest = new LinkedHashMap<>();
        for (IInstallableUnit unit : roots.isEmpty() ? candidates : roots) {
            newest.merge(unit.getId(), unit, (a, b) -> a.getVersion().compareTo(b.getVersion()) >= 0 ? a : b);
        }
        return List.copyOf(newest.values());
    }

    /** A unit and what it needs out of others, however far. */
    static Set<IInstallableUnit> closure(IInstallableUnit root, Collection<IInstallableUnit> others) {
        Set<IInstallableUnit> found = new LinkedHashSet<>(Set.of(root));
        var waiting = new ArrayDeque<>(found);
        while (!waiting.isEmpty()) {
            for (IRequirement need : waiting.poll().getRequirements()) {
                for (IInstallableUnit other : others) {
                    if (need.getMax() > 0 && need.isMatch(other) && found.add(other)) {
                        waiting.add(other);
                    }
                }
            }
        }
        return found;
    }

    /** What a unit and what it pulls in need and nobody has, in words. */
    static List<String> missing(IInstallableUnit root, IInstallableUnit program, Collection<IInstallableUnit> others,
            IInstallableUnit environment) {
        Set<String> sentences = new LinkedHashSet<>();
        for (IInstallableUnit unit : closure(root, others)) {
            for (IRequirement need : unit.getRequirements()) {
                boolean applies = need.getMin() > 0 && (need.getFilter() == null || need.getFilter().isMatch(environment));
                if (applies && !need.isMatch(program) && others.stream().noneMatch(need::isMatch) && !need.isMatch(unit)) {
                    sentences.add(words(unit, need));
                }
            }
        }
        return new ArrayList<>(sentences);
    }

    private static String words(IInstallableUnit unit, IRequirement need) {
        if (need instanceof IRequiredCapability capability) {
            String range = capability.getRange() == null || capability.getRange().toString().equals("0.0.0") ? ""
                : " " + capability.getRange();
            return switch (capability.getNamespace()) {
                case BundleUnit.BUNDLE -> Texts.of("missing.bundle", unit.getId(), capability.getName(), range);
                case BundleUnit.PACKAGE -> Texts.of("missing.package", unit.getId(), capability.getName(), range);
                default -> Texts.of("missing.other", unit.getId(), Program.plain(capability.getName()), range);
            };
        }
        IMatchExpression<IInstallableUnit> matches = need.getMatches();
        String text = matches.getParameters().length > 1 ? String.valueOf(matches.getParameters()[1]) : matches.toString();
        return text.contains("JavaSE") ? Texts.of("missing.java", unit.getId(), text.replaceAll(".*version[>=]+\\s*'?([\\d.]+).*", "$1"))
            : Texts.of("missing.other", unit.getId(), text, "");
    }
}
