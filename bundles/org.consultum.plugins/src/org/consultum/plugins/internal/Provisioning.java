package org.consultum.plugins.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.spi.Progress;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.planner.ProfileInclusionRules;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/**
 * What p2 does for us: an agent with one profile in the plugin folder, its planner and its engine.
 *
 * <p>Units come here {@linkplain Units#clean without instructions}, so the engine runs nothing on behalf of a plugin: it keeps the
 * profile, as a transaction and with its history. Files are {@link Store}'s matter.
 */
final class Provisioning implements AutoCloseable {

    private static final String PROFILE = "consultum";
    private static final String KNOWN = "units";

    private final IProvisioningAgent agent;
    private final URI place;
    private final String environments;

    /**
     * @param folder where p2 keeps what it knows; it exists
     * @param environments the system in the terms of the framework, such as {@code osgi.os=linux,osgi.ws=gtk,osgi.arch=x86_64}
     */
    Provisioning(IProvisioningAgentProvider agents, Path folder, String environments) throws ProvisionException {
        this.place = folder.toUri();
        this.agent = agents.createAgent(place);
        this.environments = environments;
    }

    /**
     * What the planner answers.
     *
     * @param future the profile as it would be
     */
    record Planned(IProvisioningPlan plan, Set<IInstallableUnit> future) {
    }

    /** Lets p2 reach one server. */
    void allow(Web web) {
        agent.registerService(org.eclipse.equinox.internal.p2.repository.Transport.SERVICE_NAME, web);
    }

    /** Units of a repository, which is forgotten at once. */
    Collection<IInstallableUnit> units(URI repository, Progress progress) throws ProvisionException {
        var manager = agent.getService(IMetadataRepositoryManager.class);
        try {
            return manager.loadRepository(repository, new Cancel(progress)).query(QueryUtil.ALL_UNITS, new Cancel(progress)).toSet();
        } finally {
            manager.removeRepository(repository);
        }
    }

    /** Work with the files of a repository. */
    @FunctionalInterface
    interface WithFiles {

        void run(IArtifactRepository files) throws CoreException, java.io.IOException;
    }

    /** The files of a repository, which is forgotten afterwards. */
    void withFiles(URI repository, Progress progress, WithFiles work) throws CoreException, java.io.IOException {
        var manager = agent.getService(IArtifactRepositoryManager.class);
        try {
            work.run(manager.loadRepository(repository, new Cancel(progress)));
        } finally {
            manager.removeRepository(repository);
        }
    }

    /** Units of plugins that are or were installed. */
    Set<IInstallableUnit> known() throws ProvisionException {
        return knownRepository().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet();
    }

    void remember(Collection<IInstallableUnit> units) throws ProvisionException {
        Set<IInstallableUnit> known = known();
        List<IInstallableUnit> fresh = units.stream().filter(unit -> !known.contains(unit)).toList();
        if (!fresh.isEmpty()) {
            knownRepository().addInstallableUnits(fresh);
        }
    }

    private IMetadataRepository knownRepository() throws ProvisionException {
        var manager = agent.getService(IMetadataRepositoryManager.class);
        URI location = place.resolve(KNOWN);
        if (Path.of(location).resolve("content.xml").toFile().exists()) {
            return manager.loadRepository(location, null);
        }
        return manager.createRepository(location, KNOWN, IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
    }

    /**
     * Asks the planner for a profile with exactly these units as its roots.
     *
     * @param available what else may be taken
     */
    Planned plan(Collection<IInstallableUnit> roots, Collection<IInstallableUnit> available, Progress progress) throws CoreException {
        IProfile profile = profile();
        var planner = agent.getService(IPlanner.class);
        IProfileChangeRequest request = planner.createChangeRequest(profile);
        Set<IInstallableUnit> wanted = Set.copyOf(roots);
        Set<IInstallableUnit> present = profile.query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet();
        for (IInstallableUnit unit : present) {
            if (!wanted.contains(unit)) {
                request.remove(unit);
            }
        }
        for (IInstallableUnit unit : wanted) {
            if (!present.contains(unit)) {
                request.add(unit);
            }
            request.setInstallableUnitInclusionRules(unit, ProfileInclusionRules.createStrictInclusionRule(unit));
            request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, "true");
        }
        List<IInstallableUnit> extra = new ArrayList<>(available);
        extra.addAll(wanted);
        var context = new ProvisioningContext(agent);
        context.setMetadataRepositories();
        context.setArtifactRepositories();
        context.setExtraInstallableUnits(extra);
        IProvisioningPlan plan = planner.getProvisioningPlan(request, context, new Cancel(progress));
        progress.check();
        if (!plan.getStatus().isOK() && plan.getStatus().getSeverity() == IStatus.ERROR) {
            throw new CoreException(new Status(IStatus.ERROR, "org.consultum.plugins", words(plan.getStatus())));
        }
        IQueryable<IInstallableUnit> future = plan.getFutureState();
        return new Planned(plan, future.query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet());
    }

    private static String words(IStatus status) {
        if (status.getChildren().length == 0) {
            return status.getMessage();
        }
        return java.util.Arrays.stream(status.getChildren()).map(Provisioning::words).distinct().collect(Collectors.joining("; "));
    }

    /** Makes the profile what was planned, as a whole or not at all. */
    void perform(Planned planned, Progress progress) throws CoreException {
        IStatus status = agent.getService(IEngine.class).perform(planned.plan(), PhaseSetFactory.createDefaultPhaseSetExcluding(
            new String[] {PhaseSetFactory.PHASE_CHECK_TRUST, PhaseSetFactory.PHASE_COLLECT}), (IProgressMonitor) new Cancel(progress));
        progress.check();
        if (status.matches(IStatus.ERROR)) {
            throw new CoreException(new Status(IStatus.ERROR, "org.consultum.plugins", words(status), status.getException()));
        }
    }

    private IProfile profile() throws ProvisionException {
        var registry = agent.getService(IProfileRegistry.class);
        IProfile profile = registry.getProfile(PROFILE);
        return profile != null ? profile : registry.addProfile(PROFILE, Map.of(IProfile.PROP_ENVIRONMENTS, environments));
    }

    /** Finds a unit. */
    static java.util.Optional<IInstallableUnit> find(Collection<IInstallableUnit> units, String id, String version) {
        Version wanted = Version.parseVersion(version);
        return units.stream().filter(unit -> unit.getId().equals(id) && unit.getVersion().equals(wanted)).findFirst();
    }

    @Override
    public void close() {
        agent.stop();
    }
}
