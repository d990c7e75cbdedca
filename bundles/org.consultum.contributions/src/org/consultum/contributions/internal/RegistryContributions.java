package org.consultum.contributions.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Contributor;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Faults;
import org.consultum.contributions.Kind;
import org.consultum.contributions.Patience;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Reads the extension registry. */
public final class RegistryContributions implements ContributionRegistry {

    private final IExtensionRegistry registry;
    private final Patience patience;
    private final FaultList faults;
    private final PluginFiles files;
    private final Watch watch = new Watch();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Kind<?>, List<RegisteredContribution<?>>> read = new HashMap<>();
    /** Every element that was ever read, so that instances and switches outlive the coming and going of others. */
    private final Map<Kind<?>, Map<IConfigurationElement, RegisteredContribution<?>>> known = new HashMap<>();
    private final Changes changes = new Changes();

    /** Called by the service component. */
    public RegistryContributions(IExtensionRegistry registry) {
        this(registry, Patience.USUAL, RegistryContributions::log);
    }

    /** See {@link ContributionRegistry#of}. */
    public RegistryContributions(IExtensionRegistry registry, Patience patience, Consumer<Fault> log) {
        this(registry, patience, log, (plugin, path) -> Optional.empty());
    }

    /** See {@link ContributionRegistry#of}. */
    public RegistryContributions(IExtensionRegistry registry, Patience patience, Consumer<Fault> log, PluginFiles files) {
        this.files = files;
        this.registry = registry;
        this.patience = patience;
        this.faults = new FaultList(log);
        registry.addListener(changes);
    }

    private static void log(Fault fault) {
        Bundle own = FrameworkUtil.getBundle(RegistryContributions.class);
        if (own != null) {
            ILog.of(own).error(fault.happened(), fault.cause().orElse(null));
        }
    }

    /** Called when the service goes. */
    public void close() {
        registry.removeListener(changes);
        watch.close();
    }

    @Override
    public <T> List<Contribution<T>> all(Kind<T> kind) {
        var usable = new ArrayList<Contribution<T>>();
        for (RegisteredContribution<?> contribution : read(kind)) {
            if (contribution.usable()) {
                @SuppressWarnings("unchecked")
                var typed = (Contribution<T>) contribution;
                usable.add(typed);
            }
        }
        return List.copyOf(usable);
    }

    private List<RegisteredContribution<?>> read(Kind<?> kind) {
        var refused = new ArrayList<Fault>();
        List<RegisteredContribution<?>> found;
        synchronized (read) {
            found = read.get(kind);
            if (found == null) {
                found = read(kind, refused);
                read.put(kind, found);
            }
        }
        refused.forEach(faults::add);
        return found;
    }

    private List<RegisteredContribution<?>> read(Kind<?> kind, List<Fault> refused) {
        var before = known.computeIfAbsent(kind, any -> new HashMap<>());
        var now = new HashMap<IConfigurationElement, RegisteredContribution<?>>();
        var all = new ArrayList<RegisteredContribution<?>>();
        Stream.of(registry.getConfigurationElementsFor(kind.point())).forEach(element -> {
            try {
                if (element.getName().equals(kind.element())) {
                    RegisteredContribution<?> contribution = before.containsKey(element) ? before.get(element) : made(kind, element);
                    now.put(element, contribution);
                    all.add(contribution);
                }
            } catch (InvalidRegistryObjectException e) {
                // its plugin has just gone, and with it what it contributed
                now.remove(element);
            }
        });
        all.sort(Comparator.comparing((RegisteredContribution<?> each) -> !each.plugin().isOurs())
            .thenComparing(each -> each.plugin().id()));
        known.put(kind, now);
        return usable(kind, all, refused);
    }

    private RegisteredContribution<?> made(Kind<?> kind, IConfigurationElement element) {
        Source source = Source.of(element);
        return new RegisteredContribution<>(kind, kind.identity(source.part()), source, new RegisteredContribution.Switch(), watch, this);
    }

    private static List<RegisteredContribution<?>> usable(Kind<?> kind, List<RegisteredContribution<?>> all, List<Fault> refused) {
        var owners = new HashMap<String, Contributor>();
        var usable = new ArrayList<RegisteredContribution<?>>();
        for (RegisteredContribution<?> contribution : all) {
            if (contribution.usable()) {
                Contributor owner = owners.get(contribution.id());
                Optional<String> wrong = wrong(kind, contribution)
                    .or(() -> Optional.ofNullable(owner).map(other -> Messages.text("fault.twice", other.inWords())));
                if (wrong.isPresent()) {
                    refused.add(contribution.refuse(wrong.get()));
                } else {
                    owners.put(contribution.id(), contribution.plugin());
                    usable.add(contribution);
                }
            }
        }
        return List.copyOf(usable);
    }

    private static Optional<String> wrong(Kind<?> kind, RegisteredContribution<?> contribution) {
        if (!kind.identity(contribution.element()).matches(kind.keys())) {
            return Optional.of(Messages.text("fault.identity"));
        }
        return kind.required().stream().filter(name -> contribution.attribute(name).isEmpty()).findFirst()
            .map(name -> Messages.text("fault.missing", name));
    }

    PluginFiles files() {
        return files;
    }

    Fault fault(Contribution<?> contribution, Kind<?> kind, String happened, Optional<Throwable> cause) {
        return new Fault(kind.point(), kind.element(), contribution.id(), contribution.plugin(), Messages.text("fault.sentence",
            contribution.plugin().inWords(), kind.element(), contribution.id(), Words.line(happened)), cause);
    }

    void record(Fault fault) {
        faults.add(fault);
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public Patience patience() {
        return patience;
    }

    @Override
    public <R> R watched(Supplier<R> work) {
        if (Watch.watched()) {
            return work.get();
        }
        try {
            return watch.work(work, () -> false);
        } catch (Watch.LeftException e) {
            throw switch (e.left()) {
                case Watch.Left.Hung hung -> new HungException(hung.contribution().hangs(hung.limit()));
                case Watch.Left.Deaf deaf -> new IllegalStateException(deaf.contribution().id());
            };
        }
    }

    @Override
    public void addListener(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Consumer<String> listener) {
        listeners.remove(listener);
    }

    /** Forgets what was read of points whose extensions change. */
    private final class Changes implements IRegistryEventListener {

        @Override
        public void added(IExtension[] extensions) {
            changed(Stream.of(extensions).map(IExtension::getExtensionPointUniqueIdentifier));
        }

        @Override
        public void removed(IExtension[] extensions) {
            changed(Stream.of(extensions).map(IExtension::getExtensionPointUniqueIdentifier));
        }

        @Override
        public void added(IExtensionPoint[] points) {
            changed(Stream.of(points).map(IExtensionPoint::getUniqueIdentifier));
        }

        @Override
        public void removed(IExtensionPoint[] points) {
            changed(Stream.of(points).map(IExtensionPoint::getUniqueIdentifier));
        }

        private void changed(Stream<String> points) {
            List<String> names = points.distinct().toList();
            synchronized (read) {
                read.keySet().removeIf(kind -> names.contains(kind.point()));
            }
            names.forEach(point -> listeners.forEach(listener -> listener.accept(point)));
        }
    }
}
