package org.consultum.ui.minutes.internal;

import org.consultum.ui.Css;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A part of a page with a heading, shown only where it applies. */
final class Panel {

    private static final int ABOVE = 14;

    private final Composite area;
    private final Label heading;

    /** A panel without a heading. */
    Panel(Page page) {
        this(page, "");
    }

    Panel(Page page, String title) {
        area = page.plain();
        GridDataFactory.createFrom((GridData) area.getLayoutData()).indent(0, ABOVE).applyTo(area);
        heading = title.isEmpty() ? null : Css.mark(new Label(area, SWT.NONE), Css.SECTION);
        if (heading != null) {
            heading.setText(title);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        }
    }

    /** What the panel holds; a grid of one column. */
    Composite area() {
        return area;
    }

    /** Shows or hides the panel; tells whether that changed anything. */
    boolean show(boolean visible) {
        return show(area, visible);
    }

    /** Shows or hides a control of a grid; tells whether that changed anything. */
    static boolean show(Control control, boolean visible) {
        var data = (GridData) control.getLayoutData();
        boolean changed = data.exclude == visible;
        data.exclude = !visible;
        control.setVisible(visible);
        return changed;
    }

    /** Takes everything below the heading away. */
    void clear() {
        for (Control child : area.getChildren()) {
            if (child != heading) {
                child.dispose();
            }
        }
    }

    /** Adds a line of less weight. */
    static Label quiet(Composite parent, String text) {
        var label = Css.mark(new Label(parent, SWT.WRAP), Css.QUIET);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
