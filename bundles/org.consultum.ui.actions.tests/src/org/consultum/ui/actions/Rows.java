package org.consultum.ui.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.consultum.index.Facet;
import org.consultum.index.FacetCounts;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexState;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.index.SearchResult;

/** An index over a few rows in memory, which knows statuses, committees and days. Counts the questions it is asked. */
public final class Rows implements RegisterIndex {

    private final List<IndexEntry> entries;
    private int questions;

    public Rows(List<IndexEntry> entries) {
        this.entries = entries;
    }

    public int questions() {
        return questions;
    }

    @Override
    public ListPage list(ListQuery query) {
        questions++;
        List<IndexEntry> fit = entries.stream().filter(entry -> entry.type().equals(query.type())).filter(entry -> fits(entry,
            query.filter())).toList();
        return new ListPage(fit.subList(Math.min(query.from(), fit.size()), Math.min(query.to(), fit.size())), fit.size(), true);
    }

    private static boolean fits(IndexEntry entry, ListQuery.Filter filter) {
        return (filter.statuses().isEmpty() || entry.status().filter(filter.statuses()::contains).isPresent())
            && (filter.committeeIds().isEmpty() || entry.committeeId().filter(filter.committeeIds()::contains).isPresent())
            && fits(entry.due(), filter.due()) && fits(entry.date(), filter.date());
    }

    private static boolean fits(Optional<LocalDate> day, ListQuery.Days days) {
        if (days.equals(ListQuery.Days.ANY) || days.none()) {
            return !days.none() || day.isEmpty();
        }
        return day.isPresent() && days.from().filter(day.get()::isBefore).isEmpty() && days.until().filter(day.get()::isAfter).isEmpty();
    }

    @Override
    public IndexState state() {
        return new IndexState.Ready();
    }

    @Override
    public void addListener(Consumer<IndexState> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeListener(Consumer<IndexState> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> upToDate() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public SearchResult search(String query, Optional<String> type, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SearchResult quickOpen(String query, Optional<String> type, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<IndexEntry> byId(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public int count(String type) {
        return (int) entries.stream().filter(entry -> entry.type().equals(type)).count();
    }

    @Override
    public FacetCounts facet(String type, ListQuery.Filter filter, Facet facet) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
