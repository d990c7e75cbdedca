package org.consultum.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.consultum.plugins.Consent;
import org.consultum.plugins.EarlierState;
import org.consultum.plugins.Offer;
import org.consultum.plugins.OfferedPlugin;
import org.consultum.plugins.OfferedPlugin.Standing;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginHome;
import org.consultum.plugins.PluginInfo;
import org.consultum.plugins.PluginOutcome;
import org.consultum.plugins.PluginOutcome.Failed;
import org.consultum.plugins.PluginOutcome.Reason;
import org.consultum.plugins.PluginOutcome.Refusal;
import org.consultum.plugins.PluginOutcome.Refused;
import org.consultum.plugins.PluginOutcome.Unchanged;
import org.consultum.plugins.PluginSignature;
import org.consultum.plugins.PluginSignature.Signed;
import org.consultum.plugins.PluginSource;
import org.consultum.plugins.Plugins;
import org.consultum.plugins.TrustedSigner;
import org.consultum.plugins.internal.Transition.Goal;
import org.consultum.spi.Progress;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The plugins of a plugin folder. */
public final class InstalledPlugins implements Plugins {

    private final Setting setting;
    private final Store store;

    /**
     * What surrounds the plugins.
     *
     * @param agents where p2 comes from; asked when something is to be changed
     * @param environment the system in the terms of the framework, such as {@code osgi.os}
     */
    record Setting(PluginHome home, IProvisioningAgentProvider agents, ProgramReader program, Running running,
            Map<String, String> environment, Clock clock, Limits limits, Step.Watch watch) {
    }

    /** Called by the framework. */
    public InstalledPlugins(BundleContext context, IProvisioningAgentProvider agents) {
        this(new Setting(PluginHome.of(System.getProperties(), System.getenv()), agents, new ProgramReader(
            Optional.ofNullable(System.getProperty("consultum.home")).map(Path::of), context), Running.of(context), environment(context),
            Clock.systemUTC(), Limits.USUAL, step -> {
                // nobody watches
            }));
    }

    InstalledPlugins(Setting setting) {
        this.setting = setting;
        this.store = new Store(setting.home().folder());
    }

    private static Map<String, String> environment(BundleContext context) {
        Map<String, String> environment = new TreeMap<>();
        for (String key : List.of("osgi.os", "osgi.ws", "osgi.arch", "osgi.nl")) {
            Optional.ofNullable(context.getProperty(key)).ifPresent(value -> environment.put(key, value));
        }
        return environment;
    }

    @Override
    public PluginHome home() {
        return setting.home();
    }

