package org.consultum.model.derived;

import java.time.LocalDate;
import org.consultum.model.Committee;
import org.consultum.model.Membership;

/**
 * Who belongs to a committee, and whether it exists, on a given day. First and last day are included.
 *
 * @since 0.1
 */
public final class Memberships {

    private Memberships() {
    }

    public static boolean activeOn(Membership membership, LocalDate date) {
        return within(membership.getFrom(), date, membership.getUntil());
    }

    public static boolean activeOn(Committee committee, LocalDate date) {
        return within(committee.getEstablished(), date, committee.getDissolved());
    }

    private static boolean within(LocalDate first, LocalDate date, LocalDate last) {
        return (first == null || !date.isBefore(first)) && (last == null || !date.isAfter(last));
    }
}
