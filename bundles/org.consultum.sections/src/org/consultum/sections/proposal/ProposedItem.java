package org.consultum.sections.proposal;

import java.util.Objects;
import org.consultum.contributions.Contributor;
import org.consultum.spi.proposal.Proposal;

/**
 * A proposed agenda item, and who proposes it.
 *
 * @param proposal what is proposed
 * @param source identity of the source
 * @param sourceName what the source looks for, in the user's language
 * @param plugin who contributes the source
 * @since 0.1
 */
public record ProposedItem(Proposal proposal, String source, String sourceName, Contributor plugin) {

    public ProposedItem {
        Objects.requireNonNull(proposal);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sourceName);
        Objects.requireNonNull(plugin);
    }
}
