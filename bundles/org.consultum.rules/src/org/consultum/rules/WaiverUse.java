package org.consultum.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The waiver by which a finding is accepted.
 *
 * @param id identity of the waiver in the register
 * @param grantedBy name of who accepts it; empty when that is not known
 * @param grantedOn first day on which it holds; empty means always
 * @param until last day on which it holds; empty means that it does not expire
 * @param reason why it is accepted, as written
 */
public record WaiverUse(String id, Optional<String> grantedBy, Optional<LocalDate> grantedOn, Optional<LocalDate> until, String reason) {

    public WaiverUse {
        Objects.requireNonNull(id);
        Objects.requireNonNull(grantedBy);
        Objects.requireNonNull(grantedOn);
        Objects.requireNonNull(until);
        Objects.requireNonNull(reason);
    }
}
