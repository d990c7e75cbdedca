package org.consultum.ui.reporting.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Pages one below the other, drawn as they come into view. When another file is shown, the pages of the one before stay until those in view
 * are there. Used on the display thread.
 */
public final class PagesCanvas extends Canvas {

    private static final int LINE = 48;
    private static final int SOON_SHARP_MILLISECONDS = 120;

    private final Runnable ask = this::ask;
    private Optional<PagePictures> shown = Optional.empty();
    private Optional<PagePictures> coming = Optional.empty();
    private PageColumn column = PageColumn.of(List.of(), Zoom.WIDTH, new Point(1, 1));
    private Zoom zoom = Zoom.WIDTH;
    private Runnable changed = () -> { };
    private int draggedFrom;
    private boolean dragging;

    public PagesCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> layOut());
        addListener(SWT.Dispose, event -> {
            shown.ifPresent(PagePictures::dispose);
            coming.ifPresent(PagePictures::dispose);
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_PAGE_NEXT && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS
            && event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS
            && event.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.MouseDown, event -> {
            setFocus();
            dragging = event.button == 1;
            draggedFrom = event.y;
        });
        addListener(SWT.MouseUp, event -> dragging = false);
        addListener(SWT.MouseMove, event -> {
            if (dragging) {
                scrollTo(top() + draggedFrom - event.y);
                draggedFrom = event.y;
            }
        });
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        for (ScrollBar bar : List.of(getHorizontalBar(), getVerticalBar())) {
            bar.setVisible(false);
            bar.addListener(SWT.Selection, event -> scrolled());
        }
        accessible();
    }

    /** Told when another page or zoom is shown, and when pages have come. */
    public void changed(Runnable listener) {
        changed = listener;
    }

    /** Shows a file, which belongs to this from now on. The place in it stays the one it was before as far as it can. */
    public void show(PdfFile file) {
        coming.ifPresent(PagePictures::dispose);
        var pictures = new PagePictures[1];
        pictures[0] = new PagePictures(getDisplay(), file, () -> arrived(pictures[0]));
        coming = Optional.of(pictures[0]);
        arrived(pictures[0]);
    }

    /** Shows nothing. */
    public void clear() {
        shown.ifPresent(PagePictures::dispose);
        coming.ifPresent(PagePictures::dispose);
        shown = Optional.empty();
        coming = Optional.empty();
        layOut();
    }

    /** How many pages there are. */
    public int pages() {
        return column.pages().size();
    }

    /** The page in view, from 0: the one that has the middle of the view. */
    public int page() {
        return column.at(top() + getClientArea().height / 3);
    }

    /** Goes to the top of a page, from 0. */
    public void goTo(int page) {
        if (pages() > 0) {
            scrollTo(column.pages().get(Math.clamp(page, 0, pages() - 1)).y - PageColumn.MARGIN);
        }
    }

    public Zoom zoom() {
        return zoom;
    }

    /** How large pages are shown, in percent. */
    public int percent() {
        return column.percent();
    }

    /** Shows pages larger or smaller; what is in the middle of the view stays there. */
    public void zoom(Zoom wanted) {
        zoom = wanted;
        layOut();
    }

    /** The next step of zoom. */
    public void zoomStep(boolean larger) {
        zoom(Zoom.step(percent(), larger));
    }

    /** Asks for the text of the page in view; nothing comes where there is none. */
    public void text(Consumer<String> told) {
        if (pages() > 0) {
            shown.ifPresent(pictures -> pictures.text(page(), told));
        }
    }

    /** Whether all pages in view are drawn as sharp as they are shown. */
    public boolean sharp() {
        return shown.filter(pictures -> coming.isEmpty() && pages() > 0
            && inView(column, top()).stream().allMatch(page -> pictures.has(page, pixels(column)))).isPresent();
    }

    private int top() {
        return getVerticalBar().getVisible() ? getVerticalBar().getSelection() : 0;
    }

    private void arrived(PagePictures pictures) {
        if (isDisposed()) {
            return;
        }
        if (coming.filter(pictures::equals).isPresent()) {
            PageColumn next = PageColumn.of(pictures.sizes(), zoom, room());
            int top = moved(column, next, top());
            List<Integer> first = inView(next, top);
            if (first.stream().allMatch(page -> pictures.has(page, pixels(next)))) {
                shown.ifPresent(PagePictures::dispose);
                shown = coming;
                coming = Optional.empty();
                take(next, top);
            } else {
                pictures.want(first, pixels(next));
            }
        }
        redraw();
        changed.run();
    }

    private Point room() {
        // The room beside a scroll bar that is always there, so that its coming and going changes nothing.
        int bar = getVerticalBar().isVisible() ? 0 : getVerticalBar().getSize().x;
        Rectangle area = getClientArea();
        return new Point(Math.max(1, area.width - bar), Math.max(1, area.height));
    }

    private void layOut() {
        PageColumn next = PageColumn.of(shown.map(PagePictures::sizes).orElse(List.of()), zoom, room());
        take(next, moved(column, next, top()));
    }

    /** Where the view begins in another layout, so that the same place of the same page is there. */
    private static int moved(PageColumn before, PageColumn after, int top) {
        if (before.pages().isEmpty() || after.pages().isEmpty()) {
            return 0;
        }
        int page = before.at(top);
        if (page >= after.pages().size()) {
            return after.height();
        }
        Rectangle old = before.pages().get(page);
        Rectangle now = after.pages().get(page);
        return top <= PageColumn.MARGIN ? top : now.y + (int) Math.round((double) (top - old.y) * now.height / old.height);
    }

    private void take(PageColumn next, int top) {
        column = next;
        Rectangle area = getClientArea();
        set(getVerticalBar(), next.height(), area.height, top);
        set(getHorizontalBar(), next.width(), room().x, Math.max(0, (next.width() - area.width) / 2));
        scrolled();
    }

    private static void set(ScrollBar bar, int whole, int seen, int at) {
        boolean needed = whole > seen;
        bar.setVisible(needed);
        if (needed) {
            bar.setValues(Math.clamp(at, 0, whole - seen), 0, whole, Math.max(1, seen), LINE, Math.max(LINE, seen - LINE));
        }
    }

    private void scrollTo(int top) {
        getVerticalBar().setSelection(Math.max(0, top));
        scrolled();
    }

    private void scrolled() {
        redraw();
        changed.run();
        getDisplay().timerExec(-1, ask);
        getDisplay().timerExec(shown.isPresent() && inView(column, top()).stream().anyMatch(page -> shown.get().picture(page).isEmpty()) ? 0
            : SOON_SHARP_MILLISECONDS, ask);
    }

    /** Has those in view drawn, then their neighbours. */
    private void ask() {
        if (!isDisposed()) {
            shown.ifPresent(pictures -> {
                var pages = new ArrayList<>(inView(column, top()));
                if (!pages.isEmpty()) {
                    int next = pages.getLast() + 1;
                    int before = pages.getFirst() - 1;
                    IntStream.of(next, before).filter(page -> page >= 0 && page < pages()).forEach(pages::add);
                }
                pictures.want(pages, pixels(column));
            });
        }
    }

    private List<Integer> inView(PageColumn layout, int top) {
        return layout.between(top, top + getClientArea().height);
    }

    /** Pixels of the screen for each point. */
    private double pixels(PageColumn layout) {
        return layout.scale() * getMonitor().getZoom() / 100;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Color desk = desk();
        gc.setBackground(desk);
        gc.fillRectangle(area);
        int left = getHorizontalBar().getVisible() ? getHorizontalBar().getSelection() : 0;
        int top = top();
        gc.setAntialias(SWT.ON);
        gc.setInterpolation(SWT.HIGH);
        for (int page : inView(column, top)) {
            Rectangle place = column.pages().get(page);
            var here = new Rectangle(place.x - left, place.y - top, place.width, place.height);
            gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
            gc.setAlpha(28);
            gc.fillRoundRectangle(here.x - 1, here.y + 1, here.width + 2, here.height + 2, 4, 4);
            gc.setAlpha(255);
            gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
            gc.fillRectangle(here);
            shown.flatMap(pictures -> pictures.picture(page)).ifPresent(picture -> {
                Rectangle whole = picture.image().getBounds();
                // A picture of this very size is shown pixel by pixel: made a pixel wider, letters would blur.
                boolean exact = picture.scale() == pixels(column);
                int width = exact ? Math.round(100f * whole.width / getMonitor().getZoom()) : here.width;
                int height = exact ? Math.round(100f * whole.height / getMonitor().getZoom()) : here.height;
                if (width == whole.width && height == whole.height) {
                    gc.drawImage(picture.image(), here.x, here.y);
                } else {
                    gc.drawImage(picture.image(), 0, 0, whole.width, whole.height, here.x, here.y, width, height);
                }
            });
        }
        if (isFocusControl()) {
            gc.setForeground(ThemeColours.ACCENT.get());
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        }
    }

    /** What pages lie on: between the colour of tiles and that of lines, in either appearance. */
    private Color desk() {
        Color tile = ThemeColours.TILE.get();
        Color line = ThemeColours.LINE.get();
        boolean dark = tile.getRed() < 128;
        return dark ? new Color(tile.getRed() * 7 / 10, tile.getGreen() * 7 / 10, tile.getBlue() * 7 / 10)
            : new Color((tile.getRed() + line.getRed()) / 2, (tile.getGreen() + line.getGreen()) / 2,
                (tile.getBlue() + line.getBlue()) / 2);
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0 && event.count != 0) {
            event.doit = false;
            zoomStep(event.count > 0);
        }
    }

    private void key(Event event) {
        int view = Math.max(LINE, getClientArea().height - LINE);
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scrollTo(top() + LINE);
            case SWT.ARROW_UP -> scrollTo(top() - LINE);
            case SWT.PAGE_DOWN -> scrollTo(top() + view);
            case SWT.PAGE_UP -> scrollTo(top() - view);
            case SWT.ARROW_RIGHT -> goTo(page() + 1);
            case SWT.ARROW_LEFT -> goTo(page() - 1);
            case SWT.HOME -> goTo(0);
            case SWT.END -> goTo(pages() - 1);
            case ' ' -> scrollTo(top() + ((event.stateMask & SWT.SHIFT) == 0 ? view : -view));
            case SWT.KEYPAD_ADD, '+', '=' -> zoomBy(control, true);
            case SWT.KEYPAD_SUBTRACT, '-' -> zoomBy(control, false);
            case '0', SWT.KEYPAD_0 -> {
                if (control) {
                    zoom(Zoom.WIDTH);
                }
            }
            default -> { }
        }
    }

    private void zoomBy(boolean control, boolean larger) {
        if (control) {
            zoomStep(larger);
        }
    }

    private void accessible() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = pages() == 0 ? Messages.pages_none : Messages.bind(Messages.pages_position, page() + 1, pages());
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.pages_keys;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_DOCUMENT;
            }
        });
    }
}
