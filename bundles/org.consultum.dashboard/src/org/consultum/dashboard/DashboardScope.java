package org.consultum.dashboard;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the figures are about.
 *
 * @param asOf the day on which lateness and ages are judged; states are those the register has now
 * @param committeeId the one committee; empty for all
 * @param me identities of the person in front of the window and of the roles they hold; empty for nobody in particular
 */
public record DashboardScope(LocalDate asOf, Optional<String> committeeId, Set<String> me) {

    public DashboardScope {
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(committeeId);
        me = Set.copyOf(me);
    }

    /** The whole register on a day. */
    public static DashboardScope of(LocalDate asOf) {
        return new DashboardScope(asOf, Optional.empty(), Set.of());
    }
}
