package org.consultum.ui.register.problems;

import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.problems.LiveProblems.State;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What stands in place of the list while there is nothing in it: why that is so. */
final class NoProblems {

    private final Composite control;
    private final ElementLabels labels;
    private final Label sign;
    private final Label head;
    private final Label text;

    NoProblems(Composite parent, ElementLabels labels) {
        this.labels = labels;
        control = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(10, 4).numColumns(2).applyTo(control);
        sign = new Label(control, SWT.NONE);
        head = Css.mark(new Label(control, SWT.NONE), Css.SECTION);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(head);
        new Label(control, SWT.NONE);
        text = Css.mark(new Label(control, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
    }

    Composite control() {
        return control;
    }

    /**
     * Says why the list is empty.
     *
     * @param clean whether nothing was found that counts; otherwise the filter hides it
     * @param waived how many findings are waived
     */
    void show(State state, boolean clean, int waived) {
        Images image = Images.INFO;
        String title;
        String explanation = "";
        switch (state) {
            case NO_REGISTER -> title = Messages.problems_noRegister;
            case CHECKING -> {
                title = Messages.problems_checkingNow;
                explanation = Messages.problems_checkingExplained;
            }
            case FAILED -> {
                title = Messages.problems_notChecked;
                explanation = Messages.problems_notCheckedExplained;
                image = Images.WARNING;
            }
            case CHECKED -> {
                title = clean ? Messages.problems_none : Messages.problems_noMatch;
                image = clean ? Images.CHECK : Images.SEARCH;
                explanation = !clean ? Messages.problems_noMatchExplained : waived == 0 ? Messages.problems_noneExplained
                    : Messages.bind(Messages.problems_noneWaived, waived);
            }
            default -> throw new IllegalStateException(String.valueOf(state));
        }
        sign.setImage(labels.image(image.descriptor()));
        head.setText(title);
        text.setText(explanation);
        control.layout(true, true);
    }
}
