package org.consultum.ui.actions;

import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What stands where actions would, when there are none: why, and what to do. */
final class EmptyPage {

    private static final int WIDTH = 420;

    private final Composite area;
    private final Label title;
    private final Label help;
    private final Button button;
    private Runnable pressed = () -> { };

    EmptyPage(Composite parent) {
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 10).applyTo(area);
        title = Css.mark(new Label(area, SWT.CENTER | SWT.WRAP), Css.SECTION);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.END).hint(WIDTH, SWT.DEFAULT).applyTo(title);
        help = Css.mark(new Label(area, SWT.CENTER | SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.BEGINNING).hint(WIDTH, SWT.DEFAULT).applyTo(help);
        button = new Button(area, SWT.PUSH);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.BEGINNING).applyTo(button);
        button.addListener(SWT.Selection, event -> pressed.run());
    }

    Composite area() {
        return area;
    }

    void say(String what, String why) {
        say(what, why, "", () -> { });
    }

    /** Says what is so and offers to do something about it; no button without a label. */
    void say(String what, String why, String label, Runnable action) {
        title.setText(what);
        help.setText(why);
        button.setText(label);
        button.setVisible(!label.isEmpty());
        pressed = action;
        area.layout(true, true);
    }

    void setFocus() {
        if (button.isVisible()) {
            button.setFocus();
        } else {
            area.setFocus();
        }
    }
}
