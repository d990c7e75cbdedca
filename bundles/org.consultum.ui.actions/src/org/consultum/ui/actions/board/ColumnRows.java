package org.consultum.ui.actions.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;

/**
 * The actions of one column of the board, asked of the index page by page as they come into view: a column of a hundred thousand cards
 * keeps some hundred of them. Used on the display thread.
 */
final class ColumnRows {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 20;
    private static final int FARTHEST_SEARCH = 4000;

    private final String status;
    private final ListQuery.Sort sort;
    private final Map<Integer, List<IndexEntry>> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true);
    private Optional<RegisterIndex> index = Optional.empty();
    private ListQuery.Filter filter = ListQuery.Filter.ALL;
    private int total;
    private boolean complete = true;

    /**
     * The rows of a column.
     *
     * @param status literal of the status its actions have
     */
    ColumnRows(String status, ListQuery.Sort sort) {
        this.status = Objects.requireNonNull(status);
        this.sort = Objects.requireNonNull(sort);
    }

    /** Whether the filter of the view lets any action of this status through. */
    boolean wanted() {
        return filter.statuses().isEmpty() || filter.statuses().contains(status);
    }

    /** Asks again. */
    void ask(Optional<RegisterIndex> asked, ListQuery.Filter wanted) {
        index = asked;
        filter = wanted;
        pages.clear();
        Optional<ListPage> first = index.map(open -> list(open, 0, PAGE));
        total = first.map(ListPage::total).orElse(0);
        complete = first.map(ListPage::complete).orElse(true);
        first.ifPresent(page -> pages.put(0, page.rows()));
    }

    int total() {
        return total;
    }

    boolean complete() {
        return complete;
    }

    /** The action of a row, counted from 0. */
    Optional<IndexEntry> row(int row) {
        if (row < 0 || row >= total || index.isEmpty()) {
            return Optional.empty();
        }
        List<IndexEntry> page = page(row / PAGE);
        return row % PAGE < page.size() ? Optional.of(page.get(row % PAGE)) : Optional.empty();
    }

    /** The row of an action, if it is among the first some thousand; looked for near a row first. */
    OptionalInt find(String id, int near) {
        if (row(near).filter(entry -> entry.id().equals(id)).isPresent()) {
            return OptionalInt.of(near);
        }
        for (int row = 0; row < Math.min(total, FARTHEST_SEARCH); row++) {
            if (row(row).filter(entry -> entry.id().equals(id)).isPresent()) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    private List<IndexEntry> page(int number) {
        List<IndexEntry> known = pages.get(number);
        if (known == null) {
            known = index.map(open -> list(open, number * PAGE, (number + 1) * PAGE).rows()).orElse(List.of());
            pages.put(number, known);
            if (pages.size() > MOST_PAGES) {
                pages.remove(pages.keySet().iterator().next());
            }
        }
        return known;
    }

    private ListPage list(RegisterIndex open, int from, int to) {
        return open.list(new ListQuery("ActionItem", filter.withStatus(Set.of(status)), sort, from, to));
    }
}
