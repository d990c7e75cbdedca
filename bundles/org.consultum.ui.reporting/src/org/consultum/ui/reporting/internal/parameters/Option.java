package org.consultum.ui.reporting.internal.parameters;

import java.util.Objects;

/**
 * Something that can be chosen.
 *
 * @param value as it is typed; empty for leaving it alone
 * @param label as it is shown
 */
record Option(String value, String label) {

    Option {
        Objects.requireNonNull(value);
        Objects.requireNonNull(label);
    }
}
