package org.consultum.edit.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.edit.kind.internal.KindLooks;
import org.consultum.edit.kind.internal.Messages;
import org.consultum.model.AgendaItem;

/**
 * The kinds of agenda items that plugins contribute. An OSGi service; any thread.
 *
 * @since 0.1
 */
public interface ItemKinds {

    /** Where there are none. */
    ItemKinds NONE = new ItemKinds() {
        @Override
        public List<ItemKindInfo> all() {
            return List.of();
        }

        @Override
        public Optional<ItemKindInfo> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<String> problems(AgendaItem item) {
            return List.of();
        }
    };

    /** Those that can be chosen, by name. */
    List<ItemKindInfo> all();

    /** A kind; also one that is switched off, so that items of it still say what they are. */
    Optional<ItemKindInfo> find(String id);

    /** What is wrong with an item by its kind, in sentences; nothing for items of the register's own kinds. */
    List<String> problems(AgendaItem item);

    /** The kind of an item; empty for the register's own kinds, and where the plugin is not there. */
    default Optional<ItemKindInfo> of(AgendaItem item) {
        return contributed(item).flatMap(this::find);
    }

    /**
     * What the kind of an item is called; where its plugin is not there, which one it needs. Empty for the register's own kinds.
     *
     * @param language for what the workbench says about it; the name itself is in the language of the user
     */
    default Optional<String> name(AgendaItem item, Locale language) {
        return contributed(item).map(id -> find(id).map(ItemKindInfo::name).orElseGet(() -> missing(id, language)));
    }

    private static Optional<String> contributed(AgendaItem item) {
        return Optional.ofNullable(item.getContributedKind()).filter(id -> !id.isBlank());
    }

    private static String missing(String id, Locale language) {
        int dot = id.lastIndexOf('.');
        return dot <= 0 ? Messages.in(language, "kind.unknown", id)
            : Messages.in(language, "kind.missing", id.substring(dot + 1), id.substring(0, dot));
    }

    /** Those of the running installation, for labels and pictures that are made without services; none where there is no installation. */
    static ItemKinds installed() {
        return KindLooks.installed();
    }
}
