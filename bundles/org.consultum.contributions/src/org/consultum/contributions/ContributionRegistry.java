package org.consultum.contributions;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consultum.contributions.internal.RegistryContributions;
import org.consultum.contributions.internal.Watch;
import org.eclipse.core.runtime.IExtensionRegistry;

/**
 * What the plugins of the installation contribute. An OSGi service; thread-safe. Extensions are read when they are first asked for, and
 * again after plugins came or went while the program runs. No class of a plugin is loaded before it is called.
 *
 * <p>A component that refers to it must not be immediate: it would be made while the platform is still starting, before the model can be
 * loaded.
 *
 * @since 0.1
 */
public interface ContributionRegistry {

    /**
     * The contributions of a kind that can be used: those of the workbench first, then by the names of their plugins, then as they stand
     * there. Of two with one identity the first is taken and the other named as a fault, as is one without what it needs.
     */
    <T> List<Contribution<T>> all(Kind<T> kind);

    /** A contribution that can be used. */
    default <T> Optional<Contribution<T>> find(Kind<T> kind, String id) {
        return all(kind).stream().filter(contribution -> contribution.id().equals(id)).findFirst();
    }

    /** What was switched off, and why. */
    Faults faults();

    /** How long plugins may take. */
    Patience patience();

    /**
     * Does work that calls plugins very often, on a thread of its own while the calling thread waits and keeps the locks it holds. When one
     * of the calls made within takes longer than a question may take, its contribution is switched off and the work is left behind.
     *
     * @param work must hold nothing that others need, and no state that is used again after {@link HungException}
     * @return what it returns; what it throws is thrown
     * @throws HungException when a plugin hangs
     */
    <R> R watched(Supplier<R> work);

    /**
     * Whether the current thread works for another one that waits for it and keeps the locks it holds. A lock that thread shares must not
     * be queued for here.
     */
    static boolean onBehalf() {
        return Watch.watched();
    }

    /**
     * Asks to be told when contributions to an extension point came or went, on any thread.
     *
     * @param listener is given the id of the extension point
     */
    void addListener(Consumer<String> listener);

    void removeListener(Consumer<String> listener);

    /**
     * A registry where there is no service.
     *
     * @param log takes every fault once
     */
    static ContributionRegistry of(IExtensionRegistry registry, Patience patience, Consumer<Fault> log) {
        return new RegistryContributions(registry, patience, log);
    }

    /**
     * A registry where there is no service, with files of plugins that are no bundles.
     *
     * @param log takes every fault once
     * @param files where the files of a plugin are found
     */
    static ContributionRegistry of(IExtensionRegistry registry, Patience patience, Consumer<Fault> log, PluginFiles files) {
        return new RegistryContributions(registry, patience, log, files);
    }

    /** Files of plugins that are no bundles. */
    @FunctionalInterface
    interface PluginFiles {

        /**
         * Opens a file.
         *
         * @param plugin symbolic name of the plugin
         * @param path path from its root
         * @return empty when there is none
         */
        Optional<InputStream> open(String plugin, String path) throws IOException;
    }

    /** Thrown by {@link #watched} when a plugin does not return. */
    final class HungException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        public HungException(Fault fault) {
            super(fault.happened());
            this.fault = fault;
        }

        /** Which contribution was switched off. */
        public Fault fault() {
            return fault;
        }
    }
}
