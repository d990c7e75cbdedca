package org.consultum.sections;

import java.util.Objects;

/**
 * What a register keeps for a plugin that is not there, or whose metamodel cannot be used. It stays untouched.
 *
 * @param id identity of the subject area: by custom the symbolic name of the plugin
 * @param file path of its file in the register's folder, with slashes
 * @since 0.1
 */
public record MissingSection(String id, String file) {

    public MissingSection {
        Objects.requireNonNull(id);
        Objects.requireNonNull(file);
    }
}
