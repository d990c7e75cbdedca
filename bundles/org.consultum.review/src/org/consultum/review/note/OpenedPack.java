package org.consultum.review.note;

import java.time.Instant;
import java.util.Objects;

/**
 * The published agenda that a person opened last.
 *
 * @param register id of the register
 * @param meeting id of the meeting
 * @param version id of the published version
 * @param label its letter, such as "B"
 * @param at when it was opened
 */
public record OpenedPack(String register, String meeting, String version, String label, Instant at) {

    public OpenedPack {
        Objects.requireNonNull(register);
        Objects.requireNonNull(meeting);
        Objects.requireNonNull(version);
        Objects.requireNonNull(label);
        Objects.requireNonNull(at);
    }
}
