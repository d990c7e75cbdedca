package org.consultum.ui.feedback.internal;

import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What stands where there is nothing to show yet: what this place is for, and what to do next. Used on the display thread. */
public final class Teaching {

    private final ScrolledComposite control;
    private final Composite body;
    private final Label title;
    private final Label below;
    private final Composite offers;

    public Teaching(Composite parent) {
        control = Css.mark(new ScrolledComposite(parent, SWT.V_SCROLL), Css.PAGE);
        control.setExpandHorizontal(true);
        control.setExpandVertical(true);
        body = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        control.setContent(body);
        GridLayoutFactory.fillDefaults().margins(24, 20).spacing(0, 8).applyTo(body);
        title = Css.mark(new Label(body, SWT.WRAP), Css.SECTION);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(title);
        below = Css.mark(new Label(body, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(below);
        offers = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).margins(0, 6).applyTo(offers);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(offers);
        control.addListener(SWT.Resize, event -> reflow());
    }

    /** The control, for its place. */
    public Composite control() {
        return control;
    }

    /** Says why there is nothing; offers what was offered before no longer. */
    public Teaching say(String heading, String explanation) {
        title.setText(heading.replace("&", "&&"));
        below.setText(explanation.replace("&", "&&"));
        for (Control offer : offers.getChildren()) {
            offer.dispose();
        }
        reflow();
        return this;
    }

    /** Offers something to do. */
    public Teaching offer(String text, Runnable action) {
        var link = new Link(offers, SWT.NONE);
        link.setText("<a>" + text.replace("&", "&&").replace("<", "\u2039") + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        reflow();
        return this;
    }

    /** Gives the keyboard to the first offer, or to the page. */
    public void setFocus() {
        if (offers.getChildren().length > 0) {
            offers.getChildren()[0].setFocus();
        } else {
            control.setFocus();
        }
    }

    private void reflow() {
        body.layout(true, true);
        control.setMinSize(body.computeSize(Math.max(1, control.getClientArea().width), SWT.DEFAULT));
    }
}
