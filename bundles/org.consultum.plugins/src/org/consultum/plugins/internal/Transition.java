package org.consultum.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.internal.Provisioning.Planned;
import org.consultum.spi.Progress;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.equinox.internal.p2.metadata.InstallableUnit;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.osgi.framework.BundleException;

/**
 * The way from one list of plugins to the next: plans it, brings files and profile there, and makes the new list valid as the last
 * thing. Whatever fails before that, the old list is still the valid one, and the profile is taken back to it.
 */
final class Transition {

    private final Store store;
    private final Provisioning p2;
    private final Program program;
    private final IInstallableUnit environment;
    private final Step.Watch watch;
    private final Progress progress;

    Transition(Store store, Provisioning p2, Program program, Map<String, String> environment, Step.Watch watch, Progress progress) {
        this.store = store;
        this.p2 = p2;
        this.program = program;
        this.environment = InstallableUnit.contextIU(environment);
        this.watch = watch;
        this.progress = progress;
    }

    /**
     * What is to become of the plugins.
     *
     * @param plugins all of them, with the files they have now
     * @param removed ids of parts of the program to do without
     * @param fetched what is installed new, by file
     * @param mustFit ids of plugins without which the whole is of no use
     */
    record Goal(List<Installed> plugins, Set<String> removed, Optional<Fetched> fetched, Set<String> mustFit) {
    }

    /** What the units of a root miss: sentences; empty when it goes together with the program and the other plugins. */
    List<String> missing(IInstallableUnit root, PluginList list, Fetched fetched) throws CoreException, BundleException {
        IInstallableUnit unit = program.unit(list.removed());
        Set<IInstallableUnit> available = available(list.plugins(), Optional.of(fetched));
        List<String> missing = Units.missing(root, unit, available, environment);
        if (!missing.isEmpty()) {
            return missing;
        }
        List<IInstallableUnit> roots = new ArrayList<>(List.of(unit, root));
        list.plugins().stream().filter(Installed::active).filter(plugin -> !plugin.unit().equals(root.getId()))
            .forEach(plugin -> Provisioning.find(available, plugin.unit(), plugin.version()).ifPresent(roots::add));
        try {
            p2.plan(roots, available, progress);
            return List.of();
        } catch (CoreException e) {
            return List.of(Texts.of("missing.conflict", Program.plain(root.getId()), e.getStatus().getMessage()));
        }
    }

    PluginList run(PluginList before, Goal goal, Instant now) throws IOException, CoreException, BundleException, PluginException {
        watch.reached(Step.FETCHED);
        IInstallableUnit unit = program.unit(goal.removed());
        Set<IInstallableUnit> available = available(goal.plugins(), goal.fetched());
        Map<String, IInstallableUnit> roots = new LinkedHashMap<>();
        Map<String, List<String>> why = new HashMap<>();
        for (Installed plugin : goal.plugins()) {
            if (!plugin.distrusted()) {
                Optional<IInstallableUnit> root = Provisioning.find(available, plugin.unit(), plugin.version());
                List<String> missing = root.isEmpty() ? List.of(Texts.of("missing.unknown", plugin.id()))
                    : Units.missing(root.get(), unit, available, environment);
                if (missing.isEmpty()) {
                    roots.put(plugin.id(), root.orElseThrow());
                } else {
                    why.put(plugin.id(), missing);
                }
            }
        }
        Planned planned = plan(unit, roots, available, goal.mustFit(), why);
        for (String id : goal.mustFit()) {
            if (why.containsKey(id)) {
                throw new PluginException(String.join(" ", why.get(id)), Texts.of("missing.remedy"));
            }
        }
        watch.reached(Step.PLANNED);
        List<Installed> plugins = new ArrayList<>();
        for (Installed plugin : goal.plugins()) {
            plugins.add(roots.containsKey(plugin.id()) ? plugin.with(files(roots.get(plugin.id()), planned.future(), goal), List.of())
                : plugin.with(plugin.bundles(), why.getOrDefault(plugin.id(), List.of())));
        }
        watch.reached(Step.COPIED);
        progress.check();
        var after = new PluginList(store.next(), now, program.id(), goal.removed(), plugins);
        p2.remember(planned.future().stream().filter(one -> !one.getId().equals(Program.UNIT)).toList());
        try {
            p2.perform(planned, progress);
            watch.reached(Step.PERFORMED);
            store.keep(after);
            watch.reached(Step.KEPT);
            progress.check();
            store.activate(after, program.without(goal.removed()));
        } catch (IOException | CoreException | RuntimeException e) {
            takeBack(before, after, e);
            throw e;
        }
        return after;
    }

