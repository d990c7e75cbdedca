package org.consultum.ui.actions.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.index.internal.Indexes;
import org.consultum.samples.GeneratorSize;
import org.consultum.samples.RegisterGenerator;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Measures the table of actions against a plain NatTable over the same rows in memory: until the first rows are painted, and for a jump to
 * rows far away. Run by {@code ./bench} under a display of its own.
 *
 * <p>Arguments: the file to add lines of the table of results to, then the numbers of actions.
 */
public final class TableBench {

    private static final int RUNS = 15;
    private static final int JUMPS = 60;
    private static final long SEED = 20261121;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Display display;
    private final List<String> lines = new ArrayList<>();

    private final PrintStream progress;
    private final Image image;

    private TableBench(Display display, PrintStream progress) {
        this.display = display;
        this.progress = progress;
        image = new Image(display, 1400, 800);
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        Path work = Files.createTempDirectory("consultum-table-bench");
        var display = new Display();
        try {
            for (ThemeColours colour : ThemeColours.values()) {
                JFaceResources.getColorRegistry().put(colour.id(), colour == ThemeColours.PAGE ? new RGB(255, 255, 255)
                    : new RGB(90, 100, 110));
            }
            // a bench talks to its terminal; it is not part of the product
            var bench = new TableBench(display, System.err);
            for (String size : args.length > 1 ? Arrays.copyOfRange(args, 1, args.length) : new String[] {"1000", "10000", "100000"}) {
                bench.measure(work.resolve(size), Integer.parseInt(size));
            }
            Files.writeString(Path.of(args[0]), String.join("\n", bench.lines) + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        } finally {
            display.dispose();
            delete(work);
        }
        Runtime.getRuntime().exit(0);
    }

    private void measure(Path folder, int actions) throws Exception {
        var sessions = new DefaultRegisterSessions();
        var generator = new RegisterGenerator(new GeneratorSize(Math.max(1, actions / 1_000), 1, actions, SEED));
        try (RegisterSession session = ((OpenResult.Opened) sessions.create(folder, generator.register())).session();
                RegisterIndex index = new Indexes().open(session)) {
            index.upToDate().toCompletableFuture().join();
            var names = new HashMap<String, String>();
            session.register().getCommittees().forEach(committee -> names.put(committee.getId(), Labels.ofUser().label(committee)));
            session.register().getPeople().forEach(person -> names.put(person.getId(), Labels.ofUser().label(person)));
            session.register().getRoles().forEach(role -> names.put(role.getId(), Labels.ofUser().label(role)));
            session.register().getOrganisations().forEach(one -> names.put(one.getId(), Labels.ofUser().label(one)));
            var texts = new RowTexts(value -> FeatureTexts.ofUser().label((Enumerator) value), id -> names.getOrDefault(id, ""), TODAY,
                () -> new Formats(Locale.ENGLISH, ZoneOffset.UTC));
            List<IndexEntry> all = index.list(new ListQuery("ActionItem", ListQuery.Filter.ALL, Arrangement.FIRST.sorts(), 0, actions))
                .rows();
            compare("first paint of the table", actions, times(RUNS, () -> first(() -> new Ours(index, texts))),
                times(RUNS, () -> first(() -> new Plain(all, texts))));
            compare("jump in the table", actions, jumps(new Ours(index, texts), actions), jumps(new Plain(all, texts), actions));
        }
    }

    private void compare(String what, int rows, double ours, double plain) {
        lines.add(String.format(Locale.ROOT, "| %s | %,d | %.1f | plain NatTable, rows in memory | %.1f | %.2f |", what, rows, ours, plain,
            ours / plain));
        progress.println(lines.getLast());
    }

    /** A table in a window. */
    private interface Shown {

        NatTable table();

        ViewportLayer viewport();

        boolean settled();
    }

    @FunctionalInterface
    private interface Making {

        Shown make();
    }

    private double first(Making making) {
        long begun = System.nanoTime();
        Shown shown = making.make();
        settle(shown);
        double millis = (System.nanoTime() - begun) / 1e6;
        shown.table().getShell().dispose();
        return millis;
    }

    private double jumps(Shown shown, int rows) {
        settle(shown);
        var random = new Random(SEED);
        double median = times(JUMPS, () -> {
            int row = random.nextInt(rows);
            long begun = System.nanoTime();
            shown.viewport().setOriginY(shown.viewport().getScrollableLayer().getStartYOfRowPosition(row));
            settle(shown);
            return (System.nanoTime() - begun) / 1e6;
        });
        shown.table().getShell().dispose();
        return median;
    }

    /** Returns when everything is there and painted, into a picture: a screen would add the time to its next refresh. */
    private void settle(Shown shown) {
        paint(shown);
        if (!shown.settled()) {
            while (!shown.settled()) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
            paint(shown);
        }
    }

    private void paint(Shown shown) {
        NatTable table = shown.table();
        var picture = new GC(image);
        table.getLayerPainter().paintLayer(table, picture, 0, 0, table.getClientArea(), table.getConfigRegistry());
        picture.dispose();
    }

    private static double times(int runs, DoubleSupplier work) {
        var times = new double[runs];
        for (int run = -runs; run < runs; run++) {
            double time = work.getAsDouble();
            if (run >= 0) {
                times[run] = time;
            }
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private Shell shell() {
        var shell = new Shell(display, SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1400, 800);
        return shell;
    }

    /** Our table over the index. */
    private final class Ours implements Shown, Grid.Content {

        private final LineSource source = new LineSource(display, problem -> {
            throw new IllegalStateException(problem);
        });
        private final Arrangement arrangement = Arrangement.FIRST;
        private final RowTexts texts;
        private final Grid grid;
        private final TableLook look;

        Ours(RegisterIndex index, RowTexts texts) {
            this.texts = texts;
            Shell shell = shell();
            grid = new Grid(shell, this);
            look = new TableLook(grid.table(), texts);
            grid.columns(arrangement);
            source.exchanged(() -> grid.lines(source.lines().map(Lines::count).orElse(0)));
            source.arrived(() -> grid.table().redraw());
            grid.table().addDisposeListener(event -> source.close());
            shell.open();
            source.ask(Optional.of(new Lines.Request(index, ListQuery.Filter.ALL, arrangement.sorts(), Grouping.NONE, Set.of(), 0, 30)));
        }

        @Override
        public NatTable table() {
            return grid.table();
        }

        @Override
        public ViewportLayer viewport() {
            return grid.viewport();
        }

        @Override
        public boolean settled() {
            return source.settled();
        }

        @Override
        public boolean isHead(int line) {
            return source.lines().filter(lines -> line < lines.count() && lines.isHead(line)).isPresent();
        }

        @Override
        public void paintCell(GC gc, Rectangle bounds, ILayerCell cell, boolean rowSelected, boolean current) {
            if (source.lines().isPresent() && source.lines().get().line(cell.getRowIndex()) instanceof Lines.Line.Row row) {
                if (row.entry().isPresent()) {
                    look.cell(gc, bounds, row.entry().get(), arrangement.columns().get(cell.getColumnIndex()), rowSelected, current);
                } else {
                    look.waiting(gc, bounds, rowSelected);
                    source.want(row.page());
                }
            }
        }

        @Override
        public void paintHeading(GC gc, Rectangle bounds, int column) {
            look.heading(gc, bounds, arrangement.columns().get(column).title(), -1, true, false);
        }

        @Override
        public void paintFilter(GC gc, Rectangle bounds, int column) {
            look.filter(gc, bounds, new FilterTexts(texts).condition((ActionColumn) arrangement.columns().get(column), Conditions.NONE), "");
        }

        @Override
        public void sort(int column, boolean beside) {
            // nobody clicks
        }

        @Override
        public void move(int from, int to) {
            // nobody drags
        }

        @Override
        public void filterAt(int column) {
            // nobody filters
        }

        @Override
        public void open(int line) {
            // nobody opens
        }

        @Override
        public void clicked(int line, int x) {
            // nobody clicks
        }

        @Override
        public void edit(String typed) {
            // nobody types
        }

        @Override
        public boolean fold(boolean collapse) {
            return false;
        }

        @Override
        public void copy() {
            // nobody copies
        }
    }

    /** NatTable as it comes, over rows in memory. */
    private final class Plain implements Shown {

        private final NatTable table;
        private final ViewportLayer viewport;

        Plain(List<IndexEntry> rows, RowTexts texts) {
            List<Column> columns = Arrangement.FIRST.columns();
            var data = new DataLayer(new Cells(rows.size(), columns, (column, row) -> texts.text(rows.get(row), column)));
            for (int i = 0; i < columns.size(); i++) {
                data.setColumnWidthByPosition(i, columns.get(i).width());
            }
            data.setDefaultRowHeight(29);
            var selection = new SelectionLayer(data);
            viewport = new ViewportLayer(selection);
            var headings = new ColumnHeaderLayer(new DataLayer(new Cells(1, columns, (column, row) -> column.title())), viewport,
                selection);
            var all = new CompositeLayer(1, 2);
            all.setChildLayer(GridRegion.COLUMN_HEADER, headings, 0, 0);
            all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
            Shell shell = shell();
            table = new NatTable(shell, all);
            shell.open();
        }

        @Override
        public NatTable table() {
            return table;
        }

        @Override
        public ViewportLayer viewport() {
            return viewport;
        }

        @Override
        public boolean settled() {
            return true;
        }
    }

    @FunctionalInterface
    private interface CellText {

        String of(Column column, int row);
    }

    private record Cells(int rows, List<Column> columns, CellText text) implements IDataProvider {

        @Override
        public Object getDataValue(int column, int row) {
            return text.of(columns.get(column), row);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return rows;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
