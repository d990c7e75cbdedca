package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consultum.model.Element;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.services.IServiceLocator;

/**
 * What stands above the content of every editor: the banner of its marking, whether it is approved and can only be read, and how many
 * problems it has.
 */
final class EditorBars {

    private static final int MOMENT = 120;

    private final List<EditorBar> bars = new ArrayList<>();
    private final Element element;
    private final Runnable refresh = this::refresh;
    private final Composite area;
    private final Composite content;

    EditorBars(Composite parent, Editing editing, Element element, IServiceLocator site) {
        this.element = Objects.requireNonNull(element);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        bars.add(new MarkingBar(area, editing, element));
        bars.add(new LockBar(area, editing, element, site));
        bars.add(new ProblemBar(area, editing, element, this::later));
        bars.forEach(bar -> GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar.control()));
        content = new Composite(area, SWT.NONE);
        content.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        refresh();
    }

    /** Where the content goes. */
    Composite content() {
        return content;
    }

    /** Shows what is to be said once nothing changes for a moment: what is in force for a committee takes a walk over all it has. */
    void later() {
        if (!area.isDisposed()) {
            area.getDisplay().timerExec(MOMENT, refresh);
        }
    }

    /** Shows what is to be said now. */
    private void refresh() {
        if (area.isDisposed() || element.eResource() == null) {
            return;
        }
        boolean changed = false;
        for (EditorBar bar : bars) {
            changed |= show(bar.control(), bar.refresh());
        }
        if (changed) {
            area.layout(true, true);
        }
    }

    private static boolean show(Control control, boolean visible) {
        var data = (GridData) control.getLayoutData();
        boolean changed = data.exclude == visible;
        data.exclude = !visible;
        control.setVisible(visible);
        return changed;
    }

    /** One of the bars. */
    interface EditorBar {

        Control control();

        /** Shows the present state, and says whether there is anything to show. */
        boolean refresh();
    }
}
