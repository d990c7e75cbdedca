package org.consultum.ui.feedback.internal.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.consultum.followup.diagram.LoopDiagram;
import org.consultum.followup.diagram.LoopDiagram.Box;
import org.consultum.followup.diagram.LoopDiagram.Node;
import org.consultum.followup.diagram.TextMeasure;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.feedback.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Shows the diagram of one loop: scrolled, zoomed, and walked through with the arrow keys. A node is selected with a click or an arrow and
 * opened with a double click or Enter. Used on the display thread.
 */
final class DiagramCanvas extends Canvas {

    private static final double SMALLEST = 0.25;
    private static final double READABLE = 0.85;
    private static final double LARGEST = 4;
    private static final double STEP = 1.15;
    private static final int MARGIN = 16;

    private final GC measuring;
    private final Drawing natural;
    private Drawing drawing;
    private Optional<LoopDiagram> diagram = Optional.empty();
    private Optional<String> selected = Optional.empty();
    private Optional<String> hovered = Optional.empty();
    private double zoom = 1;
    private boolean fitted = true;
    private double smallest = READABLE;
    private Listener listener = new Listener() { };

    /** Told of what a person does. */
    interface Listener {

        default void selected(Optional<Node> node) {
        }

        default void opened(Node node) {
        }
    }

    DiagramCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        measuring = new GC(this);
        natural = new Drawing(getDisplay(), measuring, getFont().getFontData()[0], 1);
        drawing = natural;
        addListener(SWT.Dispose, event -> {
            if (drawing != natural) {
                drawing.dispose();
            }
            natural.dispose();
            measuring.dispose();
        });
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> {
            if (fitted) {
                fitNow();
            } else {
                bars();
            }
        });
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
            || event.detail == SWT.TRAVERSE_MNEMONIC);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MouseDoubleClick, event -> at(event).ifPresent(node -> this.listener.opened(node)));
        addListener(SWT.MouseMove, this::moved);
        addListener(SWT.MouseExit, event -> hover(Optional.empty()));
        addListener(SWT.MouseVerticalWheel, this::wheel);
        getHorizontalBar().addListener(SWT.Selection, event -> redraw());
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        accessible();
    }

    void listener(Listener told) {
        listener = Objects.requireNonNull(told);
    }

    /** How wide texts are here. */
    TextMeasure measure() {
        return natural;
    }

    /** Shows a diagram; the node that was selected stays selected if it is still there. */
    void show(Optional<LoopDiagram> shown) {
        diagram = shown;
        hovered = Optional.empty();
        if (node(selected).isEmpty()) {
            selected = Optional.empty();
        }
        if (fitted) {
            fitNow();
        } else {
            bars();
        }
        redraw();
    }

    Optional<LoopDiagram> diagram() {
        return diagram;
    }

    Optional<Node> selected() {
        return node(selected);
    }

    /** Selects the node of an element. */
    void select(String element) {
        diagram.flatMap(shown -> shown.nodes().stream().filter(node -> node.element().equals(element)).findFirst()).ifPresent(this::select);
    }

    /** Makes it as large as fits, no larger than its natural size. */
    void fit() {
        fitted = true;
        smallest = SMALLEST;
        fitNow();
    }

    /** What fits does not depend on the scroll bars, whose coming and going changes the size again. */
    private void fitNow() {
        diagram.ifPresent(shown -> {
            Rectangle area = getSize().x == 0 ? getClientArea() : new Rectangle(0, 0, getSize().x, getSize().y);
            double wide = (area.width - 2.0 * MARGIN) / (shown.width() * natural.unit());
            double high = (area.height - 2.0 * MARGIN) / (shown.height() * natural.unit());
            scale(Math.max(smallest, Math.min(1, Math.min(wide, high))));
        });
        getHorizontalBar().setSelection(0);
        getVerticalBar().setSelection(0);
        bars();
        redraw();
    }

    private void scale(double wanted) {
        if (wanted != zoom) {
            if (drawing != natural) {
                drawing.dispose();
            }
            zoom = wanted;
            drawing = zoom == 1 ? natural : new Drawing(getDisplay(), measuring, getFont().getFontData()[0], zoom);
        }
    }

    /** Makes it larger, or smaller with a negative number of steps. */
    void zoom(int steps) {
        Rectangle area = getClientArea();
        zoom(steps, area.width / 2, area.height / 2);
    }

    /** Its natural size. */
    void natural() {
        fitted = false;
        scale(1);
        bars();
        selected().ifPresent(this::reveal);
        redraw();
    }

    /** Present enlargement, 1 for the natural size. */
    double zoom() {
        return zoom;
    }

    /** Where a node is drawn, in the coordinates of the canvas. */
    Rectangle place(Node node) {
        Point origin = origin();
        double scale = drawing.unit();
        Box box = node.box();
        return new Rectangle((int) Math.round(origin.x + box.x() * scale), (int) Math.round(origin.y + box.y() * scale),
            (int) Math.round(box.width() * scale), (int) Math.round(box.height() * scale));
    }

    private void zoom(int steps, int x, int y) {
        Point before = origin();
        double old = zoom;
        fitted = false;
        scale(Math.max(SMALLEST, Math.min(LARGEST, zoom * Math.pow(STEP, steps))));
        bars();
        // What is below the mouse stays there.
        double ratio = zoom / old;
        getHorizontalBar().setSelection((int) Math.round((x - before.x) * ratio - x + MARGIN));
        getVerticalBar().setSelection((int) Math.round((y - before.y) * ratio - y + MARGIN));
        redraw();
    }

    private Optional<Node> node(Optional<String> key) {
        return diagram.flatMap(shown -> shown.nodes().stream().filter(node -> key.filter(node.key()::equals).isPresent()).findFirst());
    }

    private Point size() {
        double scale = drawing.unit();
        return diagram.map(shown -> new Point((int) Math.ceil(shown.width() * scale) + 2 * MARGIN,
            (int) Math.ceil(shown.height() * scale) + 2 * MARGIN)).orElse(new Point(0, 0));
    }

    /** Where the top left of the diagram is drawn. */
    private Point origin() {
        return new Point(MARGIN - getHorizontalBar().getSelection(), MARGIN - getVerticalBar().getSelection());
    }

    private void bars() {
        Rectangle area = getClientArea();
        Point size = size();
        bar(getHorizontalBar(), size.x, area.width);
        bar(getVerticalBar(), size.y, area.height);
    }

    private static void bar(ScrollBar bar, int whole, int visible) {
        boolean needed = whole > visible && visible > 0;
        if (needed) {
            bar.setValues(Math.min(bar.getSelection(), whole - visible), 0, whole, visible, 32, Math.max(32, visible - 32));
        } else {
            bar.setSelection(0);
        }
        bar.setVisible(needed);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(ThemeColours.PAGE.get());
        gc.fillRectangle(area);
        if (diagram.isEmpty()) {
            return;
        }
        drawing.paint(gc, origin(), diagram.get(), Looks.theme(getForeground()), selected, hovered);
        if (isFocusControl() && selected.isEmpty()) {
            gc.setForeground(ThemeColours.ACCENT.get());
            gc.setLineWidth(1);
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        }
    }

    private Optional<Node> at(Event event) {
        Point origin = origin();
        double scale = drawing.unit();
        return diagram.flatMap(shown -> shown.at((event.x - origin.x) / scale, (event.y - origin.y) / scale));
    }

    private void down(Event event) {
        setFocus();
        Optional<Node> node = at(event);
        if (node.isPresent()) {
            select(node.get());
        } else if (event.button == 1) {
            selected = Optional.empty();
            listener.selected(Optional.empty());
            redraw();
        }
    }

    private void moved(Event event) {
        hover(at(event));
    }

    private void hover(Optional<Node> node) {
        Optional<String> key = node.map(Node::key);
        if (!key.equals(hovered)) {
            hovered = key;
            setCursor(node.isPresent() ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
            setToolTipText(node.map(Node::description).map(text -> text.replace("&", "&&")).orElse(null));
            redraw();
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            zoom(event.count > 0 ? 1 : -1, event.x, event.y);
        } else if ((event.stateMask & SWT.SHIFT) != 0) {
            event.doit = false;
            scroll(getHorizontalBar(), event.count);
        }
    }

    private void scroll(ScrollBar bar, int steps) {
        bar.setSelection(bar.getSelection() - steps * bar.getIncrement());
        redraw();
    }

    private void key(Event event) {
        if (diagram.isEmpty() || (event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0) {
            return;
        }
        List<Node> nodes = diagram.get().nodes();
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT -> go(1, 0);
            case SWT.ARROW_LEFT -> go(-1, 0);
            case SWT.ARROW_DOWN -> go(0, 1);
            case SWT.ARROW_UP -> go(0, -1);
            case SWT.HOME -> nodes.stream().findFirst().ifPresent(this::select);
            case SWT.END -> nodes.stream().reduce((first, second) -> second).ifPresent(this::select);
            case SWT.CR, SWT.KEYPAD_CR -> selected().ifPresent(listener::opened);
            case SWT.PAGE_DOWN -> scroll(getVerticalBar(), -5);
            case SWT.PAGE_UP -> scroll(getVerticalBar(), 5);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    /** Goes to the nearest node in a direction; to the first one if none is selected. */
    private void go(int dx, int dy) {
        Optional<Node> from = selected();
        if (from.isEmpty()) {
            diagram.orElseThrow().nodes().stream().findFirst().ifPresent(this::select);
            return;
        }
        Box box = from.get().box();
        Function<Node, Double> ahead = node -> dx * (middleX(node.box()) - middleX(box)) + dy * (middleY(node.box()) - middleY(box));
        Function<Node, Double> aside = node -> dx != 0 ? Math.abs(middleY(node.box()) - middleY(box))
            : Math.abs(middleX(node.box()) - middleX(box));
        diagram.orElseThrow().nodes().stream().filter(node -> !node.key().equals(from.get().key()) && ahead.apply(node) > 4
                && (dx != 0 || aside.apply(node) < box.width()))
            .min(Comparator.comparingDouble(node -> ahead.apply(node) + 2 * aside.apply(node))).ifPresent(this::select);
    }

    private static double middleX(Box box) {
        return box.x() + box.width() / 2;
    }

    private static double middleY(Box box) {
        return box.y() + box.height() / 2;
    }

    private void select(Node node) {
        selected = Optional.of(node.key());
        reveal(node);
        redraw();
        getAccessible().setFocus(diagram.orElseThrow().nodes().indexOf(node));
        listener.selected(Optional.of(node));
    }

    private void reveal(Node node) {
        Rectangle place = place(node);
        Rectangle area = getClientArea();
        reveal(getHorizontalBar(), place.x, place.width, area.width);
        reveal(getVerticalBar(), place.y, place.height, area.height);
    }

    private static void reveal(ScrollBar bar, int start, int length, int visible) {
        if (start < MARGIN) {
            bar.setSelection(bar.getSelection() + start - MARGIN);
        } else if (start + length > visible - MARGIN) {
            bar.setSelection(bar.getSelection() + start + length - visible + MARGIN);
        }
    }

    private Optional<Node> child(int id) {
        return diagram.filter(shown -> id >= 0 && id < shown.nodes().size()).map(shown -> shown.nodes().get(id));
    }

    private void accessible() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = child(event.childID).map(Node::description)
                    .orElseGet(() -> diagram.map(shown -> shown.title() + ". " + shown.description()).orElse(Messages.diagram_none));
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.diagram_help;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = child(event.childID).isPresent() ? ACC.ROLE_LINK : ACC.ROLE_GRAPHIC;
            }

            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = diagram.map(shown -> shown.nodes().size()).orElse(0);
            }

            @Override
            public void getChildren(AccessibleControlEvent event) {
                event.children = IntStream.range(0, diagram.map(shown -> shown.nodes().size()).orElse(0)).boxed().toArray();
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                event.childID = isFocusControl() ? selected().map(node -> diagram.orElseThrow().nodes().indexOf(node))
                    .orElse(ACC.CHILDID_SELF) : ACC.CHILDID_NONE;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE;
                if (child(event.childID).isPresent() && child(event.childID).equals(selected())) {
                    event.detail |= ACC.STATE_SELECTED | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
                }
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                Rectangle area = child(event.childID).map(DiagramCanvas.this::place).orElse(getClientArea());
                Point corner = toDisplay(area.x, area.y);
                event.x = corner.x;
                event.y = corner.y;
                event.width = area.width;
                event.height = area.height;
            }
        });
    }
}
