package org.consultum.plugins;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.consultum.spi.Progress;

/**
 * The plugins of this user, and those the program brings along.
 *
 * <p>Everything lies in the user's {@linkplain PluginHome plugin folder}; the folder of the program is only read. A change takes effect
 * at the next start of the window or the command line. It happens as a whole or not at all: whatever fails, the plugins of before are
 * there at the next start.
 *
 * <p>A service. Calls block and belong into the background; they may come from any thread, and changes wait for each other, also those
 * of other processes of the user. A run that is cancelled throws {@link CancellationException} and has changed nothing.
 *
 * @since 0.1
 */
public interface Plugins {

    /** Where the plugins of this user lie. */
    PluginHome home();

    /**
     * The plugins of the user and the removable parts of the program, by name. Looks at no jar again.
     *
     * @throws PluginException when the list cannot be read
     */
    List<PluginInfo> list() throws PluginException;

    /**
     * As {@link #list()}, after comparing every installed file with what was installed: a plugin whose files have changed since comes
     * with the signature {@link PluginSignature.Altered}.
     *
     * @throws PluginException when the list cannot be read
     */
    List<PluginInfo> verify(Progress progress) throws PluginException;

    /**
     * Looks into a source, fetches what it offers and checks who signed it. Installs nothing. Nothing but the named source is asked.
     *
     * @return the offer, to be closed when it is no longer needed: what was fetched is kept until then
     * @throws PluginException when there is no plugin there, or it cannot be fetched
     */
    Offer open(PluginSource source, Progress progress) throws PluginException;

    /**
     * What the sources of installed plugins offer now: one offer for each source with something newer.
     *
     * @param ids plugins to look after; empty for all
     * @throws PluginException when a plugin is not installed or its source cannot be read
     */
    List<Offer> updates(Collection<String> ids, Progress progress) throws PluginException;

    /**
     * Installs what is offered, or exchanges what is installed for it.
     *
     * @param offer all of it is installed; see {@link Offer#only}
     * @param consent what the user allows for this run
     */
    PluginOutcome install(Offer offer, Consent consent, Progress progress);

    /**
     * Brings back parts of the program that were removed.
     *
     * @param ids ids of removable parts of the program
     */
    PluginOutcome restore(Collection<String> ids, Progress progress);

    /** Takes plugins out. What they wrote into registers stays there untouched. */
    PluginOutcome remove(Collection<String> ids, Progress progress);

    /** When the list was last changed before the present one, if it is possible to go back to it. */
    Optional<EarlierState> earlier();

    /** Goes back to {@link #earlier()}: the plugins of before the last change, in their versions of then. */
    PluginOutcome revert(Progress progress);

    /**
     * Brings the plugins in line with the program after it was exchanged for another version: those that no longer fit are left out and
     * named, and those that fit again are taken in. Cheap when nothing has changed.
     */
    PluginOutcome adapt(Progress progress);

    /** The signers whose plugins are installed without asking. */
    List<TrustedSigner> trusted() throws PluginException;

    /**
     * Ends the trust in a signer: plugins of this signer are left out from the next start on.
     *
     * @param fingerprint SHA-256 of the certificate in hexadecimal digits; upper or lower case, with or without colons
     */
    PluginOutcome withdraw(String fingerprint);
}
