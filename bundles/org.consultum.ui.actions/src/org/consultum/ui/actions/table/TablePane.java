package org.consultum.ui.actions.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexState;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.model.Committee;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Formats;
import org.consultum.ui.Reporter;
import org.consultum.ui.actions.ActionsPane;
import org.consultum.ui.actions.ActionsSite;
import org.consultum.ui.actions.Messages;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.layer.ILayerListener;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * The actions as a table. It asks the index for the lines in view on a thread of its own and keeps pages of them, so that a hundred
 * thousand actions cost no more than a hundred, and nothing of the register is loaded for what is painted. Used on the display thread.
 */
public final class TablePane implements ActionsPane {

    private static final int SELECTION_PAUSE = 120;
    private static final int CHANGE_PAUSE = 60;

    private final ActionsSite site;
    private final Host host;
    private final Display display;
    private final RowTexts texts;
    private final LineSource source;
    private final Grid grid;
    private final TableLook look;
    private final Consumer<IndexState> follower = state -> later();
    private final Runnable refresh = this::refresh;
    private final Runnable tell = this::tellSelection;
    private final Set<String> collapsed = new HashSet<>();
    private Optional<RegisterIndex> index = Optional.empty();
    private ListQuery.Filter filter = ListQuery.Filter.ALL;
    private Arrangement arrangement;
    private Consumer<List<String>> selected = ids -> { };
    private Runnable counted = () -> { };
    private List<String> kept = List.of();
    private boolean waiting;

    /** What the table needs of the view it stands in. */
    public interface Host {

        /** The conditions of the filter. */
        Conditions conditions();

        /** Filters by other conditions. */
        void filter(Conditions wanted);

        /** What conditions stand for today and for this user; empty when they are none. */
        Optional<ListQuery.Filter> resolve(Conditions conditions);

        /** Told when the user arranged the table in another way. */
        void arranged(Arrangement arrangement);
    }

    /** Creates the table. */
    public TablePane(Composite parent, ActionsSite site, Arrangement arrangement, Host host) {
        this.site = site;
        this.host = host;
        this.arrangement = arrangement;
        display = parent.getDisplay();
        texts = new RowTexts(site.labels()::getText, this::name, LocalDate.now(site.clock()), Formats::local);
        source = new LineSource(display, problem -> site.site().getService(Reporter.class).failed(Messages.viewFailed,
            Messages.viewFailedRemedy, problem));
        grid = new Grid(parent, new Content());
        look = new TableLook(grid.table(), texts);
        grid.columns(arrangement);
        source.exchanged(this::exchanged);
        source.arrived(() -> grid.table().redraw());
        grid.listen(layerListener());
        grid.table().addListener(SWT.FocusIn, event -> grid.table().redraw());
        grid.table().addListener(SWT.FocusOut, event -> grid.table().redraw());
        describe();
    }

    @Override
    public Control control() {
        return grid.table();
    }

    Grid grid() {
        return grid;
    }

    ActionsSite site() {
        return site;
    }

    Host host() {
        return host;
    }

    RowTexts texts() {
        return texts;
    }

    LineSource source() {
        return source;
    }

    Optional<RegisterIndex> index() {
        return index;
    }

    ListQuery.Filter filter() {
        return filter;
    }

    /** How the table is arranged. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Arranges the table in another way and says so to the view. */
    public void arrange(Arrangement wanted) {
        boolean asks = !wanted.sorts().equals(arrangement.sorts()) || wanted.grouping() != arrangement.grouping();
        if (wanted.grouping() != arrangement.grouping()) {
            collapsed.clear();
        }
        arrangement = wanted;
        grid.columns(wanted);
        host.arranged(wanted);
        if (asks) {
            remember();
            ask();
        }
    }

    /** Whether everything asked for is on the screen. */
    public boolean settled() {
        return source.settled();
    }

