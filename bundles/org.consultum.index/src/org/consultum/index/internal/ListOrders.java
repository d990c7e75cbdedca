package org.consultum.index.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.search.IndexSearcher;
import org.consultum.index.ListQuery;

/** The orders of the last long lists, so that going through one page by page sorts it once. Thread-safe. */
final class ListOrders {

    private static final int KEPT = 4;

    private final Deque<Order> orders = new ArrayDeque<>();

    /** The documents of one list in one state of the index. */
    private record Order(Object state, ListQuery list, int[] documents) {
    }

    /** Sorts a list. */
    @FunctionalInterface
    interface Sorting {

        int[] sort() throws IOException;
    }

    int[] of(IndexSearcher searcher, ListQuery query, Sorting sorting) throws IOException {
        Object state = searcher.getIndexReader().getReaderCacheHelper().getKey();
        var list = new ListQuery(query.type(), query.filter(), query.sorts(), 0, 0);
        synchronized (orders) {
            for (Order order : orders) {
                if (order.state() == state && order.list().equals(list)) {
                    return order.documents();
                }
            }
        }
        int[] documents = sorting.sort();
        synchronized (orders) {
            orders.removeIf(order -> order.state() != state);
            orders.addFirst(new Order(state, list, documents));
            while (orders.size() > KEPT) {
                orders.removeLast();
            }
        }
        return documents;
    }
}
