package org.consultum.contributions;

import java.time.Duration;
import java.util.Objects;

/**
 * How long the code of a plugin may take before it counts as hanging. Does not apply to what ships with the workbench.
 *
 * @param answer for a question, such as whether an importer knows a file
 * @param work for work that goes through a register or a large file
 * @since 0.1
 */
public record Patience(Duration answer, Duration work) {

    /** Ten seconds for an answer, ten minutes for work. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(10));

    public Patience {
        Objects.requireNonNull(answer);
        Objects.requireNonNull(work);
    }
}