    private void takeBack(PluginList before, PluginList after, Exception cause) {
        try {
            store.forget(after);
            Set<IInstallableUnit> available = available(before.plugins(), Optional.empty());
            List<IInstallableUnit> roots = new ArrayList<>(List.of(program.unit(before.removed())));
            before.plugins().stream().filter(Installed::active)
                .forEach(plugin -> Provisioning.find(available, plugin.unit(), plugin.version()).ifPresent(roots::add));
            p2.perform(p2.plan(roots, available, Progress.NONE), Progress.NONE);
        } catch (IOException | CoreException | BundleException e) {
            // the valid list is still the old one, and the next change starts from it
            cause.addSuppressed(e);
        }
    }

    /** Known units and fetched ones, without those of plugins that are no longer trusted. */
    private Set<IInstallableUnit> available(List<Installed> plugins, Optional<Fetched> fetched) throws CoreException {
        Set<String> distrusted = plugins.stream().filter(Installed::distrusted).flatMap(plugin -> plugin.bundles().stream())
            .map(file -> file.bundle() + "/" + file.version()).collect(Collectors.toSet());
        Set<IInstallableUnit> available = new LinkedHashSet<>();
        fetched.ifPresent(some -> available.addAll(some.units()));
        Set<String> installed = plugins.stream().flatMap(plugin -> plugin.bundles().stream())
            .map(file -> file.bundle() + "/" + file.version()).collect(Collectors.toSet());
        Set<String> roots = plugins.stream().map(plugin -> plugin.unit() + "/" + plugin.version()).collect(Collectors.toSet());
        for (IInstallableUnit known : p2.known()) {
            String name = known.getId() + "/" + known.getVersion();
            if (!distrusted.contains(name) && (installed.contains(name) || roots.contains(name) || Units.isGroup(known))) {
                available.add(known);
            }
        }
        return available;
    }

    private Planned plan(IInstallableUnit unit, Map<String, IInstallableUnit> roots, Collection<IInstallableUnit> available,
            Set<String> mustFit, Map<String, List<String>> why) throws CoreException {
        try {
            return p2.plan(with(unit, roots.values()), available, progress);
        } catch (CoreException e) {
            if (!mustFit.isEmpty()) {
                throw e;
            }
        }
        Map<String, IInstallableUnit> fitting = new LinkedHashMap<>();
        Planned planned = p2.plan(List.of(unit), available, progress);
        for (var root : Map.copyOf(roots).entrySet()) {
            try {
                List<IInstallableUnit> tried = with(unit, fitting.values());
                tried.add(root.getValue());
                planned = p2.plan(tried, available, progress);
                fitting.put(root.getKey(), root.getValue());
            } catch (CoreException e) {
                why.put(root.getKey(), List.of(Texts.of("missing.conflict", root.getKey(), e.getStatus().getMessage())));
                roots.remove(root.getKey());
            }
        }
        return planned;
    }

    private static List<IInstallableUnit> with(IInstallableUnit unit, Collection<IInstallableUnit> others) {
        List<IInstallableUnit> all = new ArrayList<>(others);
        all.add(unit);
        return all;
    }

    /** The files a plugin consists of in the new profile: fetched ones are put in their place, others are there. */
    private List<Installed.File> files(IInstallableUnit root, Set<IInstallableUnit> future, Goal goal) throws IOException {
        Set<IInstallableUnit> others = new HashSet<>(future);
        others.removeIf(one -> one.getId().equals(Program.UNIT));
        List<Installed.File> files = new ArrayList<>();
        for (IInstallableUnit one : Units.closure(root, others)) {
            if (Units.isBundle(one)) {
                files.add(file(one, goal));
            }
        }
        return files;
    }

    private Installed.File file(IInstallableUnit bundle, Goal goal) throws IOException {
        String version = bundle.getVersion().toString();
        Fetched.Jar jar = goal.fetched().map(fetched -> fetched.jars().get(bundle)).orElse(null);
        if (jar != null) {
            return store.add(bundle.getId(), version, jar.path(), jar.sha256());
        }
        Installed.File file = goal.plugins().stream().flatMap(plugin -> plugin.bundles().stream())
            .filter(one -> one.bundle().equals(bundle.getId()) && one.version().equals(version)).findFirst()
            .orElseThrow(() -> new IOException(Texts.of("fetch.fileMissing", bundle.getId() + " " + version)));
        Path place = store.folder().resolve(file.path());
        if (goal.fetched().isPresent() && !Digests.of(place).equals(file.sha256())) {
            throw new IOException(place + ": " + Texts.of("list.fileChanged"));
        }
        return file;
    }
}
