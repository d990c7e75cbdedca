package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.Commands;
import org.consultum.ui.Messages;
import org.consultum.ui.problems.LiveProblems;
import org.consultum.ui.problems.ProblemWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;

/** How many problems the element of an editor has, what the first is, and a link to the list of them. */
final class ProblemBar implements EditorBars.EditorBar {

    private static final int EXPLAINED = 3;
    private static final int LONGEST = 110;

    private final Composite bar;
    private final Editing editing;
    private final Element element;
    private final Label sign;
    private final Link link;
    private List<CheckFinding> shown = List.of();

    /**
     * Creates the bar.
     *
     * @param changed called when there may be more or fewer problems than are shown
     */
    ProblemBar(Composite parent, Editing editing, Element element, Runnable changed) {
        this.editing = Objects.requireNonNull(editing);
        this.element = Objects.requireNonNull(element);
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).margins(16, 4).applyTo(bar);
        sign = new Label(bar, SWT.NONE);
        link = new Link(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showFirst()));
        LiveProblems.ofWindow().ifPresent(problems -> {
            problems.addListener(changed);
            bar.addDisposeListener(event -> problems.removeListener(changed));
        });
    }

    @Override
    public Control control() {
        return bar;
    }

    @Override
    public boolean refresh() {
        List<CheckFinding> present = element.eResource() == null ? List.of()
            : LiveProblems.ofWindow().map(problems -> problems.within(element)).orElse(List.of());
        if (!present.equals(shown)) {
            shown = present;
            show();
        }
        return !shown.isEmpty();
    }

    private void show() {
        if (shown.isEmpty()) {
            return;
        }
        sign.setImage(editing.labels().image(ProblemWords.sign(ProblemWords.worst(shown)).descriptor()));
        String first = shortened(shown.getFirst().message().replaceAll("\\s+", " ")).replace("&", "&&").replace("<", "\u2039");
        String count = "<a>" + ProblemWords.count(shown) + "</a>";
        link.setText(Messages.bind(shown.size() == 1 ? Messages.problems_only : Messages.problems_first, count, first));
        link.setToolTipText(ProblemWords.tip(shown.subList(0, Math.min(EXPLAINED, shown.size()))));
        bar.layout(true);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    private void showFirst() {
        new Commands(PlatformUI.getWorkbench()).run(ProblemMenu.SHOW, ProblemMenu.parameters(shown.getFirst()));
    }
}
