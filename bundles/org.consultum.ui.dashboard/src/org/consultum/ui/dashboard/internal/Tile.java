package org.consultum.ui.dashboard.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.consultum.charts.Ink;
import org.consultum.charts.Scene;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A tile of the dashboard: a title, a number that says it all, and a chart or list, every bar and number of which opens what is behind it.
 * Tab goes from tile to tile, arrows from bar to bar, Enter opens. Used on the display thread.
 */
final class Tile {

    private static final int MARGIN = 12;
    private static final int SMALL_MARGIN = 6;

    private final Canvas canvas;
    private final SwtScenePainter.Fonts fonts;
    private final BiConsumer<String, String> opener;
    private final boolean framed;
    private String title = "";
    private String description = "";
    private String waiting = "";
    private Optional<Headline> headline = Optional.empty();
    private Optional<TileContent> content = Optional.empty();
    private List<Scene.Area> areas = List.of();
    private Optional<Scene> laid = Optional.empty();
    private Rectangle laidFor = new Rectangle(0, 0, 0, 0);
    private double contentTop;
    private int chosen = -1;
    private int hovered = -1;

    /**
     * The number that says it all.
     *
     * @param reference the list behind it
     */
    record Headline(String number, String reference) {
    }

    /**
     * Creates an empty tile.
     *
     * @param framed whether it stands out as a tile, with its title
     * @param opener opens the list behind a reference, given what to call it
     */
    Tile(Composite parent, SwtScenePainter.Fonts fonts, boolean framed, BiConsumer<String, String> opener) {
        this.fonts = fonts;
        this.framed = framed;
        this.opener = opener;
        canvas = Css.mark(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND), framed ? Css.TILE : Css.PAGE);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> relay());
        canvas.addListener(SWT.MouseMove, event -> hover(at(event.x, event.y)));
        canvas.addListener(SWT.MouseExit, event -> hover(-1));
        canvas.addListener(SWT.MouseDown, event -> press(event));
        canvas.addListener(SWT.MouseUp, event -> release(event));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.FocusIn, event -> focused());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = true;
            }
        });
        TileAccess.add(this);
    }

    Canvas control() {
        return canvas;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** What can be opened, in its order, in points of the canvas. */
    List<Scene.Area> areas() {
        lay();
        return areas;
    }

    int chosen() {
        return chosen;
    }

    /** Shows what is known before there are figures. */
    void wait(String name, String sentence) {
        title = name;
        description = sentence;
        waiting = sentence;
        headline = Optional.empty();
        content = Optional.empty();
        relay();
    }

    /** Shows something. */
    void show(String name, String says, Optional<Headline> number, TileContent what) {
        title = name;
        description = says;
        headline = number;
        content = Optional.of(what);
        waiting = "";
        relay();
    }

    private void relay() {
        laid = Optional.empty();
        hover(-1);
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    private void lay() {
        if (canvas.isDisposed() || laid.isPresent() && laidFor.equals(canvas.getClientArea())) {
            return;
        }
        var gc = new GC(canvas);
        try {
            lay(new SwtScenePainter(gc, fonts));
        } finally {
            gc.dispose();
        }
    }

    private void lay(SwtScenePainter painter) {
        Rectangle area = canvas.getClientArea();
        int margin = margin();
        double line = painter.fontSize() * 1.5;
        contentTop = framed ? margin + line + painter.fontSize() * 0.6 : margin;
        double width = Math.max(40, area.width - 2.0 * margin);
        double height = Math.max(20, area.height - contentTop - margin);
        Scene scene = content.map(what -> what.lay(painter, width, height))
            .orElseGet(() -> new Scene(width, height, title, description, waiting.isEmpty() ? List.of()
                : List.of(new Scene.Text(width / 2, height / 2, waiting, painter.fontSize(), false, Scene.Anchor.MIDDLE, Ink.QUIET)),
                List.of()));
        var found = new ArrayList<Scene.Area>();
        headline.ifPresent(number -> {
            double wide = painter.width(number.number(), painter.fontSize(), true) + painter.fontSize();
            var place = new Scene.Bounds(area.width - margin - wide, margin - 2.0, wide, line + 2);
            found.add(new Scene.Area(place.x(), place.y(), place.width(), place.height(), place, title, "", number.number(),
                number.reference()));
        });
        scene.areas().forEach(each -> found.add(moved(each, margin, contentTop)));
        areas = List.copyOf(found);
        chosen = Math.min(chosen, areas.size() - 1);
        laid = Optional.of(scene);
        laidFor = area;
    }

    private int margin() {
        return framed ? MARGIN : SMALL_MARGIN;
    }

    private static Scene.Area moved(Scene.Area area, double x, double y) {
        Scene.Bounds bar = area.bar();
        return new Scene.Area(area.x() + x, area.y() + y, area.width(), area.height(),
            new Scene.Bounds(bar.x() + x, bar.y() + y, bar.width(), bar.height()), area.label(), area.series(), area.value(),
            area.reference());
    }

    /** The area at a place of the canvas; the smallest one there. */
    int at(int x, int y) {
        List<Scene.Area> all = areas();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    private void paint(GC gc) {
        var painter = new SwtScenePainter(gc, fonts);
        if (laid.isEmpty() || !laidFor.equals(canvas.getClientArea())) {
            lay(painter);
        }
        Rectangle area = canvas.getClientArea();
        gc.setBackground((framed ? ThemeColours.TILE : ThemeColours.PAGE).get());
        gc.fillRectangle(area);
        if (framed) {
            gc.setForeground((canvas.isFocusControl() ? ThemeColours.ACCENT : ThemeColours.LINE).get());
            gc.setLineWidth(1);
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
            heading(painter, gc, area);
        }
        highlight(gc, hovered, ThemeColours.LINE);
        laid.ifPresent(scene -> painter.paint(scene, margin(), contentTop));
        if (canvas.isFocusControl()) {
            highlight(gc, chosen, ThemeColours.ACCENT);
        }
    }

    private void heading(SwtScenePainter painter, GC gc, Rectangle area) {
        double room = area.width - 2.0 * margin();
        double base = margin() + painter.fontSize();
        var shapes = new ArrayList<Scene.Shape>();
        if (headline.isPresent()) {
            String number = headline.get().number();
            room -= painter.width(number, painter.fontSize(), true) + painter.fontSize();
            shapes.add(new Scene.Text(area.width - margin() - painter.fontSize() / 2, base, number, painter.fontSize(), true,
                Scene.Anchor.END, Ink.MAIN));
        }
        shapes.add(new Scene.Text(margin(), base, TextFit.fit(painter, title, room, true), painter.fontSize(), true, Scene.Anchor.START,
            Ink.TEXT));
        painter.paint(new Scene(area.width, area.height, title, "", shapes, List.of()), 0, 0);
    }

    private void highlight(GC gc, int index, ThemeColours colour) {
        if (index >= 0 && index < areas.size()) {
            Scene.Area area = areas.get(index);
            gc.setForeground(colour.get());
            gc.setLineWidth(colour == ThemeColours.ACCENT ? 2 : 1);
            gc.drawRoundRectangle((int) area.x() - 2, (int) area.y() + 1, (int) area.width() + 3, (int) area.height() - 2, 6, 6);
        }
    }

    private void hover(int index) {
        if (index != hovered && !canvas.isDisposed()) {
            hovered = index;
            boolean opens = index >= 0 && !areas.get(index).reference().isEmpty();
            canvas.setCursor(opens ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
            canvas.setToolTipText(index < 0 ? null : opens ? Messages.bind(Messages.tile_tip, escaped(areas.get(index).text()))
                : escaped(areas.get(index).text()));
            canvas.redraw();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    private void press(Event event) {
        canvas.setFocus();
        if (event.button == 1) {
            choose(at(event.x, event.y));
        }
    }

    private void release(Event event) {
        if (event.button == 1 && at(event.x, event.y) == chosen) {
            open();
        }
    }

    private void focused() {
        if (chosen < 0 && !areas().isEmpty()) {
            chosen = 0;
        }
        canvas.redraw();
        tell();
    }

    private void key(Event event) {
        int last = areas().size() - 1;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> choose(Math.min(last, chosen + 1));
            case SWT.ARROW_UP, SWT.ARROW_LEFT -> choose(Math.max(0, Math.min(last, chosen - 1)));
            case SWT.HOME -> choose(Math.min(0, last));
            case SWT.END -> choose(last);
            case SWT.CR, SWT.KEYPAD_CR, SWT.SPACE -> open();
            default -> {
            }
        }
    }

    private void choose(int index) {
        chosen = index;
        canvas.redraw();
        tell();
    }

    private void tell() {
        if (chosen >= 0) {
            canvas.getAccessible().setFocus(chosen);
        }
    }

    private void open() {
        if (chosen >= 0 && chosen < areas().size() && !areas().get(chosen).reference().isEmpty()) {
            Scene.Area area = areas().get(chosen);
            opener.accept(area.reference(), area.label().equals(title) ? title : title + ": " + area.label());
        }
    }
}
