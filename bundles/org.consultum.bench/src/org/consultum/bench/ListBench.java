package org.consultum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.consultum.index.Facet;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Sort;
import org.consultum.index.RegisterIndex;
import org.consultum.index.internal.Indexes;
import org.consultum.model.base.IdSource;
import org.consultum.samples.GeneratorSize;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.store.LocalDisk;

/** What the list of actions asks its index: filter, order, group, jump and search; against plain Lucene on the same rows. */
final class ListBench {

    private static final String TYPE = "ActionItem";
    private static final int PAGE = 100;
    private static final int HITS = 50;
    private static final String WORD = "timetable";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<String> UNFINISHED = Set.of("open", "inProgress", "waiting");

    private final RegisterSessions sessions;
    private final Measure measure;
    private final Path work;

    ListBench(RegisterSessions sessions, Measure measure, Path work) {
        this.sessions = sessions;
        this.measure = measure;
        this.work = work;
    }

    /** All questions to a register with so many actions. */
    List<Row> rows(int actions) throws Exception {
        Path folder = work.resolve("actions-" + actions);
        GeneratedRegister.create(sessions, folder, new GeneratorSize(Math.max(1, actions / 2_000), Math.max(1, actions / 50), actions, 4));
        try (RegisterSession session = GeneratedRegister.opened(sessions.open(folder, Mode.WRITE));
                RegisterIndex index = new Indexes(work.resolve("cache"), IdSource.random(), new LocalDisk()).open(session)) {
            index.upToDate().toCompletableFuture().join();
            try (var plain = new PlainActions(entries(index), id -> index.byId(id).map(IndexEntry::title).orElse(""))) {
                return rows(actions, index, plain);
            }
        }
    }

    private static List<IndexEntry> entries(RegisterIndex index) {
        var entries = new ArrayList<IndexEntry>();
        var query = ListQuery.first(TYPE, PAGE);
        for (int from = 0; from < index.count(TYPE); from += PAGE) {
            entries.addAll(index.list(query.rows(from, from + PAGE)).rows());
        }
        return entries;
    }

    private List<Row> rows(int actions, RegisterIndex index, PlainActions plain) throws Exception {
        String owner = index.facet(TYPE, Filter.ALL, Facet.of(Facet.By.OWNER)).counts().getFirst().key();
        var due = new Sort(Column.DUE, true);
        var rows = new ArrayList<Row>();
        var overdue = Filter.ALL.withStatus(UNFINISHED).dueBy(TODAY);
        rows.add(row("filter: overdue actions, first 100 rows", actions, () -> index.list(new ListQuery(TYPE, overdue, due, 0, PAGE)),
            () -> plain.page(plain.overdue(UNFINISHED, TODAY), plain.byDue(), PAGE)));
        var owned = Filter.ALL.ownedBy(owner).withText(Column.TITLE, "pl").withoutHidden(TODAY);
        rows.add(row("filter: of one owner, beginning of a word, not put off", actions,
            () -> index.list(new ListQuery(TYPE, owned, due, 0, PAGE)), () -> plain.page(plain.owned(owner, "pl"), plain.byDue(), PAGE)));
        rows.add(row("sort all by due day, first 100 rows", actions, () -> index.list(new ListQuery(TYPE, Filter.ALL, due, 0, PAGE)),
            () -> plain.page(plain.all(), plain.byDue(), PAGE)));
        var name = List.of(new Sort(Column.OWNER, true), new Sort(Column.PRIORITY, false), due);
        rows.add(row("sort all by owner, priority, due day, first 100 rows", actions,
            () -> index.list(new ListQuery(TYPE, Filter.ALL, name, 0, PAGE)), () -> plain.page(plain.all(), plain.byOwner(), PAGE)));
        var far = new Jumps(actions);
        rows.add(row("jump to the last 100 rows of all by due day", actions, () -> far.ours(index), () -> far.plain(plain)));
        rows.add(row("group by owner", actions, () -> index.facet(TYPE, Filter.ALL, Facet.of(Facet.By.OWNER)),
            () -> plain.groupByOwner(plain.all())));
        rows.add(row("group overdue by days late", actions, () -> index.facet(TYPE, overdue, Facet.overdue(TODAY)),
            () -> plain.groupByDue(plain.overdue(UNFINISHED, TODAY))));
        rows.add(row("group by month due", actions, () -> index.facet(TYPE, Filter.ALL, Facet.of(Facet.By.DUE_MONTH)),
            () -> plain.groupByDue(plain.all())));
        rows.add(row("search in actions, 50 hits with snippets", actions, () -> index.search(WORD, Optional.of(TYPE), HITS),
            () -> plain.found(WORD, HITS)));
        rows.add(row("quick open, 15 hits", actions, () -> index.quickOpen("pre", Optional.empty(), 15),
            () -> plain.begun("pre", 15)));
        return rows;
    }

    private Row row(String what, int actions, Callable<?> ours, Callable<?> plain) throws Exception {
        double ourTime = measure.millis(ours);
        return new Row(what, actions, ourTime, "plain Lucene, the same rows", measure.millis(plain));
    }

    /** Jumps that are each asked for the first time, as after an edit: the lists differ in a condition that everything fits. */
    private static final class Jumps {

        private final int actions;
        private int jumps;

        Jumps(int actions) {
            this.actions = actions;
        }

        Object ours(RegisterIndex index) {
            var filter = Filter.ALL.withoutHidden(LocalDate.of(3000, 1, 1).plusDays(jumps++));
            return index.list(new ListQuery(TYPE, filter, new Sort(Column.DUE, true), Math.max(0, actions - PAGE), actions));
        }

        Object plain(PlainActions plain) throws IOException {
            return plain.page(plain.all(), plain.byDue(), actions);
        }
    }
}
