package org.consultum.reporting.internal.template;

import java.util.List;
import java.util.Map;

/**
 * On which pages of the finished pack things are, counted from 1.
 *
 * @param anchors pages of the anchors of the template
 * @param papers first pages of the papers, in the order of the papers; 0 for those only listed
 */
public record PageNumbers(Map<String, Integer> anchors, List<Integer> papers) {

    public PageNumbers {
        anchors = Map.copyOf(anchors);
        papers = List.copyOf(papers);
    }

    /** {@return the page of an anchor as text; a guess of the usual width while it is not known} */
    public String of(String anchor) {
        Integer page = anchors.get(anchor);
        return page == null ? "000" : page.toString();
    }

    /** {@return the first page of a paper as text} */
    public String ofPaper(int index) {
        return index < papers.size() && papers.get(index) > 0 ? papers.get(index).toString() : "000";
    }
}
