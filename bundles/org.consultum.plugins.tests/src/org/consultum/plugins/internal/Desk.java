package org.consultum.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consultum.plugins.Consent;
import org.consultum.plugins.Offer;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginHome;
import org.consultum.plugins.PluginInfo;
import org.consultum.plugins.PluginOutcome;
import org.consultum.plugins.PluginSource;
import org.consultum.plugins.PluginState;
import org.consultum.spi.Progress;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** A program and the plugin folder of somebody who uses it. */
final class Desk {

    static final String AREA = "org.example.area";

    private final Path folder;
    private final Path program;
    private final BundleContext context;
    private Step.Watch watch = step -> {
        // nothing happens
    };
    private Limits limits = Limits.USUAL;
    private Running running = new Running(Set.of(), false);

    Desk(Path folder) throws IOException {
        Bundle bundle = FrameworkUtil.getBundle(Desk.class);
        assumeTrue(bundle != null && bundle.getBundleContext() != null, "p2 needs a running framework");
        this.context = bundle.getBundleContext();
        this.folder = folder;
        this.program = Files.createDirectories(folder.resolve("program"));
        program("1.0.0");
    }

    /** Installs a version of the program that has the bundle {@code org.example.program} in this version, and a removable part. */
    void program(String version) throws IOException {
        Maker maker = new Maker(program.resolve("plugins"));
        Path bundle = maker.bundle(Maker.Draft.of("org.example.program", version).header("Export-Package",
            "org.example.api;version=\"" + version + "\""));
        Path area = maker.bundle(Maker.Draft.of(AREA, "1.0.0"));
        Path list = program.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "#version=1\norg.example.program," + version + ",plugins/" + bundle.getFileName() + ",4,false\n" + AREA
            + ",1.0.0,plugins/" + area.getFileName() + ",4,false\n");
        Files.writeString(program.resolve("configuration/build.id"), version + "\n");
        Path feature = Files.createDirectories(program.resolve("features/org.example.area.feature_1.0.0"));
        Files.writeString(feature.resolve("feature.xml"), "<feature id='org.example.area.feature' label='%name' version='1.0.0'>"
            + "<plugin id='" + AREA + "' version='1.0.0'/></feature>");
        Files.writeString(feature.resolve("feature.properties"), "name=An area\n");
        Files.writeString(feature.resolve("removable"), "");
    }

    Path programFolder() {
        return program;
    }

    Path home() {
        return folder.resolve("home");
    }

    Desk failingAt(Step wanted) {
        watch = step -> {
            if (step == wanted) {
                throw new IllegalStateException("interrupted at " + step);
            }
        };
        return this;
    }

    Desk undisturbed() {
        watch = step -> {
            // nothing happens
        };
        return this;
    }

    Desk allowing(Limits allowed) {
        limits = allowed;
        return this;
    }

    Desk startedWith(String... bundles) {
        running = new Running(Set.of(bundles), false);
        return this;
    }

    InstalledPlugins plugins() {
        var agents = agents();
        return new InstalledPlugins(new InstalledPlugins.Setting(new PluginHome(home()), agents, new ProgramReader(Optional.of(program),
            context), running, new TreeMap<>(Map.of("osgi.os", "linux", "osgi.ws", "gtk", "osgi.arch", "x86_64")),
            Clock.fixed(Instant.parse("2027-03-01T10:00:00Z"), ZoneOffset.UTC), limits, watch));
    }

    /** Where p2 is there and nobody has needed it yet, its bundles are made ready as the program's start does. */
    private IProvisioningAgentProvider agents() {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith("org.eclipse.equinox.p2.")
                && bundle.getState() == Bundle.RESOLVED) {
                try {
                    bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
                } catch (BundleException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return context.getService(context.getServiceReference(IProvisioningAgentProvider.class));
    }

    BundleContext context() {
        return context;
    }

    Offer open(Path source) throws PluginException {
        return plugins().open(new PluginSource.Local(source), Progress.NONE);
    }

    PluginOutcome install(Path source, Consent consent) throws PluginException {
        try (Offer offer = open(source)) {
            return plugins().install(offer, consent, Progress.NONE);
        }
    }

    static PluginOutcome.Done done(PluginOutcome outcome) {
        if (outcome instanceof PluginOutcome.Failed failed) {
            throw new AssertionError(failed.happened(), failed.cause());
        }
        return assertInstanceOf(PluginOutcome.Done.class, outcome);
    }

    static PluginOutcome.Refusal refused(PluginOutcome outcome, PluginOutcome.Reason reason) {
        var refused = assertInstanceOf(PluginOutcome.Refused.class, outcome);
        assertEquals(List.of(reason), refused.refusals().stream().map(PluginOutcome.Refusal::reason).toList(), refused::toString);
        return refused.refusals().getFirst();
    }

    /** What the next start would start, as the launcher reads it: name and version, or a minus and the name. */
    List<String> next() throws IOException {
        Path active = home().resolve("active.info");
        return !Files.exists(active) ? List.of() : Files.readAllLines(active).stream().filter(line -> !line.startsWith("#"))
            .map(line -> line.startsWith("-") ? line : line.split(",")[0] + " " + line.split(",")[1]).toList();
    }

    PluginState state(String id) throws PluginException {
        return info(id).state();
    }

    PluginInfo info(String id) throws PluginException {
        return plugins().list().stream().filter(plugin -> plugin.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every file of a folder with its size. */
    static Map<String, Long> inventory(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            Map<String, Long> found = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.size(file));
            }
            return found;
        }
    }
}
