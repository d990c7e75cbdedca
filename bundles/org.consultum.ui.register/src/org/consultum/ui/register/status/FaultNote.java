package org.consultum.ui.register.status;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Faults;
import org.consultum.ui.Reporter;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** Says in the bottom line, without disturbing anybody, that something a plugin brings was switched off; the link tells what and why. */
final class FaultNote {

    // The bar keeps the width a control had at first, so the note takes its room from the words before it.
    private static final int WIDTH = 190;
    private static final int GAP = 6;
    private static final int MOST_TOLD = 8;

    private final Link link;
    private final Faults faults;
    private final GridData before;
    private final int room;

    /** @param before the control that gives some of its width away when there is something to say */
    FaultNote(Composite line, Control before, Faults faults, Reporter reporter) {
        this.faults = faults;
        this.before = (GridData) before.getLayoutData();
        this.room = this.before.widthHint;
        link = new Link(line, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).grab(false, true).applyTo(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> reporter.tell(Messages.faults_title, told())));
        Consumer<Fault> listener = fault -> link.getDisplay().asyncExec(this::show);
        faults.addListener(listener);
        link.addDisposeListener(event -> faults.removeListener(listener));
        show();
    }

    private String told() {
        return faults.all().reversed().stream().limit(MOST_TOLD).map(Fault::happened).collect(Collectors.joining("\n\n"));
    }

    private void show() {
        if (link.isDisposed()) {
            return;
        }
        List<Fault> all = faults.all();
        link.setText(all.isEmpty() ? "" : "<a>" + (all.size() == 1 ? Messages.faults_one : Messages.bind(Messages.faults_many, all.size()))
            + "</a>");
        link.setToolTipText(all.isEmpty() ? null : all.getLast().happened());
        link.setVisible(!all.isEmpty());
        ((GridData) link.getLayoutData()).exclude = all.isEmpty();
        before.widthHint = all.isEmpty() ? room : room - WIDTH - GAP;
        link.getParent().layout();
    }
}