    @Override
    public void show(Optional<RegisterSession> session) {
        index.ifPresent(open -> open.removeListener(follower));
        index = session.map(site.indexes()::open);
        index.ifPresent(open -> open.addListener(follower));
        texts.renew(LocalDate.now(site.clock()));
        collapsed.clear();
        kept = List.of();
        ask();
    }

    @Override
    public void filter(ListQuery.Filter wanted) {
        boolean other = !wanted.equals(filter);
        filter = wanted;
        if (other) {
            grid.toTop();
        }
        remember();
        ask();
    }

    /** Asks the index again as soon as it knows what was changed. */
    public void changed() {
        index.ifPresent(open -> open.upToDate().thenRun(this::later));
    }

    /** Asks the index again. */
    public void ask() {
        if (!grid.table().isDisposed()) {
            texts.renew(LocalDate.now(site.clock()));
            source.ask(index.map(open -> new Lines.Request(open, filter, arrangement.sorts(), arrangement.grouping(), collapsed,
                grid.firstVisible(), grid.lastVisible())));
        }
    }

    private void refresh() {
        waiting = false;
        if (!grid.table().isDisposed()) {
            remember();
            ask();
        }
    }

    /** Asks again soon, however often this is called meanwhile; on any thread. */
    private void later() {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!grid.table().isDisposed() && !waiting) {
                    waiting = true;
                    display.timerExec(CHANGE_PAUSE, refresh);
                }
            });
        }
    }

    /** Remembers what is selected by identity, because lines are about to move. */
    private void remember() {
        List<String> now = selection();
        if (!now.isEmpty() && now.size() <= Lines.PAGE) {
            kept = now;
        }
    }

    private void exchanged() {
        boolean all = allSelected();
        List<String> ids = kept;
        grid.lines(source.lines().map(Lines::count).orElse(0));
        if (all) {
            grid.selectAll();
        } else if (!ids.isEmpty()) {
            select(ids);
        }
        counted.run();
        laterSelected();
    }

    private boolean allSelected() {
        int rows = grid.lineCount();
        return rows > Lines.PAGE && grid.selectedRows().stream().anyMatch(range -> range.start == 0 && range.end >= rows);
    }

    // selection

    @Override
    public List<String> selection() {
        var ids = new LinkedHashSet<String>();
        source.lines().ifPresent(lines -> {
            for (Range range : grid.selectedRows()) {
                for (int line = range.start; line < Math.min(range.end, range.start + Lines.PAGE); line++) {
                    lines.entry(line).map(IndexEntry::id).ifPresent(ids::add);
                }
            }
        });
        return List.copyOf(ids);
    }

    /** How many lines are selected. */
    public int selectedLines() {
        return grid.selectedRows().stream().mapToInt(range -> range.end - range.start).sum();
    }

    /**
     * The entries of all selected rows, those that are not here yet as well: they are fetched first.
     *
     * @param then called on the display thread, perhaps at once
     */
    public void withSelected(Consumer<List<IndexEntry>> then) {
        source.lines().ifPresent(lines -> {
            Set<Range> rows = grid.selectedRows();
            int count = selectedLines();
            var here = new ArrayList<IndexEntry>();
            int heads = 0;
            for (Range range : rows) {
                for (int line = range.start; line < Math.min(range.end, range.start + Lines.PAGE); line++) {
                    lines.entry(line).ifPresent(here::add);
                    heads += lines.isHead(line) ? 1 : 0;
                }
            }
            if (here.size() + heads == count) {
                then.accept(distinct(here));
            } else {
                source.elsewhere(() -> new SelectedRows(lines).fetch(rows), then);
            }
        });
    }

    private static List<IndexEntry> distinct(List<IndexEntry> entries) {
        var seen = new HashSet<String>();
        return entries.stream().filter(entry -> seen.add(entry.id())).toList();
    }

    /** The row that has the keyboard. */
    public Optional<IndexEntry> current() {
        return source.lines().flatMap(lines -> lines.entry(grid.currentRow()));
    }

    @Override
    public void select(List<String> ids) {
        kept = List.copyOf(ids);
        source.lines().ifPresent(lines -> grid.select(ids.stream().flatMap(id -> lines.find(id).stream()).toList()));
    }

    @Override
    public void selected(Consumer<List<String>> listener) {
        selected = listener;
    }

    private void laterSelected() {
        display.timerExec(-1, tell);
        display.timerExec(SELECTION_PAUSE, tell);
    }

    private void tellSelection() {
        if (!grid.table().isDisposed()) {
            selected.accept(selection());
            grid.table().getAccessible().selectionChanged();
            grid.table().getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        }
    }

    private ILayerListener layerListener() {
        return event -> {
            if (event instanceof ISelectionEvent) {
                kept = List.of();
                laterSelected();
            } else if (event instanceof ColumnResizeEvent) {
                Arrangement changed = arrangement;
                for (int i = 0; i < arrangement.columns().size(); i++) {
                    if (grid.width(i) != arrangement.width(arrangement.columns().get(i))) {
                        changed = changed.withWidth(arrangement.columns().get(i), grid.width(i));
                    }
                }
                arrangement = changed;
                host.arranged(changed);
            }
        };
    }

    // groups

    /** Shows or hides the rows of a group. */
    void toggle(Lines.Group group) {
        if (!collapsed.remove(group.key())) {
            collapsed.add(group.key());
        }
        source.collapse(collapsed);
    }

    /** Collapses all groups, or expands them. */
    public void collapseAll(boolean collapse) {
        collapsed.clear();
        if (collapse) {
            source.lines().ifPresent(lines -> lines.groups().forEach(group -> collapsed.add(group.key())));
        }
        source.collapse(collapsed);
    }

    /**
     * The head at or above a line is collapsed or expanded by the keyboard.
     *
     * @return whether there was anything to do
     */
    boolean fold(boolean collapse) {
        int row = grid.currentRow();
        Optional<Lines> now = source.lines().filter(lines -> row >= 0 && row < lines.count() && !lines.groups().isEmpty());
        if (now.isEmpty() || !now.get().isHead(row) && (!collapse || grid.currentColumn() > 0)) {
            return false;
        }
        int head = now.get().headOf(row);
        if (now.get().line(head) instanceof Lines.Line.Head(Lines.Group group) && group.collapsed() != collapse) {
            toggle(group);
        }
        grid.moveTo(head);
        return true;
    }

    // what is painted

    private String name(String id) {
        return site.register().session().flatMap(session -> session.find(id)).map(found -> found instanceof Committee committee
            && committee.getShortName() != null ? committee.getShortName() : site.labels().text(found)).orElse("");
    }

    @Override
    public Count count() {
        return source.lines().map(lines -> new Count(lines.total(), lines.complete())).orElse(Count.NOTHING);
    }

    @Override
    public void counted(Runnable listener) {
        counted = listener;
    }

    @Override
    public void setFocus() {
        grid.table().setFocus();
        if (grid.currentRow() < 0 && grid.lineCount() > 0) {
            grid.moveTo(0);
        }
    }

    @Override
    public void dispose() {
        index.ifPresent(open -> open.removeListener(follower));
        index = Optional.empty();
        source.close();
    }

    private void describe() {
        var accessible = grid.table().getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.table_name + ", " + counts(count().total());
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = spoken();
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = spoken();
            }
        });
    }

    private String spoken() {
        Optional<Lines> lines = source.lines().filter(now -> grid.currentRow() >= 0 && grid.currentRow() < now.count());
        return lines.map(now -> switch (now.line(grid.currentRow())) {
            case Lines.Line.Head(Lines.Group group) -> texts.group(arrangement.grouping(), group) + ", " + counts(group.elements());
            case Lines.Line.Row row -> row.entry().map(entry -> texts.spoken(entry, arrangement.columns())).orElse("");
        }).orElse(Messages.table_nothingSelected);
    }

    /** A number of actions in words. */
    public static String counts(int number) {
        return switch (number) {
            case 0 -> Messages.count_none;
            case 1 -> Messages.count_one;
            default -> Messages.bind(Messages.count_many, Formats.local().number(number));
        };
    }

    /** What the grid shows and where its events go. */
    private final class Content implements Grid.Content {

        @Override
        public boolean isHead(int line) {
            return source.lines().filter(lines -> line < lines.count() && lines.isHead(line)).isPresent();
        }

        @Override
        public void paintCell(GC gc, Rectangle bounds, ILayerCell cell, boolean rowSelected, boolean current) {
            int row = cell.getRowIndex();
            Optional<Lines> lines = source.lines().filter(now -> row < now.count());
            if (lines.isEmpty() || cell.getColumnIndex() >= arrangement.columns().size()) {
                look.waiting(gc, bounds, rowSelected);
                return;
            }
            switch (lines.get().line(row)) {
                case Lines.Line.Head(Lines.Group group) -> look.group(gc, bounds, group, texts.group(arrangement.grouping(), group),
                    counts(group.elements()), rowSelected, 0);
                case Lines.Line.Row(Optional<IndexEntry> entry, Lines.Page page) -> {
                    if (entry.isPresent()) {
                        look.cell(gc, bounds, entry.get(), arrangement.columns().get(cell.getColumnIndex()), rowSelected, current);
                    } else {
                        look.waiting(gc, bounds, rowSelected);
                        source.want(page);
                    }
                }
            }
        }

        @Override
        public void paintHeading(GC gc, Rectangle bounds, int column) {
            if (column < arrangement.columns().size()) {
                Column shown = arrangement.columns().get(column);
                int place = arrangement.sortPlace(shown);
                look.heading(gc, bounds, shown.title(), place, place < 0 || arrangement.sorts().get(place).ascending(),
                    arrangement.sorts().size() > 1);
            }
        }

        @Override
        public void paintFilter(GC gc, Rectangle bounds, int column) {
            if (column < arrangement.columns().size() && arrangement.columns().get(column) instanceof ActionColumn shown) {
                look.filter(gc, bounds, new FilterTexts(texts).condition(shown, host.conditions()), FilterTexts.hint(shown));
            } else {
                look.waiting(gc, bounds, false);
            }
        }

        @Override
        public void sort(int column, boolean beside) {
            Arrangement sorted = arrangement.sortedBy(arrangement.columns().get(column), beside);
            if (!sorted.equals(arrangement)) {
                arrange(sorted);
            }
        }

        @Override
        public void move(int from, int to) {
            var columns = new ArrayList<>(arrangement.columns());
            Column moved = columns.remove(from);
            columns.add(Math.clamp(to > from ? to - 1 : to, 0, columns.size()), moved);
            arrange(arrangement.withColumns(columns));
        }

        @Override
        public void filterAt(int column) {
            if (arrangement.columns().get(column) instanceof ActionColumn own) {
                new FilterFields(TablePane.this).open(own, column);
            }
        }

        @Override
        public void open(int line) {
            source.lines().filter(lines -> line >= 0 && line < lines.count()).ifPresent(lines -> {
                switch (lines.line(line)) {
                    case Lines.Line.Head(Lines.Group group) -> toggle(group);
                    case Lines.Line.Row row -> row.entry().ifPresent(entry -> site.open(entry.id()));
                }
            });
        }

        @Override
        public void clicked(int line, int x) {
            if (isHead(line) && x < TableLook.INSIDE * 3) {
                open(line);
            }
        }

        @Override
        public void edit(String typed) {
            new CellEditing(TablePane.this).edit(typed);
        }

        @Override
        public boolean fold(boolean collapse) {
            return TablePane.this.fold(collapse);
        }

        @Override
        public void copy() {
            new TableCopy(TablePane.this).copy();
        }
    }
}
