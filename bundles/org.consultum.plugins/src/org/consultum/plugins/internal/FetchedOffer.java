package org.consultum.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.plugins.Offer;
import org.consultum.plugins.OfferedPlugin;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginSource;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/**
 * An offer and what was fetched for it.
 *
 * @param roots the unit of each offered plugin, by id of the plugin
 * @param whole whether closing deletes what was fetched
 */
record FetchedOffer(PluginSource source, List<OfferedPlugin> plugins, Fetched fetched, Map<String, IInstallableUnit> roots, boolean whole)
        implements Offer {

    @Override
    public Offer only(Collection<String> ids) throws PluginException {
        List<String> wanted = ids.stream().map(Program::plain).distinct().toList();
        Optional<String> unknown = wanted.stream().filter(id -> plugins.stream().noneMatch(plugin -> plugin.id().equals(id))).findFirst();
        if (unknown.isPresent()) {
            throw new PluginException(Texts.of("offer.unknown", unknown.get(), source.text()), Texts.of("offer.unknown.remedy",
                String.join(", ", plugins.stream().map(OfferedPlugin::id).toList())));
        }
        return new FetchedOffer(source, plugins.stream().filter(plugin -> wanted.contains(plugin.id())).toList(), fetched, roots, false);
    }

    /** The same, deleting what was fetched when it is closed. */
    Offer owning() {
        return new FetchedOffer(source, plugins, fetched, roots, true);
    }

    @Override
    public void close() {
        try {
            if (whole && Files.exists(fetched.folder())) {
                Store.delete(fetched.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
