package org.consultum.plugins;

import java.util.Collection;
import java.util.List;

/**
 * What a source offers, fetched and checked: what is shown is exactly what would be installed.
 *
 * @since 0.1
 */
public interface Offer extends AutoCloseable {

    /** Where it comes from. */
    PluginSource source();

    /** What is offered, by name; never empty. */
    List<OfferedPlugin> plugins();

    /**
     * A part of this offer. It lives as long as this offer.
     *
     * @param ids plugins of this offer
     * @throws PluginException when one of them is not offered
     */
    Offer only(Collection<String> ids) throws PluginException;

    /** Deletes what was fetched. */
    @Override
    void close();
}
