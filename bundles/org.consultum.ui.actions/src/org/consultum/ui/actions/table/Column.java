package org.consultum.ui.actions.table;

import org.consultum.reporting.table.TableColumn.Kind;

/** A column of the table: one of ours, or one that a plugin brings. */
public sealed interface Column permits ActionColumn, PluginColumn {

    /** What arrangements that are kept call it. */
    String name();

    /** Its heading. */
    String title();

    /** Width in points before anybody changed it. */
    int width();

    /** What its values are in a file. */
    Kind kind();

    /** Width in characters in a file. */
    int letters();
}
