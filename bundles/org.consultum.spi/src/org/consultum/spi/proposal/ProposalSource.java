package org.consultum.spi.proposal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.consultum.model.Register;

/**
 * Looks at a register and proposes agenda items: a milestone has slipped, a gate comes due, an obligation is past its date.
 *
 * <p>A source has no state and changes nothing. It is called inside a read of the register, on any thread but that of the display, and
 * again after changes. What was proposed before and set aside or taken onto an agenda is left out by the caller, so a source proposes
 * everything there is reason for on the day.
 *
 * @since 0.1
 */
public interface ProposalSource {

    /**
     * Proposes what there is reason for.
     *
     * @param register the register; its sections are loaded
     * @param asOf the day it is looked at
     * @param language language of titles and reasons
     * @param proposals takes the proposals, only during this call
     */
    void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals);
}
