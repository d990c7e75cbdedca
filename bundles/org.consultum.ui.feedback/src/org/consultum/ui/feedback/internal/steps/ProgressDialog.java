package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.ImplementationClass;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Asks how a measure goes on: how much is done, how it counts as implemented, which milestone was reached, and a note. */
final class ProgressDialog extends ElementDialog {

    private final List<Measure> measures;
    private final LocalDate today;
    private Combo measure;
    private Spinner percentage;
    private Combo implementation;
    private Combo milestone;
    private Text date;
    private Text note;
    private List<Milestone> open = List.of();
    private Report report;

    /** The progress as it was filled in. */
    record Report(Measure measure, int percentage, ImplementationClass implementation, Optional<Milestone> milestone, LocalDate on,
            Optional<String> note) {
    }

    /**
     * Creates the dialog.
     *
     * @param measures those that can be chosen, at least one; the first is proposed
     */
    ProgressDialog(Shell shell, Editing editing, String about, List<Measure> measures, LocalDate today) {
        super(shell, editing, Messages.progress_title, about, Messages.progress_accept);
        this.measures = List.copyOf(measures);
        this.today = today;
    }

    @Override
    protected void createFields() {
        Measure first = measures.getFirst();
        measure = choice(Messages.owners_measure, measures.stream().map(editing().labels()::text).toList(), 0);
        percentage = percent(Messages.progress_percent, first.getProgress());
        implementation = literal(Messages.progress_class, ImplementationClass.VALUES, first.getImplementation());
        milestone = choice(Messages.progress_milestone, List.of(), -1);
        date = date(Messages.progress_date, Optional.of(today));
        note = lines(Messages.progress_note, "", 3);
        measure.addListener(SWT.Selection, event -> chosen());
        percentage.addListener(SWT.Modify, event -> classify());
        percentage.addListener(SWT.Selection, event -> classify());
        chosen();
        percentage.setFocus();
    }

    @Override
    protected Optional<String> read() {
        Optional<LocalDate> on = day(date);
        on.ifPresent(day -> report = new Report(measures.get(measure.getSelectionIndex()), percentage.getSelection(),
            ImplementationClass.VALUES.get(implementation.getSelectionIndex()),
            milestone.getSelectionIndex() > 0 ? Optional.of(open.get(milestone.getSelectionIndex() - 1)) : Optional.empty(), day,
            words(note)));
        return on.isEmpty() ? unclear(date).or(() -> Optional.of(Messages.form_dateMissing)) : Optional.empty();
    }

    Report report() {
        return report;
    }

    private void chosen() {
        Measure one = measures.get(measure.getSelectionIndex());
        percentage.setSelection(one.getProgress());
        implementation.select(ImplementationClass.VALUES.indexOf(one.getImplementation()));
        open = one.getMilestones().stream().filter(reached -> reached.getReachedOn() == null).toList();
        var items = new ArrayList<>(List.of(Messages.progress_noMilestone));
        open.stream().map(editing().labels()::text).forEach(items::add);
        milestone.setItems(items.toArray(String[]::new));
        milestone.select(0);
        judge();
    }

    /** Proposes the class that fits the percentage. */
    private void classify() {
        int done = percentage.getSelection();
        var fits = done == 0 ? ImplementationClass.NONE : done == 100 ? ImplementationClass.FULLY : ImplementationClass.PARTLY;
        implementation.select(ImplementationClass.VALUES.indexOf(fits));
        judge();
    }
}