    @Override
    public List<PluginInfo> list() throws PluginException {
        try {
            return new Listing(setting.running(), setting.program().parts()).of(store.list());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<PluginInfo> verify(Progress progress) throws PluginException {
        try {
            PluginList list = store.list();
            progress.begin(list.plugins().size());
            List<Installed> checked = new ArrayList<>();
            for (Installed plugin : list.plugins()) {
                progress.check();
                Optional<String> changed = changed(plugin);
                checked.add(changed.isEmpty() ? plugin : new Installed(plugin.id(), plugin.unit(), plugin.version(), plugin.name(),
                    plugin.vendor(), plugin.description(), plugin.source(), new PluginSignature.Altered(changed.get(),
                        Texts.of("list.fileChanged")), plugin.counts(), plugin.bundles(), plugin.distrusted(), plugin.why()));
                progress.worked(1);
            }
            return new Listing(setting.running(), setting.program().parts())
                .of(new PluginList(list.number(), list.changed(), list.program(), list.removed(), checked));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A file that is not what was installed. */
    private Optional<String> changed(Installed plugin) throws IOException {
        for (Installed.File file : plugin.bundles()) {
            Path place = store.folder().resolve(file.path());
            if (!Files.isRegularFile(place) || !Digests.of(place).equals(file.sha256())) {
                return Optional.of(place.getFileName().toString());
            }
        }
        return Optional.empty();
    }

    private PluginException unreadable(IOException e) {
        return new PluginException(Texts.of("list.unreadable", e.getMessage()), Texts.of("list.unreadable.remedy", home().folder()), e);
    }

    @Override
    public Offer open(PluginSource source, Progress progress) throws PluginException {
        try {
            return store.locked(() -> {
                Path folder = store.fetching(setting.clock().instant());
                try (Provisioning p2 = p2()) {
                    return offer(source, folder, p2, progress);
                } catch (Exception | Error e) {
                    Store.delete(folder);
                    throw e;
                }
            });
        } catch (PluginException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new PluginException(Texts.of("fetch.failed", source.text(), message(e)), Texts.of("fetch.failed.remedy"), e);
        }
    }

    private Offer offer(PluginSource source, Path folder, Provisioning p2, Progress progress)
            throws IOException, CoreException, PluginException, BundleException {
        PluginList list = store.list();
        Program program = setting.program().read();
        var fetcher = new Fetcher(p2, program.units(list.removed()), new JarSignature(setting.clock().instant()), setting.limits(), progress);
        Fetched fetched = fetcher.fetch(source, folder);
        var transition = transition(p2, program, progress);
        Set<String> trusted = fingerprints();
        List<OfferedPlugin> plugins = new ArrayList<>();
        Map<String, IInstallableUnit> roots = new LinkedHashMap<>();
        progress.subtask(Texts.of("fetch.checking"));
        for (IInstallableUnit root : Units.roots(fetched.units())) {
            progress.check();
            OfferedPlugin plugin = offered(root, fetched, list, transition.missing(root, list, fetched), trusted);
            plugins.add(plugin);
            roots.put(plugin.id(), root);
        }
        plugins.sort(Comparator.comparing(OfferedPlugin::name, String.CASE_INSENSITIVE_ORDER).thenComparing(OfferedPlugin::id));
        return new FetchedOffer(source, plugins, fetched, roots, true);
    }

    private OfferedPlugin offered(IInstallableUnit root, Fetched fetched, PluginList list, List<String> missing, Set<String> trusted)
            throws IOException {
        Set<IInstallableUnit> units = Units.closure(root, fetched.units());
        List<Fetched.Jar> jars = units.stream().filter(fetched.jars()::containsKey).map(fetched.jars()::get).toList();
        Map<String, Integer> counts = new TreeMap<>();
        jars.forEach(jar -> jar.counts().forEach((point, count) -> counts.merge(point, count, Integer::sum)));
        PluginSignature signature = JarSignature.together(jars.stream().map(Fetched.Jar::signature).toList());
        Optional<Installed> installed = list.find(root.getId());
        return new OfferedPlugin(Program.plain(root.getId()), root.getVersion().toString(), text(root, IInstallableUnit.PROP_NAME)
            .orElse(Program.plain(root.getId())), text(root, IInstallableUnit.PROP_PROVIDER), text(root, IInstallableUnit.PROP_DESCRIPTION),
            root.getLicenses().stream().map(licence -> licence.getBody().strip()).filter(body -> !body.isEmpty()).findFirst(), signature,
            !signature.signers().isEmpty() && signature.signers().stream().allMatch(signer -> trusted.contains(signer.fingerprint())),
            PluginXml.words(counts), units.stream().filter(unit -> unit != root && Units.isGroup(unit))
                .map(unit -> Program.plain(unit.getId()) + " " + unit.getVersion()).toList(), missing, installed.map(Installed::version),
            standing(root, installed), jars.stream().mapToLong(Fetched.Jar::bytes).sum());
    }

    private Standing standing(IInstallableUnit root, Optional<Installed> installed) throws IOException {
        if (installed.isEmpty()) {
            return Standing.NEW;
        }
        int compared = root.getVersion().compareTo(Version.parseVersion(installed.get().version()));
        return compared > 0 || compared == 0 && changed(installed.get()).isPresent() ? Standing.NEWER
            : compared == 0 ? Standing.SAME : Standing.OLDER;
    }

    private static Optional<String> text(IInstallableUnit unit, String property) {
        return Optional.ofNullable(unit.getProperty(property)).map(String::strip).filter(text -> !text.isEmpty() && !text.startsWith("%"));
    }

    @Override
    public List<Offer> updates(Collection<String> ids, Progress progress) throws PluginException {
        List<Offer> offers = new ArrayList<>();
        try {
            PluginList list = store.list();
            Set<String> wanted = new HashSet<>();
            for (String id : ids) {
                wanted.add(list.find(Program.plain(id)).orElseThrow(() -> new PluginException(Texts.of("change.unknown", id),
                    Texts.of("change.unknown.remedy"))).id());
            }
            Set<String> sources = new TreeSet<>();
            list.plugins().stream().filter(plugin -> wanted.isEmpty() || wanted.contains(plugin.id()))
                .forEach(plugin -> sources.add(plugin.source()));
            for (String source : sources) {
                Offer offer = open(PluginSource.parse(source, Path.of("").toAbsolutePath()), progress);
                List<String> newer = offer.plugins().stream().filter(plugin -> plugin.standing() == Standing.NEWER)
                    .map(OfferedPlugin::id).filter(id -> wanted.isEmpty() || wanted.contains(id)).toList();
                if (newer.isEmpty()) {
                    offer.close();
                } else {
                    offers.add(((FetchedOffer) offer.only(newer)).owning());
                }
            }
            return offers;
        } catch (PluginException | RuntimeException e) {
            offers.forEach(Offer::close);
            throw e;
        } catch (IOException e) {
            offers.forEach(Offer::close);
            throw unreadable(e);
        }
    }

    @Override
    public PluginOutcome install(Offer offer, Consent consent, Progress progress) {
        var fetched = (FetchedOffer) offer;
        return change(progress, transition -> {
            List<Refusal> refusals = new ArrayList<>();
            Set<String> trusted = fingerprints();
            consent.trust().forEach(fingerprint -> trusted.add(plain(fingerprint)));
            List<OfferedPlugin> wanted = offer.plugins().stream().filter(plugin -> plugin.standing() != Standing.SAME).toList();
            wanted.forEach(plugin -> refusals.addAll(Refusals.of(plugin, consent, trusted)));
            if (!refusals.isEmpty()) {
                return new Refused(refusals);
            }
            if (wanted.isEmpty()) {
                return new Unchanged(Texts.of("change.same"));
            }
            PluginList before = store.list();
            Map<String, Installed> plugins = new LinkedHashMap<>();
            before.plugins().forEach(plugin -> plugins.put(plugin.id(), plugin));
            Set<String> ids = new HashSet<>();
            for (OfferedPlugin plugin : wanted) {
                Map<String, Integer> counts = new TreeMap<>();
                plugin.contributions().forEach(contribution -> counts.put(contribution.point(), contribution.count()));
                plugins.put(plugin.id(), new Installed(plugin.id(), fetched.roots().get(plugin.id()).getId(), plugin.version(), plugin.name(),
                    plugin.vendor(), plugin.description(), offer.source().text(), plugin.signature(), counts,
                    Optional.ofNullable(plugins.get(plugin.id())).map(Installed::bundles).orElse(List.of()), false, List.of()));
                ids.add(plugin.id());
            }
            PluginOutcome outcome = go(transition, before, new Goal(List.copyOf(plugins.values()), before.removed(),
                Optional.of(fetched.fetched()), ids));
            keepTrust(wanted, consent);
            return outcome;
        });
    }

    /** Signers the user trusts from now on; asked for, and of plugins that were installed. */
    private void keepTrust(List<OfferedPlugin> installed, Consent consent) throws IOException {
        Map<String, TrustedSigner> all = new LinkedHashMap<>();
        store.trusted().forEach(signer -> all.put(signer.fingerprint(), signer));
        int before = all.size();
        Set<String> asked = new HashSet<>();
        consent.trust().forEach(fingerprint -> asked.add(plain(fingerprint)));
        for (OfferedPlugin plugin : installed) {
            for (Signed signer : plugin.signature().signers()) {
                if (asked.contains(signer.fingerprint())) {
                    all.putIfAbsent(signer.fingerprint(), new TrustedSigner(signer.fingerprint(), signer.subject(), signer.validUntil(),
                        setting.clock().instant()));
                }
            }
        }
        if (all.size() > before) {
            store.trust(List.copyOf(all.values()));
        }
    }

    @Override
    public PluginOutcome restore(Collection<String> ids, Progress progress) {
        return change(progress, transition -> {
            PluginList before = store.list();
            Set<String> removed = new TreeSet<>(before.removed());
            if (!removed.removeAll(ids.stream().map(Program::plain).toList())) {
                return new Unchanged(Texts.of("change.notRemoved"));
            }
            return go(transition, before, new Goal(before.plugins(), removed, Optional.empty(), Set.of()));
        });
    }

    @Override
    public PluginOutcome remove(Collection<String> ids, Progress progress) {
        return change(progress, transition -> {
            PluginList before = store.list();
            Set<String> parts = new HashSet<>();
            setting.program().parts().stream().filter(Program.Part::removable).forEach(part -> parts.add(part.id()));
            Set<String> removed = new TreeSet<>(before.removed());
            List<Installed> plugins = new ArrayList<>(before.plugins());
            List<Refusal> unknown = new ArrayList<>();
            for (String typed : ids) {
                String id = Program.plain(typed);
                if (!plugins.removeIf(plugin -> plugin.id().equals(id)) && !(parts.contains(id) && removed.add(id))) {
                    unknown.add(new Refusal(Reason.UNKNOWN, typed, Texts.of("change.unknown", typed), Texts.of("change.unknown.remedy"),
                        Optional.empty()));
                }
            }
            return unknown.isEmpty() ? go(transition, before, new Goal(plugins, removed, Optional.empty(), Set.of())) : new Refused(unknown);
        });
    }

    @Override
    public Optional<EarlierState> earlier() {
        try {
            var now = store.list();
            return store.earlier().map(list -> new EarlierState(now.changed(),
                list.plugins().stream().map(plugin -> plugin.id() + " " + plugin.version()).toList()));
        } catch (IOException e) {
            return Optional.empty(); // there is nothing to go back to when it cannot be read
        }
    }

    @Override
    public PluginOutcome revert(Progress progress) {
        return change(progress, transition -> {
            Optional<PluginList> earlier = store.earlier();
            if (earlier.isEmpty()) {
                return new Unchanged(Texts.of("change.noEarlier"));
            }
            Set<String> trusted = fingerprints();
            List<Installed> plugins = earlier.get().plugins().stream().map(plugin -> plugin.distrusted(plugin.distrusted()
                && !trusts(plugin, trusted))).toList();
            return go(transition, store.list(), new Goal(plugins, earlier.get().removed(), Optional.empty(), Set.of()));
        });
    }

    @Override
    public PluginOutcome adapt(Progress progress) {
        try {
            PluginList list = store.list();
            if (list.number() == 0 || list.program().equals(setting.program().id())) {
                return new Unchanged(Texts.of("change.fits"));
            }
        } catch (IOException e) {
            return failed(e);
        }
        return change(progress, transition -> {
            PluginList before = store.list();
            return go(transition, before, new Goal(before.plugins(), before.removed(), Optional.empty(), Set.of()));
        });
    }

    @Override
    public List<TrustedSigner> trusted() throws PluginException {
        try {
            return store.trusted();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public PluginOutcome withdraw(String fingerprint) {
        String wanted = plain(fingerprint);
        return change(Progress.NONE, transition -> {
            List<TrustedSigner> signers = new ArrayList<>(store.trusted());
            if (!signers.removeIf(signer -> signer.fingerprint().equals(wanted))) {
                return new Refused(List.of(new Refusal(Reason.UNKNOWN, fingerprint, Texts.of("trust.unknown", fingerprint),
                    Texts.of("trust.unknown.remedy"), Optional.empty())));
            }
            // first the trust: if the rest fails, it is still withdrawn and nothing more of this signer gets in
            store.trust(signers);
            PluginList before = store.list();
            List<Installed> plugins = before.plugins().stream().map(plugin -> plugin.signature().signers().stream()
                .anyMatch(signer -> signer.fingerprint().equals(wanted)) ? plugin.distrusted(true) : plugin).toList();
            return go(transition, before, new Goal(plugins, before.removed(), Optional.empty(), Set.of()));
        });
    }

    private static boolean trusts(Installed plugin, Set<String> trusted) {
        return plugin.signature().signers().stream().allMatch(signer -> trusted.contains(signer.fingerprint()));
    }

    private Set<String> fingerprints() throws IOException {
        Set<String> trusted = new HashSet<>();
        store.trusted().forEach(signer -> trusted.add(signer.fingerprint()));
        return trusted;
    }

    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    }

    /** A change of the list. */
    @FunctionalInterface
    private interface Work {

        PluginOutcome run(Transition transition) throws IOException, CoreException, BundleException, PluginException;
    }

    private PluginOutcome change(Progress progress, Work work) {
        try {
            return store.locked(() -> {
                try (Provisioning p2 = p2()) {
                    return work.run(transition(p2, setting.program().read(), progress));
                }
            });
        } catch (CancellationException e) {
            throw e;
        } catch (Exception e) {
            return failed(e);
        }
    }

    private PluginOutcome go(Transition transition, PluginList before, Goal goal)
            throws IOException, CoreException, BundleException, PluginException {
        PluginList after = transition.run(before, goal, setting.clock().instant());
        store.tidy();
        return new PluginOutcome.Done(Changes.between(before, after));
    }

    private static Failed failed(Exception e) {
        return e instanceof PluginException known ? new Failed(known.getMessage(), known.remedy(), known)
            : new Failed(Texts.of("change.failed", message(e)), Texts.of("change.failed.remedy"), e);
    }

    private static String message(Exception e) {
        return e instanceof CoreException core ? core.getStatus().getMessage() : e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private Provisioning p2() throws CoreException, IOException {
        StringBuilder environments = new StringBuilder();
        setting.environment().forEach((key, value) -> environments.append(environments.isEmpty() ? "" : ",").append(key).append('=')
            .append(value));
        return new Provisioning(setting.agents(), Files.createDirectories(setting.home().folder().resolve("p2")), environments.toString());
    }

    private Transition transition(Provisioning p2, Program program, Progress progress) {
        return new Transition(store, p2, program, setting.environment(), setting.watch(), progress);
    }
}
