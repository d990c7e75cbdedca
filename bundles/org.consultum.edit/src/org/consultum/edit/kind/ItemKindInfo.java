package org.consultum.edit.kind;

import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;

/**
 * A kind of agenda item that a plugin contributes.
 *
 * @param id what the register keeps
 * @param name what it is called, in the user's language
 * @param description one sentence; may be empty
 * @param icon its picture, an SVG file of 16 by 16 units
 * @param purpose what new items of the kind are for; empty where it says nothing about it
 * @param minutes how long new items of the kind take; empty where it says nothing about it
 * @param kind what it is to everything that knows the register's own kinds only
 * @param papers whether an item of the kind needs a paper
 * @since 0.1
 */
public record ItemKindInfo(String id, String name, String description, Optional<URL> icon, Optional<ItemPurpose> purpose,
        OptionalInt minutes, ItemKind kind, boolean papers) {

    public ItemKindInfo {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(minutes);
        Objects.requireNonNull(kind);
    }
}
