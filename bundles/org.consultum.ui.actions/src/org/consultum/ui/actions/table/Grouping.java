package org.consultum.ui.actions.table;

import java.util.Arrays;
import java.util.Optional;
import org.consultum.index.Facet;

/** By what the rows are grouped. */
public enum Grouping {
    NONE(null),
    OWNER(Facet.By.OWNER),
    STATUS(Facet.By.STATUS),
    COMMITTEE(Facet.By.COMMITTEE),
    PRIORITY(Facet.By.PRIORITY),
    DUE_MONTH(Facet.By.DUE_MONTH);

    private final Facet.By by;

    Grouping(Facet.By by) {
        this.by = by;
    }

    /** How the index groups; empty for no groups. */
    Optional<Facet> facet() {
        return Optional.ofNullable(by).map(Facet::of);
    }

    static Optional<Grouping> named(String name) {
        return Arrays.stream(values()).filter(grouping -> grouping.name().equals(name)).findFirst();
    }
}
