package org.consultum.engagement.internal.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.consultum.edit.command.Steps;
import org.consultum.model.Paper;

/**
 * What receiving does with one submission.
 *
 * @param files files whose content is to be kept first
 * @param paper the paper that is new with it
 * @param fresh identity of the submission that is new; empty for one that is known
 * @param fits whether the known submission still is as it was compared
 * @param plan plans the steps
 */
record Change(List<Incoming.Attached> files, Optional<Paper> paper, Optional<String> fresh, BooleanSupplier fits, Plan plan) {

    Change {
        files = List.copyOf(files);
    }

    /** Plans steps. */
    @FunctionalInterface
    interface Plan {

        void into(Steps steps);
    }
}
