package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What an agenda without items offers instead of an empty table. */
final class EmptyAgenda {

    private static final int WIDTH = 380;

    private final Composite control;
    private final Consumer<AgendaAction> action;
    private final List<Button> offers = new ArrayList<>();

    EmptyAgenda(Composite parent, Consumer<AgendaAction> action) {
        this.action = action;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 8).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, true).exclude(true).applyTo(control);
        var title = Css.mark(new Label(control, SWT.NONE), Css.SECTION);
        title.setText(Messages.empty_title);
        offer(Messages.empty_first, () -> action.accept(AgendaAction.NEW));
        control.setVisible(false);
    }

    /**
     * Adds what else there is to begin with.
     *
     * @param carryOver offer to carry over from the last meeting, if there was one
     * @param templates whether the committee has templates
     */
    void offers(Optional<String> carryOver, boolean templates) {
        if (templates) {
            offer(Messages.empty_template, () -> action.accept(AgendaAction.APPLY_TEMPLATE));
        }
        carryOver.ifPresent(text -> {
            offer(text, () -> action.accept(AgendaAction.CARRY_OVER));
            offer(Messages.empty_standing, () -> action.accept(AgendaAction.STANDING_ITEMS));
        });
    }

    private void offer(String text, Runnable action) {
        var button = new Button(control, SWT.PUSH);
        button.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER)
            .hint(Math.max(WIDTH, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT).applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        offers.add(button);
    }

    boolean isShown() {
        return control.getVisible() && !((GridData) control.getLayoutData()).exclude;
    }

    void show(boolean shown) {
        control.setVisible(shown);
        ((GridData) control.getLayoutData()).exclude = !shown;
    }

    void setFocus() {
        offers.getFirst().setFocus();
    }
}
