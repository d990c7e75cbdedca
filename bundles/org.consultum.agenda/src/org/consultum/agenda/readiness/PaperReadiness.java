package org.consultum.agenda.readiness;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;

/**
 * Whether one paper of an item is in order.
 *
 * @param use the use of the paper for the item
 * @param paper the paper; empty when it cannot be found
 * @param version the version that is before the committee; empty when there is none yet
 * @param state its state
 * @param due day by which it is to be in
 * @param owes who still has to deliver it, while it is not there
 * @param text its state in words, in the language of the user
 */
public record PaperReadiness(PaperUse use, Optional<Paper> paper, Optional<PaperVersion> version, ReadinessState state,
        Optional<LocalDate> due, Optional<Party> owes, String text) {

    /** Whether there is something to read. */
    public boolean present() {
        return version.isPresent();
    }
}
