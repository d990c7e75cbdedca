package org.consultum.reminders;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Party;

/**
 * Which reminders are wanted.
 *
 * @param asOf the day they speak of, in the zone of the register
 * @param only the one party whose messages are wanted: those to itself and to the roles it holds
 * @param committee the one committee whose matters are wanted
 * @param soon calendar days from the day on within which something is due soon
 * @param plannedCounts whether a message of an earlier day that may or may not have left counts as sent
 */
public record ReminderRequest(LocalDate asOf, Optional<Party> only, Optional<Committee> committee, int soon, boolean plannedCounts) {

    private static final int TWO_WEEKS = 14;

    public ReminderRequest {
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(only);
        Objects.requireNonNull(committee);
    }

    /** Everything of the register; due soon is what is due within two weeks. */
    public static ReminderRequest of(LocalDate asOf) {
        return new ReminderRequest(asOf, Optional.empty(), Optional.empty(), TWO_WEEKS, true);
    }

    public ReminderRequest onlyFor(Party party) {
        return new ReminderRequest(asOf, Optional.of(party), committee, soon, plannedCounts);
    }

    public ReminderRequest onlyOf(Committee one) {
        return new ReminderRequest(asOf, only, Optional.of(one), soon, plannedCounts);
    }

    /** The same, where what may not have left counts as not sent, so that it is told again. */
    public ReminderRequest tellingAgain() {
        return new ReminderRequest(asOf, only, committee, soon, false);
    }
}
