package org.consultum.ui.planning;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.rules.RulePack;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What stands in the view while there are no deadlines: why, and what to do about it. */
final class NoDeadlines {

    private final ScrolledComposite control;
    private final Composite body;
    private final Label title;
    private final Label below;
    private final Composite offers;

    NoDeadlines(Composite parent) {
        control = new ScrolledComposite(parent, SWT.V_SCROLL);
        control.setExpandHorizontal(true);
        control.setExpandVertical(true);
        body = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        control.setContent(body);
        GridLayoutFactory.fillDefaults().margins(24, 16).spacing(0, 8).applyTo(body);
        title = Css.mark(new Label(body, SWT.WRAP), Css.SECTION);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        below = Css.mark(new Label(body, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        offers = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(offers);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(offers);
        control.addListener(SWT.Resize, event -> reflow());
    }

    Composite control() {
        return control;
    }

    void say(String heading, String explanation) {
        title.setText(heading.replace("&", "&&"));
        below.setText(explanation.replace("&", "&&"));
        for (var offer : offers.getChildren()) {
            offer.dispose();
        }
        reflow();
    }

    /** Offers packs, each with one click, and the editor of the committee. */
    void offer(List<RulePack> packs, boolean writable, Consumer<RulePack> choose, Runnable openCommittee) {
        if (writable) {
            packs.forEach(pack -> link(Messages.bind(Messages.empty_use, pack.name()), () -> choose.accept(pack)));
        }
        link(Messages.empty_committee, openCommittee);
        reflow();
    }

    private void link(String text, Runnable action) {
        var link = new Link(offers, SWT.NONE);
        link.setText("<a>" + text.replace("&", "&&").replace("<", "") + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }

    private void reflow() {
        body.layout(true, true);
        int width = Math.max(1, control.getClientArea().width);
        control.setMinSize(body.computeSize(width, SWT.DEFAULT));
    }
}
