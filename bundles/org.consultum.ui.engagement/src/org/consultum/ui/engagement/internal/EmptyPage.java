package org.consultum.ui.engagement.internal;

import java.util.List;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Says kindly that there is nothing yet, what would be here, and how to begin. */
public final class EmptyPage {

    /**
     * A way to begin.
     *
     * @param text what it does
     * @param action does it
     */
    public record Offer(String text, Runnable action) {
    }

    private final Composite control;

    public EmptyPage(Composite parent, String title, String hint, List<Offer> offers) {
        control = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(24, 18).spacing(0, 8).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(control);
        label(title, Css.SECTION);
        label(hint, Css.QUIET);
        for (Offer offer : offers) {
            var link = new Link(control, SWT.NONE);
            link.setText("<a>" + offer.text().replace("&", "&&") + "</a>");
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> offer.action().run()));
        }
    }

    /** The page. */
    public Composite control() {
        return control;
    }

    private void label(String text, String style) {
        var label = Css.mark(new Label(control, SWT.WRAP), style);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
    }
}
