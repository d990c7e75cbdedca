package org.consultum.reporting.internal.template;

import java.util.List;
import java.util.Map;

/**
 * On which pages of the finished pack things are, as these pages are called.
 *
 * @param anchors labels of the pages of the anchors of the template
 * @param papers labels of the first pages of the papers, in the order of the papers; empty for those only listed
 * @param retired labels of pages that were taken out of the pack; empty when there are none
 */
public record PageNumbers(Map<String, String> anchors, List<String> papers, String retired) {
    private static final String GUESS = "000";

    /** Nothing is known yet. */
    public static final PageNumbers UNKNOWN = new PageNumbers(Map.of(), List.of(), "");

    public PageNumbers {
        anchors = Map.copyOf(anchors);
        papers = List.copyOf(papers);
    }

    /** {@return the page of an anchor; a guess of the usual width while it is not known} */
    public String of(String anchor) {
        return anchors.getOrDefault(anchor, GUESS);
    }

    /** {@return the first page of a paper} */
    public String ofPaper(int index) {
        return index < papers.size() && !papers.get(index).isEmpty() ? papers.get(index) : GUESS;
    }
}
