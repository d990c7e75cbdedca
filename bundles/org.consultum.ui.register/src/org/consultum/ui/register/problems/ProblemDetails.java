package org.consultum.ui.register.problems;

import java.util.Optional;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.WaiverUse;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.forms.Page;
import org.consultum.ui.forms.SourceLines;
import org.consultum.ui.problems.ProblemWords;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** One finding explained: what is wrong, what to do about it, by which rule, and the buttons that do it. */
final class ProblemDetails {

    private final Composite control;
    private final ProblemTasks tasks;
    private final ElementLabels labels;
    private final Runnable open;
    private Optional<CheckFinding> shown = Optional.empty();
    private boolean built;

    /**
     * Creates the empty pane.
     *
     * @param open goes to what the finding shown is about
     */
    ProblemDetails(Composite parent, ProblemTasks tasks, ElementLabels labels, Runnable open) {
        this.tasks = tasks;
        this.labels = labels;
        this.open = open;
        control = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        control.setLayout(new FillLayout());
    }

    Composite control() {
        return control;
    }

    /** Explains a finding, or says how to choose one. */
    void show(Optional<CheckFinding> finding) {
        if (built && finding.equals(shown)) {
            return;
        }
        built = true;
        shown = finding;
        control.setRedraw(false);
        for (Control child : control.getChildren()) {
            child.dispose();
        }
        var page = Page.narrow(control);
        finding.ifPresentOrElse(one -> explain(page, one), () -> quiet(page.plain(), Messages.details_none));
        page.reflow();
        control.layout(true, true);
        control.setRedraw(true);
    }

    private void explain(Page page, CheckFinding finding) {
        String kind = ProblemWords.severity(finding.severity());
        page.title(labels.image((finding.counts() ? ProblemWords.sign(finding.severity()) : Images.WAIVED).descriptor()),
            finding.counts() ? kind : Messages.bind(Messages.problems_kindWaived, kind),
            finding.citation().isPresent() ? Messages.bind(Messages.details_rule, ProblemWords.rule(finding)) : "");
        Composite body = page.plain();
        text(body, finding.message());
        if (!finding.remedy().isBlank()) {
            text(body, finding.remedy());
        }
        finding.waiver().ifPresent(waiver -> waived(body, waiver));
        actions(body, finding);
        link(body, Messages.bind(Messages.details_open, tasks.where(finding)), open);
        finding.citation().ifPresent(citation -> SourceLines.add(body, citation));
    }

    /** The ways to put it right first, best first; then how to accept it. */
    private void actions(Composite body, CheckFinding finding) {
        var row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(1).spacing(6, 6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        if (finding.counts() && tasks.mayChange()) {
            finding.fixes().forEach(fix -> button(row, Images.CHECK, fix.label(), () -> tasks.fix(finding, fix)));
        }
        if (tasks.mayWaive(finding)) {
            button(row, Images.WAIVED, Messages.problems_waive, () -> tasks.waive(control.getShell(), finding));
        }
        if (!finding.counts() && tasks.mayChange()) {
            button(row, Images.CLEAR, Messages.problems_withdraw, () -> tasks.withdraw(finding));
        }
        if (row.getChildren().length == 0) {
            row.dispose();
        }
    }

    private static void waived(Composite body, WaiverUse waiver) {
        var tile = Css.mark(new Composite(body, SWT.NONE), Css.TILE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 2).applyTo(tile);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tile);
        text(tile, waiver.reason());
        quiet(tile, waivedWords(waiver));
    }

    /** By whom and until when a finding is waived, in words. */
    static String waivedWords(WaiverUse waiver) {
        String by = waiver.grantedBy().map(name -> Messages.bind(Messages.waived_by, name)).orElse(Messages.waived_byNobody);
        String since = waiver.grantedOn().map(day -> Messages.bind(Messages.waived_since, by, Formats.local().date(day))).orElse(by);
        return waiver.until().map(day -> Messages.bind(Messages.waived_until, since, Formats.local().date(day)))
            .orElse(Messages.bind(Messages.waived_open, since));
    }

    private static void text(Composite parent, String text) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
    }

    private static void quiet(Composite parent, String text) {
        var label = Css.mark(new Label(parent, SWT.WRAP), Css.QUIET);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
    }

    private static void link(Composite parent, String text, Runnable action) {
        var link = new Link(parent, SWT.NONE);
        link.setText("<a>" + text.replace("&", "&&").replace("<", "\u2039") + "</a>");
        link.setToolTipText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }

    private void button(Composite parent, Images image, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setImage(labels.image(image.descriptor()));
        button.setText(text.replace("&", "&&"));
        GridDataFactory.swtDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
