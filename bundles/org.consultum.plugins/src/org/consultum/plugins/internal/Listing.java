package org.consultum.plugins.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consultum.plugins.PluginInfo;
import org.consultum.plugins.PluginSignature;
import org.consultum.plugins.PluginSource;
import org.consultum.plugins.PluginState;

/** A list of plugins as users see it. */
final class Listing {

    private final Running running;
    private final List<Program.Part> parts;

    Listing(Running running, List<Program.Part> parts) {
        this.running = running;
        this.parts = parts;
    }

    List<PluginInfo> of(PluginList list) {
        List<PluginInfo> all = new ArrayList<>();
        for (Program.Part part : parts) {
            if (part.removable()) {
                PluginState state = list.removed().contains(part.id()) ? new PluginState.SwitchedOff(Texts.of("state.partRemoved", part.id()))
                    : part.bundles().stream().anyMatch(running::has) ? new PluginState.Active() : new PluginState.NeedsRestart();
                all.add(new PluginInfo(part.id(), part.version(), part.name(), part.vendor(), part.description(), new PluginSource.Program(),
                    new PluginSignature.PartOfProgram(), state, List.of(), part.bundles()));
            }
        }
        for (Installed plugin : list.plugins()) {
            all.add(new PluginInfo(plugin.id(), plugin.version(), plugin.name(), plugin.vendor(), plugin.description(),
                PluginSource.parse(plugin.source(), Path.of("").toAbsolutePath()), plugin.signature(), state(plugin),
                PluginXml.words(plugin.counts()), plugin.bundles().stream().map(Installed.File::bundle).toList()));
        }
        all.sort(Comparator.comparing(PluginInfo::name, String.CASE_INSENSITIVE_ORDER).thenComparing(PluginInfo::id));
        return all;
    }

    private PluginState state(Installed plugin) {
        if (plugin.distrusted()) {
            return new PluginState.SwitchedOff(Texts.of("state.distrusted"));
        }
        if (!plugin.why().isEmpty()) {
            return new PluginState.DoesNotFit(plugin.why());
        }
        if (running.safe()) {
            return new PluginState.SwitchedOff(Texts.of("state.safe"));
        }
        return plugin.bundles().stream().allMatch(running::has) ? new PluginState.Active() : new PluginState.NeedsRestart();
    }
}
