package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Measure;
import org.consultum.model.Party;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;

/** Asks who is responsible for a measure that has nobody. */
public final class OwnersDialog extends ElementDialog {

    private final List<Measure> measures;
    private final List<Party> proposed;
    private Combo measure;
    private PartyField owners;
    private Measure chosen;

    /**
     * Creates the dialog.
     *
     * @param measures those that can be chosen, at least one
     * @param proposed who is proposed as responsible
     */
    public OwnersDialog(Shell shell, Editing editing, String about, List<Measure> measures, List<Party> proposed) {
        super(shell, editing, Messages.owners_title, about, Messages.owners_accept);
        this.measures = List.copyOf(measures);
        this.proposed = List.copyOf(proposed);
        this.chosen = measures.getFirst();
    }

    @Override
    protected void createFields() {
        measure = choice(Messages.owners_measure, measures.stream().map(editing().labels()::text).toList(), 0);
        owners = parties(Messages.measure_owners, proposed, true);
    }

    @Override
    protected Optional<String> read() {
        chosen = measures.get(measure.getSelectionIndex());
        return owners.chosen().isEmpty() ? Optional.of(Messages.owners_missing) : Optional.empty();
    }

    public Measure measure() {
        return chosen;
    }

    public List<Party> owners() {
        return owners.chosen();
    }
}
