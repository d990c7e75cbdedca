package org.consultum.ui.reporting.internal.editor;

import org.consultum.reporting.catalogue.TemplateProblem;
import org.consultum.ui.Css;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What stands where pages would: why there are none, and what to do. Used on the display thread. */
final class Saying {

    private static final int WIDTH = 460;

    private final Composite area;
    private final Label title;
    private final Label help;
    private final Text line;
    private final Button button;
    private Runnable pressed = () -> { };

    Saying(Composite parent) {
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 10).applyTo(area);
        title = Css.mark(new Label(area, SWT.CENTER | SWT.WRAP), Css.SECTION);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.END).hint(WIDTH, SWT.DEFAULT).applyTo(title);
        help = Css.mark(new Label(area, SWT.CENTER | SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.BEGINNING).hint(WIDTH, SWT.DEFAULT).applyTo(help);
        line = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL);
        line.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.BEGINNING).hint(WIDTH, SWT.DEFAULT).exclude(true)
            .applyTo(line);
        line.setVisible(false);
        button = new Button(area, SWT.PUSH);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.BEGINNING).applyTo(button);
        button.addListener(SWT.Selection, event -> pressed.run());
    }

    Control control() {
        return area;
    }

    /** Says what is so and offers to do something about it; no button without a label. */
    void say(String what, String why, String label, Runnable action) {
        show(what, why, "", label, action);
    }

    /** Says what is wrong with a template: the place, the variable and the line itself. */
    void say(TemplateProblem problem, String label, Runnable action) {
        String place = problem.line() == 0 ? problem.file()
            : Messages.bind(Messages.problem_place, new Object[] {problem.file(), problem.line(), problem.column()});
        String variable = problem.variable().filter(name -> !problem.message().contains(name))
            .map(name -> Messages.bind(Messages.problem_variable, name) + "\n").orElse("");
        show(Messages.problem_title, place + "\n" + variable + problem.message() + "\n\n" + Messages.problem_remedy, problem.text(), label,
            action);
    }

    /** Whether it has the keyboard. */
    boolean hasFocus() {
        return button.isFocusControl() || area.isFocusControl() || line.isFocusControl();
    }

    void setFocus() {
        if (button.isVisible()) {
            button.setFocus();
        } else {
            area.setFocus();
        }
    }

    private void show(String what, String why, String code, String label, Runnable action) {
        title.setText(what.replace("&", "&&"));
        help.setText(why.replace("&", "&&"));
        line.setText(code);
        ((GridData) line.getLayoutData()).exclude = code.isEmpty();
        line.setVisible(!code.isEmpty());
        button.setText(label);
        button.setVisible(!label.isEmpty());
        pressed = action;
        area.layout(true, true);
    }
}
