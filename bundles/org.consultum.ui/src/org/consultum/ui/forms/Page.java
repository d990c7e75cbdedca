package org.consultum.ui.forms;

import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;

/**
 * A page that is read or filled in: a title, a line below it and sections, scrolled as a whole, no wider than reads well. A field that
 * takes the keyboard scrolls into view. Used on the display thread.
 */
public final class Page {

    private static final int WIDEST = 1000;
    private static final int MARGIN = 24;
    private static final int NARROW_MARGIN = 12;

    private final String titleClass;
    private final int margin;
    private final ScrolledComposite scroller;
    private final Composite body;
    private Label image;
    private Label title;
    private Label subtitle;

    /** Creates an empty page that fills its parent, with the large title of an editor. */
    public Page(Composite parent) {
        this(parent, Css.TITLE, MARGIN);
    }

    /** Creates an empty page for a narrow place beside the editors. */
    public static Page narrow(Composite parent) {
        return new Page(parent, Css.SECTION, NARROW_MARGIN);
    }

    private Page(Composite parent, String titleClass, int margin) {
        this.titleClass = titleClass;
        this.margin = margin;
        if (parent.getLayout() == null) {
            parent.setLayout(new FillLayout());
        }
        scroller = Css.mark(new ScrolledComposite(parent, SWT.V_SCROLL), Css.PAGE);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.getVerticalBar().setIncrement(24);
        body = Css.mark(new Composite(scroller, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().extendedMargins(margin, margin, Math.min(18, margin), margin).spacing(0, 0).applyTo(body);
        scroller.setContent(body);
        scroller.addListener(SWT.Resize, event -> fit());
        body.addListener(SWT.Resize, event -> fit());
        Display display = body.getDisplay();
        Listener reveal = event -> {
            if (event.widget instanceof Control control && !control.isDisposed() && within(control)) {
                reveal(control);
            }
        };
        display.addFilter(SWT.FocusIn, reveal);
        body.addDisposeListener(event -> display.removeFilter(SWT.FocusIn, reveal));
    }

    /** The composite that takes the keyboard for the page as a whole. */
    public Composite control() {
        return scroller;
    }

    /** The composite sections stand in, for what is no section. Its layout is a grid of one column. */
    public Composite body() {
        return body;
    }

    /** Shows the title of the page; a second call changes it. */
    public void title(Image icon, String text, String below) {
        if (title == null) {
            var head = new Composite(body, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 2).applyTo(head);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
            image = new Label(head, SWT.NONE);
            title = Css.mark(new Label(head, SWT.WRAP), titleClass);
            GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(title);
            subtitle = Css.mark(new Label(head, SWT.WRAP), Css.SUBTITLE);
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, SWT.DEFAULT).applyTo(subtitle);
        }
        image.setImage(icon);
        set(title, text);
        set(subtitle, below);
    }

    /**
     * Adds a section.
     *
     * @param heading its title
     * @param explanation one line below the title; empty for none
     * @return the composite to fill, with a grid of one column
     */
    public Composite section(String heading, String explanation) {
        var line = Css.mark(new Label(body, SWT.SEPARATOR | SWT.HORIZONTAL), Css.LINE);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 18).applyTo(line);
        var label = Css.mark(new Label(body, SWT.WRAP), Css.SECTION);
        label.setText(escaped(heading));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 12).hint(200, SWT.DEFAULT).applyTo(label);
        if (!explanation.isEmpty()) {
            var below = Css.mark(new Label(body, SWT.WRAP), Css.QUIET);
            below.setText(escaped(explanation));
            GridDataFactory.fillDefaults().grab(true, false).indent(0, 2).hint(200, SWT.DEFAULT).applyTo(below);
        }
        var content = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(content);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 10).applyTo(content);
        return content;
    }

    /** Adds room for fields without a heading. */
    public Composite plain() {
        var content = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(content);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 12).applyTo(content);
        return content;
    }

    /** Lays the page out anew after something on it changed its size. */
    public void reflow() {
        body.layout(true, true);
        fit();
    }

    private void fit() {
        Rectangle area = scroller.getClientArea();
        int width = Math.min(area.width, WIDEST);
        Point size = body.computeSize(width, SWT.DEFAULT, true);
        scroller.setMinHeight(size.y);
        int right = Math.max(margin, area.width - WIDEST + margin);
        var layout = (GridLayout) body.getLayout();
        if (layout.marginRight != right) {
            layout.marginRight = right;
            body.layout(true);
        }
    }

    private boolean within(Control control) {
        for (Composite at = control.getParent(); at != null; at = at.getParent()) {
            if (at == body) {
                return true;
            }
        }
        return false;
    }

    private void reveal(Control control) {
        Rectangle place = control.getDisplay().map(control.getParent(), body, control.getBounds());
        Point origin = scroller.getOrigin();
        int height = scroller.getClientArea().height;
        if (place.y < origin.y) {
            scroller.setOrigin(origin.x, Math.max(0, place.y - 12));
        } else if (place.y + place.height > origin.y + height) {
            scroller.setOrigin(origin.x, Math.min(place.y - 12, place.y + place.height - height + 12));
        }
    }

    private static void set(Label label, String text) {
        String shown = escaped(text);
        if (!label.getText().equals(shown)) {
            label.setText(shown);
            label.requestLayout();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
