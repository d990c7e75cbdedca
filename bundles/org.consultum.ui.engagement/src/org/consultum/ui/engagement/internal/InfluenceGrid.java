package org.consultum.ui.engagement.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.consultum.model.Degree;
import org.consultum.model.Stakeholder;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Stakeholders by influence (upwards) and concern (to the right). A name is clicked to select it, and dragged, or moved with Alt and an
 * arrow, to assess it anew. Those not assessed stand below.
 */
final class InfluenceGrid {

    private static final Degree[] DEGREES = {Degree.LOW, Degree.MEDIUM, Degree.HIGH};
    private static final int AXIS = 26;
    private static final int PAD = 6;

    private final Canvas canvas;
    private final Consumer<Stakeholder> select;
    private final BiConsumer<Stakeholder, Cell> assess;
    private final Map<Stakeholder, Rectangle> places = new LinkedHashMap<>();
    private List<Stakeholder> stakeholders = List.of();
    private Optional<Stakeholder> chosen = Optional.empty();
    private Optional<Stakeholder> dragged = Optional.empty();
    private Function<Stakeholder, String> names = each -> "";

    /**
     * A place on the grid.
     *
     * @param influence row
     * @param concern column
     */
    record Cell(Degree influence, Degree concern) {
    }

    InfluenceGrid(Composite parent, Consumer<Stakeholder> select, BiConsumer<Stakeholder, Cell> assess) {
        this.select = select;
        this.assess = assess;
        canvas = Css.mark(new Canvas(parent, SWT.DOUBLE_BUFFERED), Css.PAGE);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = chosen.map(each -> Messages.bind(Messages.grid_place, new Object[] {names.apply(each),
                    word(each.getInfluence()), word(each.getConcern())})).orElse(Messages.grid_name);
            }
        });
    }

    void show(List<Stakeholder> shown, Optional<Stakeholder> selected, Function<Stakeholder, String> named) {
        stakeholders = List.copyOf(shown);
        chosen = selected;
        names = named;
        canvas.redraw();
    }

    private void paint(GC gc) {
        places.clear();
        Rectangle area = canvas.getClientArea();
        int line = gc.getFontMetrics().getHeight() + PAD;
        List<Stakeholder> unknown = stakeholders.stream().filter(each -> cell(each).isEmpty()).toList();
        int foot = unknown.isEmpty() ? 0 : line * (Math.min(unknown.size(), 4) + 1);
        Rectangle grid = new Rectangle(AXIS, PAD, Math.max(30, area.width - AXIS - PAD), Math.max(30, area.height - AXIS - PAD - foot));
        gc.setAntialias(SWT.ON);
        for (int row = 0; row < DEGREES.length; row++) {
            for (int column = 0; column < DEGREES.length; column++) {
                Rectangle cell = new Rectangle(grid.x + column * grid.width / 3, grid.y + row * grid.height / 3, grid.width / 3,
                    grid.height / 3);
                gc.setBackground(ThemeColours.TILE.get());
                gc.fillRectangle(cell.x + 1, cell.y + 1, cell.width - 2, cell.height - 2);
                Cell at = new Cell(DEGREES[DEGREES.length - 1 - row], DEGREES[column]);
                entries(gc, stakeholders.stream().filter(each -> cell(each).filter(at::equals).isPresent()).toList(), cell, line);
            }
        }
        axes(gc, grid);
        if (!unknown.isEmpty()) {
            int top = grid.y + grid.height + AXIS;
            gc.setForeground(ThemeColours.QUIET_TEXT.get());
            gc.drawText(Messages.grid_unknown, AXIS, top, true);
            entries(gc, unknown, new Rectangle(AXIS, top + line - PAD, grid.width, foot - line + PAD), line);
        }
        if (canvas.isFocusControl()) {
            gc.drawFocus(0, 0, area.width, area.height);
        }
    }

    private void entries(GC gc, List<Stakeholder> here, Rectangle cell, int line) {
        int room = Math.max(1, (cell.height - PAD) / line);
        for (int i = 0; i < here.size(); i++) {
            int y = cell.y + PAD / 2 + i * line;
            if (i == room - 1 && here.size() > room) {
                gc.setForeground(ThemeColours.QUIET_TEXT.get());
                gc.drawText(Messages.bind(Messages.grid_more, here.size() - i), cell.x + PAD, y + PAD / 2, true);
                return;
            }
            entry(gc, here.get(i), new Rectangle(cell.x + 3, y, cell.width - 6, line - 1));
        }
    }

    private void entry(GC gc, Stakeholder stakeholder, Rectangle place) {
        places.put(stakeholder, place);
        boolean selected = chosen.filter(stakeholder::equals).isPresent();
        gc.setForeground(selected ? ThemeColours.ACCENT.get() : canvas.getForeground());
        if (selected) {
            gc.drawRoundRectangle(place.x, place.y, place.width - 1, place.height - 1, 6, 6);
        }
        gc.drawText(fitted(gc, names.apply(stakeholder), place.width - 2 * PAD), place.x + PAD, place.y + PAD / 2, true);
    }

    private static String fitted(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && gc.textExtent(text.substring(0, end) + "\u2026").x > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    private void axes(GC gc, Rectangle grid) {
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        for (int i = 0; i < DEGREES.length; i++) {
            centred(gc, i == 1 ? Messages.bind(Messages.grid_concern, word(DEGREES[i])) : word(DEGREES[i]),
                grid.x + (2 * i + 1) * grid.width / 6, grid.y + grid.height + 3);
        }
        var turned = new Transform(gc.getDevice());
        try {
            turned.rotate(-90);
            gc.setTransform(turned);
            for (int i = 0; i < DEGREES.length; i++) {
                centred(gc, i == 1 ? Messages.bind(Messages.grid_influence, word(DEGREES[i])) : word(DEGREES[i]),
                    -(grid.y + (5 - 2 * i) * grid.height / 6), 3);
            }
            gc.setTransform(null);
        } finally {
            turned.dispose();
        }
    }

    private static void centred(GC gc, String text, int x, int y) {
        Point size = gc.textExtent(text);
        gc.drawText(text, x - size.x / 2, y, true);
    }

    private static String word(Degree degree) {
        return org.consultum.edit.FeatureTexts.ofUser().label(degree);
    }

    private static Optional<Cell> cell(Stakeholder stakeholder) {
        return stakeholder.getInfluence() == Degree.UNKNOWN || stakeholder.getConcern() == Degree.UNKNOWN ? Optional.empty()
            : Optional.of(new Cell(stakeholder.getInfluence(), stakeholder.getConcern()));
    }

    private void down(Event event) {
        canvas.setFocus();
        dragged = places.entrySet().stream().filter(entry -> entry.getValue().contains(event.x, event.y)).map(Map.Entry::getKey)
            .findFirst();
        dragged.ifPresent(select);
        canvas.setCursor(dragged.isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    }

    private void up(Event event) {
        Optional<Stakeholder> moved = dragged.filter(each -> Optional.ofNullable(places.get(each))
            .filter(place -> !place.contains(event.x, event.y)).isPresent());
        dragged = Optional.empty();
        canvas.setCursor(null);
        Rectangle area = canvas.getClientArea();
        int foot = places.isEmpty() || stakeholders.stream().allMatch(each -> cell(each).isPresent()) ? 0 : footHeight();
        int width = Math.max(30, area.width - AXIS - PAD);
        int height = Math.max(30, area.height - AXIS - PAD - foot);
        int column = (event.x - AXIS) * 3 / width;
        int row = (event.y - PAD) * 3 / height;
        if (event.x >= AXIS && event.y >= PAD && column < 3 && row < 3) {
            moved.ifPresent(each -> assess.accept(each, new Cell(DEGREES[2 - row], DEGREES[column])));
        }
    }

    private int footHeight() {
        var gc = new GC(canvas);
        try {
            int line = gc.getFontMetrics().getHeight() + PAD;
            return line * (Math.min((int) stakeholders.stream().filter(each -> cell(each).isEmpty()).count(), 4) + 1);
        } finally {
            gc.dispose();
        }
    }

    private void key(Event event) {
        boolean move = (event.stateMask & SWT.ALT) != 0;
        if (move && chosen.isPresent()) {
            shift(chosen.get(), event.keyCode);
        } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            var shown = new ArrayList<>(places.keySet());
            int index = chosen.map(shown::indexOf).orElse(-1) + (event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
            if (index >= 0 && index < shown.size()) {
                select.accept(shown.get(index));
            }
        }
    }

    private void shift(Stakeholder stakeholder, int key) {
        int influence = Math.max(1, stakeholder.getInfluence().getValue());
        int concern = Math.max(1, stakeholder.getConcern().getValue());
        influence += key == SWT.ARROW_UP ? 1 : key == SWT.ARROW_DOWN ? -1 : 0;
        concern += key == SWT.ARROW_RIGHT ? 1 : key == SWT.ARROW_LEFT ? -1 : 0;
        if (influence >= 1 && influence <= DEGREES.length && concern >= 1 && concern <= DEGREES.length) {
            assess.accept(stakeholder, new Cell(DEGREES[influence - 1], DEGREES[concern - 1]));
        }
    }
}
