package org.consultum.contributions;

import java.util.Objects;

/**
 * The plugin that contributes something.
 *
 * @param id symbolic name of the plugin
 * @param name its name in the user's language; the symbolic name where it has none
 * @param version its version; empty where it is not known
 * @since 0.1
 */
public record Contributor(String id, String name, String version) {

    private static final String OURS = "org.consultum.";

    public Contributor {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(version);
    }

    /** Whether it ships with the workbench. What it contributes comes before the contributions of others, and is not timed. */
    public boolean isOurs() {
        return id.startsWith(OURS);
    }

    /** How it is named in a sentence: its name, and in brackets what tells it apart from all others. */
    public String inWords() {
        String exact = version.isEmpty() ? id : id + " " + version;
        return name.equals(id) ? exact : name + " (" + exact + ")";
    }
}
