package org.consultum.ui.review.internal.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * Two versions beside each other: what stands in both begins at the same height, what moved is joined by a line. Both scroll together.
 * Used on the display thread.
 */
final class SideBySide {

    private static final int GAP = 44;
    private static final int HALF_LINE = 9;
    private static final int ABOVE = 40;

    private final Composite area;
    private final Label olderName;
    private final Label newerName;
    private final SideText older;
    private final SideText newer;
    private final Canvas joins;
    private final Consumer<String> chosen;
    private Optional<String> current = Optional.empty();
    private boolean scrolling;
    private boolean aligning;

    /**
     * Creates empty columns.
     *
     * @param chosen told of an element somebody clicked
     */
    SideBySide(Composite parent, Consumer<String> chosen) {
        this.chosen = chosen;
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(0, 2).applyTo(area);
        olderName = name();
        new Label(area, SWT.NONE);
        newerName = name();
        older = new SideText(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(older.control());
        joins = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        GridDataFactory.fillDefaults().grab(false, true).hint(GAP, 100).applyTo(joins);
        newer = new SideText(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(newer.control());
        joins.addPaintListener(event -> paint(event.gc));
        follow(older, newer);
        follow(newer, older);
        newer.control().addListener(SWT.Resize, event -> later());
    }

    Composite control() {
        return area;
    }

    /** Names the two versions. */
    void name(String before, String after) {
        olderName.setText(before.replace("&", "&&"));
        newerName.setText(after.replace("&", "&&"));
    }

    /** Shows two versions. */
    void show(List<Block> before, List<Block> after) {
        older.show(before);
        newer.show(after);
        align();
        later();
    }

    /** Lines have their heights only once the text has its width. */
    private void later() {
        area.getDisplay().asyncExec(this::align);
    }

    /** Shows the same in the colours of another theme. */
    void paint() {
        older.paint();
        newer.paint();
        align();
    }

    /** Scrolls to an element and sets it off. */
    void reveal(String id) {
        current = Optional.of(id);
        SideText side = newer.has(id) ? newer : older;
        if (side.has(id)) {
            side.control().setTopPixel(Math.max(0, side.top(id) - ABOVE));
            scrolled(side, side == newer ? older : newer);
        }
        joins.redraw();
    }

    private Label name() {
        var label = Css.mark(new Label(area, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).indent(14, 4).hint(100, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void follow(SideText side, SideText other) {
        StyledText text = side.control();
        text.getVerticalBar().addListener(SWT.Selection, event -> scrolled(side, other));
        text.addListener(SWT.MouseVerticalWheel, event -> text.getDisplay().asyncExec(() -> scrolled(side, other)));
        text.addListener(SWT.KeyUp, event -> scrolled(side, other));
        text.addListener(SWT.MouseDown, event -> side.at(event.y).ifPresent(block -> {
            current = Optional.of(block.id());
            chosen.accept(block.id());
            joins.redraw();
        }));
    }

    private void scrolled(SideText side, SideText other) {
        if (!scrolling && !area.isDisposed()) {
            scrolling = true;
            other.control().setTopPixel(side.control().getTopPixel());
            scrolling = false;
            joins.redraw();
        }
    }

    /** Puts room before elements so that those of both versions begin at the same height, as far as they stand in the same order. */
    private void align() {
        if (area.isDisposed() || aligning) {
            return;
        }
        aligning = true;
        older.control().setRedraw(false);
        newer.control().setRedraw(false);
        older.pack();
        newer.pack();
        Set<String> moved = new HashSet<>();
        older.blocks().stream().filter(block -> block.kind() == ChangeKind.MOVED).map(Block::id).forEach(moved::add);
        for (Block block : newer.blocks()) {
            String id = block.id();
            if (older.has(id) && !moved.contains(id)) {
                int difference = newer.top(id) - older.top(id);
                if (difference > 0) {
                    older.push(id, difference);
                } else if (difference < 0) {
                    newer.push(id, -difference);
                }
            }
        }
        older.control().setRedraw(true);
        newer.control().setRedraw(true);
        aligning = false;
        scrolled(newer, older);
    }

    private void paint(GC gc) {
        Rectangle space = joins.getClientArea();
        gc.setBackground(ThemeColours.PAGE.get());
        gc.fillRectangle(space);
        gc.setAntialias(SWT.ON);
        int top = newer.control().getTopPixel();
        for (Block block : newer.blocks()) {
            String id = block.id();
            boolean here = current.filter(id::equals).isPresent();
            if (older.has(id) && (block.kind() == ChangeKind.MOVED || here)) {
                int from = older.top(id) - older.control().getTopPixel() + HALF_LINE;
                int to = newer.top(id) - top + HALF_LINE;
                gc.setForeground((here ? ThemeColours.ACCENT : ThemeColours.QUIET_TEXT).get());
                gc.setLineWidth(here ? 2 : 1);
                gc.drawLine(0, from, space.width, to);
                gc.drawOval(-3, from - 3, 6, 6);
                gc.drawOval(space.width - 4, to - 3, 6, 6);
            }
        }
    }
}
