package org.consultum.ui.actions.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.index.FacetCounts;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;

/**
 * The lines of the table for one filter, order and grouping: rows, and heads of groups with the rows below them unless they are collapsed.
 * Knows the number of lines at once and the rows page by page. Used on the display thread; only the pages come from elsewhere.
 */
final class Lines {

    static final int PAGE = 200;
    private static final int PAGES_KEPT = 64;

    private final Request request;
    private final int total;
    private final boolean complete;
    private final List<Group> groups;
    private final int[] firstLine;
    private final int count;
    private final Map<Page, List<IndexEntry>> pages = new HashMap<>();
    private final List<Page> lately = new ArrayList<>();

    /**
     * What is asked of the index.
     *
     * @param collapsed keys of groups whose rows are not shown
     * @param from first line that is looked at, so that its page comes along
     * @param until last line that is looked at
     */
    record Request(RegisterIndex index, ListQuery.Filter filter, List<ListQuery.Sort> sorts, Grouping grouping, Set<String> collapsed,
            int from, int until) {

        Request {
            sorts = List.copyOf(sorts);
            collapsed = Set.copyOf(collapsed);
        }
    }

    /** A group. */
    record Group(String key, String name, int elements, boolean collapsed) {
    }

    /** A page of the rows of a group, or of all rows without groups (group -1). */
    record Page(int group, int number) {
    }

    /** A line. */
    sealed interface Line {

        /** The head of a group. */
        record Head(Group group) implements Line {
        }

        /** A row; the entry is empty while its page is on its way. */
        record Row(Optional<IndexEntry> entry, Page page) implements Line {
        }
    }

    private Lines(Request request, int total, boolean complete, List<Group> groups) {
        this.request = request;
        this.total = total;
        this.complete = complete;
        this.groups = groups;
        firstLine = new int[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            firstLine[i + 1] = firstLine[i] + 1 + (groups.get(i).collapsed() ? 0 : groups.get(i).elements());
        }
        count = request.grouping() == Grouping.NONE ? total : firstLine[groups.size()];
    }

    /** Asks the index for what there is and for the first page. Any thread but that of the display. */
    static Lines ask(Request request) {
        if (request.grouping() == Grouping.NONE) {
            ListPage first = request.index().list(new ListQuery("ActionItem", request.filter(), request.sorts(), 0, PAGE));
            var lines = new Lines(request, first.total(), first.complete(), List.of());
            lines.put(new Page(-1, 0), first.rows());
            lines.fetch();
            return lines;
        }
        FacetCounts facet = request.index().facet("ActionItem", request.filter(), request.grouping().facet().orElseThrow());
        var lines = new Lines(request, facet.total(), facet.complete(), facet.counts().stream().map(each -> new Group(each.key(),
            each.name(), each.elements(), request.collapsed().contains(each.key()))).toList());
        lines.fetch();
        return lines;
    }

    /** Fetches the pages that are looked at. */
    private void fetch() {
        for (int number = request.from(); number <= Math.min(request.until(), count - 1); number++) {
            if (line(number) instanceof Line.Row(Optional<IndexEntry> entry, Page page) && !pages.containsKey(page)) {
                put(page, request.index().list(query(page)).rows());
            }
        }
    }

    /** The same lines with other groups collapsed. */
    Lines collapsed(Set<String> keys) {
        var lines = new Lines(new Request(request.index(), request.filter(), request.sorts(), request.grouping(), keys, request.from(),
            request.until()), total, complete,
            groups.stream().map(group -> new Group(group.key(), group.name(), group.elements(), keys.contains(group.key()))).toList());
        lately.forEach(page -> lines.put(page, pages.get(page)));
        return lines;
    }

    Request request() {
        return request;
    }

    List<Group> groups() {
        return groups;
    }

    /** How many actions there are; one of two owners is counted once. */
    int total() {
        return total;
    }

    boolean complete() {
        return complete;
    }

    /** How many lines there are. */
    int count() {
        return count;
    }

    Line line(int number) {
        if (request.grouping() == Grouping.NONE) {
            return row(-1, number);
        }
        int found = Arrays.binarySearch(firstLine, 0, groups.size(), number);
        if (found >= 0) {
            return new Line.Head(groups.get(found));
        }
        int group = -found - 2;
        return row(group, number - firstLine[group] - 1);
    }

    /** Whether a line is the head of a group. */
    boolean isHead(int number) {
        return request.grouping() != Grouping.NONE && Arrays.binarySearch(firstLine, 0, groups.size(), number) >= 0;
    }

    /** The line of the head of the group a line is in. */
    int headOf(int number) {
        int found = Arrays.binarySearch(firstLine, 0, groups.size(), number);
        return firstLine[found >= 0 ? found : -found - 2];
    }

    /** The entry of a line, if it is a row and is here already. */
    Optional<IndexEntry> entry(int number) {
        return number >= 0 && number < count && line(number) instanceof Line.Row(Optional<IndexEntry> entry, Page page) ? entry
            : Optional.empty();
    }

    private Line row(int group, int number) {
        var page = new Page(group, number / PAGE);
        List<IndexEntry> rows = pages.getOrDefault(page, List.of());
        return new Line.Row(number % PAGE < rows.size() ? Optional.of(rows.get(number % PAGE)) : Optional.empty(), page);
    }

    /** The line of an action, if it is among the pages that are here. */
    Optional<Integer> find(String id) {
        for (var page : pages.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).id().equals(id)) {
                    int row = page.getKey().number() * PAGE + i;
                    int group = page.getKey().group();
                    if (group < 0) {
                        return Optional.of(row);
                    }
                    if (!groups.get(group).collapsed()) {
                        return Optional.of(firstLine[group] + 1 + row);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Rows that follow each other.
     *
     * @param page a page of the group they are in
     * @param first number of the first one in its group
     * @param left how many there are to the end of the group
     */
    record Run(Page page, int first, int left) {
    }

    /** The rows from a line, which is no head, to the end of its group; any thread. */
    Run run(int number) {
        if (request.grouping() == Grouping.NONE) {
            return new Run(new Page(-1, 0), number, count - number);
        }
        int group = -Arrays.binarySearch(firstLine, 0, groups.size(), number) - 2;
        return new Run(new Page(group, 0), number - firstLine[group] - 1, firstLine[group + 1] - number);
    }

    /** What to ask the index for a page; any thread. */
    ListQuery query(Page page) {
        int from = page.number() * PAGE;
        return new ListQuery("ActionItem", page.group() < 0 ? request.filter() : request.filter().inGroup(
            request.grouping().facet().orElseThrow(), groups.get(page.group()).key()), request.sorts(), from, from + PAGE);
    }

    void put(Page page, List<IndexEntry> rows) {
        pages.put(page, rows);
        lately.remove(page);
        lately.add(page);
        if (lately.size() > PAGES_KEPT) {
            pages.remove(lately.removeFirst());
        }
    }
}
