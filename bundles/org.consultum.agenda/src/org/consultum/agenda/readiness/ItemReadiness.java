package org.consultum.agenda.readiness;

import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.Party;

/**
 * Whether the papers of one item are in order. Items below it have their own.
 *
 * @param item the item
 * @param state the worst state of its papers
 * @param present how many papers are there
 * @param expected how many papers it has
 * @param papers each of them, in their order
 * @param owing who still has to deliver something
 * @param text its state in words, in the language of the user; a sentence for each paper that is not in order
 */
public record ItemReadiness(AgendaItem item, ReadinessState state, int present, int expected, List<PaperReadiness> papers,
        List<Party> owing, String text) {

    public ItemReadiness {
        papers = List.copyOf(papers);
        owing = List.copyOf(owing);
    }
}
