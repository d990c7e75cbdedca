package org.consultum.ui.plugins.internal;

import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Pieces the page is put together from. */
final class Texts {

    private static final int NARROW = 200;

    private Texts() {
    }

    /** A block of lines, a little apart from the next. */
    static Composite block(Composite parent) {
        var block = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).extendedMargins(0, 0, 4, 8).applyTo(block);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(block);
        return block;
    }

    /** A line of text that wraps. */
    static Label line(Composite parent, String text, String css) {
        var label = new Label(parent, SWT.WRAP);
        if (!css.isEmpty()) {
            Css.mark(label, css);
        }
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** A row of buttons. */
    static Composite row(Composite parent) {
        var row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(8).wrap(true).center(true).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(row);
        return row;
    }

    static Button button(Composite row, String text, Runnable action) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
