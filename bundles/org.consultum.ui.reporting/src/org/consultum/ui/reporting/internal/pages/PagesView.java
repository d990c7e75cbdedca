package org.consultum.ui.reporting.internal.pages;

import java.util.function.Consumer;
import org.consultum.ui.Css;
import org.consultum.ui.reporting.internal.Messages;
import org.consultum.ui.reporting.internal.ReportImages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Pages with a bar above them: which page is in view, and how large. Used on the display thread. */
public final class PagesView {

    private static final int NUMBER_WIDTH = 34;

    private final Composite area;
    private final PagesCanvas canvas;
    private final Text number;
    private final Label total;
    private final ToolItem zoom;
    private final Label note;
    private final Consumer<Zoom> zoomed;

    /**
     * Creates it empty.
     *
     * @param zoomed told which zoom somebody chose
     */
    public PagesView(Composite parent, ReportImages images, Consumer<Zoom> zoomed) {
        this.zoomed = zoomed;
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(10, 4).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        var paging = new ToolBar(bar, SWT.FLAT);
        item(paging, images, ReportImages.PREVIOUS, Messages.pages_previous, () -> canvas().goTo(canvas().page() - 1));
        item(paging, images, ReportImages.NEXT, Messages.pages_next, () -> canvas().goTo(canvas().page() + 1));
        number = new Text(bar, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.swtDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(number);
        number.setToolTipText(Messages.pages_goTo);
        number.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.pages_goTo;
            }
        });
        number.addListener(SWT.DefaultSelection, event -> go());
        number.addListener(SWT.FocusOut, event -> show());
        total = Css.mark(new Label(bar, SWT.NONE), Css.QUIET);
        note = Css.mark(new Label(bar, SWT.RIGHT), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(note);
        var zooming = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        item(zooming, images, ReportImages.SMALLER, Messages.zoom_out, () -> step(false));
        zoom = new ToolItem(zooming, SWT.DROP_DOWN);
        zoom.setText("100 %");
        zoom.setToolTipText(Messages.zoom_choose);
        zoom.addListener(SWT.Selection, event -> menu(zooming));
        item(zooming, images, ReportImages.LARGER, Messages.zoom_in, () -> step(true));
        item(zooming, images, ReportImages.FIT_WIDTH, Messages.zoom_width, () -> choose(Zoom.WIDTH));
        item(zooming, images, ReportImages.FIT_PAGE, Messages.zoom_page, () -> choose(Zoom.PAGE));
        canvas = new PagesCanvas(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        canvas.changed(this::show);
        contextMenu();
        show();
    }

    /** The control, for its place. */
    public Control control() {
        return area;
    }

    public PagesCanvas canvas() {
        return canvas;
    }

    /** Says something beside the number of the page; nothing for an empty text. */
    public void note(String text) {
        note.setText(text.replace("&", "&&"));
        note.setToolTipText(text.isEmpty() ? null : text);
    }

    /** The next step of zoom. */
    public void step(boolean larger) {
        canvas.zoomStep(larger);
        zoomed.accept(canvas.zoom());
    }

    /** Shows pages in a size and tells who remembers it. */
    public void choose(Zoom wanted) {
        canvas.zoom(wanted);
        zoomed.accept(wanted);
    }

    /** Puts the text of the page in view on the clipboard. */
    public void copy() {
        canvas.text(text -> {
            if (!area.isDisposed() && !text.isEmpty()) {
                var clipboard = new Clipboard(area.getDisplay());
                clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
                clipboard.dispose();
            }
        });
    }

    private void go() {
        String typed = number.getText().strip();
        if (typed.matches("\\d{1,6}")) {
            canvas.goTo(Integer.parseInt(typed) - 1);
            canvas.setFocus();
        }
        show();
    }

    private void show() {
        int pages = canvas.pages();
        if (!number.isFocusControl()) {
            set(number, pages == 0 ? "" : String.valueOf(canvas.page() + 1));
        }
        number.setEnabled(pages > 0);
        String of = pages == 0 ? "" : Messages.bind(Messages.pages_total, pages);
        if (!total.getText().equals(of)) {
            total.setText(of);
            total.requestLayout();
        }
        String percent = Messages.bind(Messages.zoom_percent, canvas.percent());
        if (pages > 0 && !zoom.getText().equals(percent)) {
            zoom.setText(percent);
            zoom.getParent().requestLayout();
        }
    }

    private static void set(Text field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void menu(ToolBar bar) {
        var menu = new Menu(bar);
        entry(menu, Messages.zoom_width, canvas.zoom().fit() == Zoom.Fit.WIDTH, Zoom.WIDTH);
        entry(menu, Messages.zoom_page, canvas.zoom().fit() == Zoom.Fit.PAGE, Zoom.PAGE);
        new MenuItem(menu, SWT.SEPARATOR);
        Zoom.STEPS.forEach(step -> entry(menu, Messages.bind(Messages.zoom_percent, step),
            canvas.zoom().fit() == Zoom.Fit.NOTHING && canvas.zoom().percent() == step, Zoom.of(step)));
        menu.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(menu::dispose));
        Point below = bar.toDisplay(zoom.getBounds().x, zoom.getBounds().y + zoom.getBounds().height);
        menu.setLocation(below);
        menu.setVisible(true);
    }

    private void entry(Menu menu, String text, boolean chosen, Zoom wanted) {
        var item = new MenuItem(menu, SWT.RADIO);
        item.setText(text);
        item.setSelection(chosen);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                choose(wanted);
            }
        });
    }

    private void contextMenu() {
        var menu = new Menu(canvas);
        var copy = new MenuItem(menu, SWT.PUSH);
        copy.setText(Messages.pages_copy);
        copy.addListener(SWT.Selection, event -> copy());
        canvas.setMenu(menu);
    }

    private static void item(ToolBar bar, ReportImages images, String icon, String tip, Runnable action) {
        var item = new ToolItem(bar, SWT.PUSH);
        item.setImage(images.get(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
