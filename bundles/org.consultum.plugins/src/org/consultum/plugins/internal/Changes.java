package org.consultum.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.plugins.PluginOutcome.Change;
import org.consultum.plugins.PluginOutcome.Kind;

/** The difference between two lists of plugins. */
final class Changes {

    private Changes() {
    }

    static List<Change> between(PluginList before, PluginList after) {
        List<Change> changes = new ArrayList<>();
        for (Installed now : after.plugins()) {
            Optional<Installed> then = before.find(now.id());
            if (then.isEmpty()) {
                changes.add(new Change(Kind.INSTALLED, now.id(), Optional.empty(), Optional.of(now.version()), Optional.empty()));
            } else if (!then.get().version().equals(now.version()) || !then.get().bundles().equals(now.bundles()) && now.active()) {
                changes.add(new Change(Kind.UPDATED, now.id(), Optional.of(then.get().version()), Optional.of(now.version()),
                    Optional.empty()));
            }
            boolean active = then.map(Installed::active).orElse(true);
            if (active != now.active()) {
                changes.add(new Change(active ? Kind.LEFT_OUT : Kind.TAKEN_IN, now.id(), Optional.of(now.version()),
                    Optional.of(now.version()), now.distrusted() ? Optional.of(Texts.of("state.distrusted"))
                        : Optional.of(String.join(" ", now.why())).filter(why -> !why.isEmpty())));
            }
        }
        before.plugins().stream().filter(then -> after.find(then.id()).isEmpty()).forEach(then -> changes.add(
            new Change(Kind.REMOVED, then.id(), Optional.of(then.version()), Optional.empty(), Optional.empty())));
        after.removed().stream().filter(part -> !before.removed().contains(part)).forEach(part -> changes.add(new Change(Kind.REMOVED, part,
            Optional.empty(), Optional.empty(), Optional.of(Texts.of("state.partRemoved", part)))));
        before.removed().stream().filter(part -> !after.removed().contains(part)).forEach(part -> changes.add(new Change(Kind.INSTALLED,
            part, Optional.empty(), Optional.empty(), Optional.empty())));
        return changes;
    }
}
