package org.consultum.reporting.internal.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a pack a file shows. Links lead only to what is in the file.
 *
 * @param cover cover and contents
 * @param agenda the agenda
 * @param annex the list of papers that are not included, if there is one
 * @param papers papers whose pages are in the file, by their place
 * @param changes model of the change sheet; empty for none
 */
public record PackScope(boolean cover, boolean agenda, boolean annex, Set<Integer> papers, Map<String, Object> changes) {

    /** Everything. */
    public static PackScope whole(List<PaperPlace> places) {
        var inside = new java.util.HashSet<Integer>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) instanceof PaperPlace.Inside) {
                inside.add(i);
            }
        }
        return new PackScope(true, true, true, inside, Map.of());
    }

    public PackScope {
        papers = Set.copyOf(papers);
        changes = Map.copyOf(changes);
    }

    /** {@return the link to a paper; empty where its pages are not in the file} */
    String paperLink(int paper) {
        return papers.contains(paper) ? PackView.PAPER_LINK + paper : "";
    }

    /** {@return the link to a line of the agenda or its head; empty where the agenda is not in the file} */
    String agendaLink(String anchor) {
        return agenda ? "#" + anchor : "";
    }

    /** {@return the link into the list of papers that are not included; empty where it is not in the file} */
    String annexLink(String anchor) {
        return annex ? "#" + anchor : "";
    }
}
