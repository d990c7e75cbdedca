package org.consultum.ui.dashboard.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.charts.Chart;
import org.consultum.charts.ChartLayout;
import org.consultum.charts.Ink;
import org.consultum.charts.Unit;
import org.consultum.dashboard.ContributedTiles;
import org.consultum.dashboard.DashboardCharts;
import org.consultum.dashboard.DashboardFigures;
import org.consultum.dashboard.DashboardFigures.Figure;
import org.consultum.dashboard.DashboardWords;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The numbers and tiles of the dashboard. Used on the display thread. */
public final class DashboardPage {

    private static final int MARGIN = 14;
    private static final double LARGE = 1.7;

    private final ScrolledComposite scroller;
    private final Composite body;
    private final Composite grid;
    private final TileLayout layout;
    private final Tile numbers;
    private final Tile more;
    private final Tile overdue;
    private final Tile loops;
    private final Tile ages;
    private final Tile implementation;
    private final Tile attendance;
    private final Tile deadlines;

    /** Creates the page, waiting for figures. */
    public DashboardPage(Composite parent, Openings openings) {
        scroller = Css.mark(new ScrolledComposite(parent, SWT.V_SCROLL), Css.PAGE);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        body = Css.mark(new Composite(scroller, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, 0).extendedMargins(0, 0, 0, MARGIN).spacing(0, 6).applyTo(body);
        scroller.setContent(body);
        SwtScenePainter.Fonts fonts = fonts(body);
        double letter = letter(body, fonts);
        numbers = new Tile(body, fonts, false, openings::open);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, (int) (NumberLine.heightInLetters() * letter) + 12)
            .applyTo(numbers.control());
        more = new Tile(body, fonts, false, openings::open);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, (int) (NumberLine.heightInLetters() * letter) + 12).exclude(true)
            .applyTo(more.control());
        more.control().setVisible(false);
        grid = Css.mark(new Composite(body, SWT.NONE), Css.PAGE);
        layout = new TileLayout(letter);
        grid.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
        overdue = tile(fonts, openings);
        loops = tile(fonts, openings);
        deadlines = tile(fonts, openings);
        ages = tile(fonts, openings);
        implementation = tile(fonts, openings);
        attendance = tile(fonts, openings);
        scroller.addListener(SWT.Resize, event -> fit());
        await();
    }

    private Tile tile(SwtScenePainter.Fonts fonts, Openings openings) {
        return new Tile(grid, fonts, true, openings::open);
    }

    private static SwtScenePainter.Fonts fonts(Control control) {
        var resources = new LocalResourceManager(JFaceResources.getResources(), control);
        Font plain = control.getFont();
        FontDescriptor base = FontDescriptor.createFrom(plain);
        int height = plain.getFontData()[0].getHeight();
        return new SwtScenePainter.Fonts(plain, resources.create(base.setStyle(SWT.BOLD)),
            resources.create(base.setStyle(SWT.BOLD).setHeight((int) Math.round(height * LARGE))));
    }

    private static double letter(Control control, SwtScenePainter.Fonts fonts) {
        var gc = new GC(control);
        try {
            return new SwtScenePainter(gc, fonts).fontSize();
        } finally {
            gc.dispose();
        }
    }

    /** The control of the page, for its place. */
    public Control control() {
        return scroller;
    }

    /** Gives the keyboard to the first number. */
    public void setFocus() {
        numbers.control().setFocus();
    }

    /** Says that figures are being read. */
    public void await() {
        for (Tile tile : List.of(overdue, loops, deadlines, ages, implementation, attendance)) {
            tile.wait(tile.title(), Messages.counting);
        }
        numbers.wait(Messages.numbers_title, "");
    }

    /**
     * Shows figures.
     *
     * @param tiles those of plugins, in a line of their own
     */
    public void show(DashboardFigures figures, List<ContributedTiles.Shown> tiles, Function<String, Optional<String>> committees) {
        var words = new DashboardWords(Locale.getDefault());
        var charts = new DashboardCharts(words, committees);
        var totals = figures.totals();
        chart(overdue, charts.overdue(figures), words, Optional.of(totals.overdue()));
        chart(loops, charts.loops(figures), words, Optional.of(totals.loops()));
        chart(ages, charts.ages(figures), words, Optional.of(totals.open()));
        chart(implementation, charts.implementation(figures), words, Optional.empty());
        chart(attendance, charts.attendance(figures), words, Optional.empty());
        Chart coming = charts.deadlines(figures);
        deadlines.show(coming.title(), coming.description(), Optional.empty(), new DeadlineLines(figures.deadlines(),
            figures.scope().asOf(), words, coming.title(), coming.description(), coming.nothing(), committees));
        numbers.show(Messages.numbers_title, "", Optional.empty(), new NumberLine(numbers(figures, words), Messages.numbers_title));
        more.show(Messages.numbers_more, "", Optional.empty(), new NumberLine(tiles.stream().map(tile -> number(tile.line(), tile.figure(),
            words, tile.urgent() ? Ink.LATE : Ink.MAIN, tile.urgent() ? "! " : "")).toList(), Messages.numbers_more));
        ((GridData) more.control().getLayoutData()).exclude = tiles.isEmpty();
        more.control().setVisible(!tiles.isEmpty());
        fit();
    }

    private static List<NumberLine.Number> numbers(DashboardFigures figures, DashboardWords words) {
        var totals = figures.totals();
        var all = new ArrayList<NumberLine.Number>();
        all.add(number(Messages.number_overdue, totals.overdue(), words, Ink.LATE, "! "));
        all.add(number(Messages.bind(Messages.number_soon, DashboardFigures.SOON_DAYS), totals.dueSoon(), words, Ink.WAITING, ""));
        all.add(number(Messages.number_open, totals.open(), words, Ink.MAIN, ""));
        all.add(number(Messages.number_waiting, totals.waiting(), words, Ink.MAIN, ""));
        all.add(number(Messages.number_withoutOwner, totals.withoutOwner(), words, Ink.MAIN, ""));
        all.add(number(Messages.number_loops, totals.loops(), words, Ink.MAIN, ""));
        all.add(number(Messages.number_lateLoops, totals.lateLoops(), words, Ink.LATE, "! "));
        return all;
    }

    private static NumberLine.Number number(String name, Figure figure, DashboardWords words, Ink ink, String sign) {
        return new NumberLine.Number(name, figure, words.charts().value(figure.count(), Unit.COUNT), ink, sign);
    }

    private static void chart(Tile tile, Chart chart, DashboardWords words, Optional<Figure> number) {
        tile.show(chart.title(), chart.description(), number.map(figure -> new Tile.Headline(
            words.charts().value(figure.count(), Unit.COUNT), figure.behind().text())),
            (painter, width, height) -> new ChartLayout(painter, words.charts(), painter.fontSize()).scene(chart, width, height));
    }

    private void fit() {
        if (scroller.isDisposed()) {
            return;
        }
        var area = scroller.getClientArea();
        int line = ((GridData) numbers.control().getLayoutData()).heightHint + 6;
        int above = line + (more.control().getVisible() ? line : 0) + MARGIN;
        int width = Math.max(1, area.width - 2 * MARGIN);
        layout.room(Math.max(0, area.height - above));
        scroller.setMinHeight(above + layout.least(grid, width));
        body.layout(true, true);
    }
}
