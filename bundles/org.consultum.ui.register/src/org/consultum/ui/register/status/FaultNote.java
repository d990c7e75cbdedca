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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** Says in the bottom line, without disturbing anybody, that something a plugin brings was switched off; the link tells what and why. */
final class FaultNote {

    // The bar keeps the width a control had at first.
    private static final int WIDTH = 210;
    private static final int MOST_TOLD = 8;

    private final Link link;
    private final Faults faults;

    FaultNote(Composite line, Faults faults, Reporter reporter) {
        this.faults = faults;
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
    }
}
