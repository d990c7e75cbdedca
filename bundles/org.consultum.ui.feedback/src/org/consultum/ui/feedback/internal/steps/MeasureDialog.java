package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.AddMeasure;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a measure that puts a recommendation into practice: what is done, by whom and until when. */
final class MeasureDialog extends ElementDialog {

    private static final int MONTHS = 6;

    private final List<Party> proposed;
    private final LocalDate today;
    private Text title;
    private PartyField owners;
    private Text due;
    private AddMeasure.Details details;

    /**
     * Creates the dialog.
     *
     * @param proposed who is proposed as responsible
     */
    MeasureDialog(Shell shell, Editing editing, Recommendation recommendation, List<Party> proposed, LocalDate today) {
        super(shell, editing, Messages.measure_title, editing.labels().text(recommendation), Messages.measure_accept);
        this.proposed = List.copyOf(proposed);
        this.today = today;
    }

    @Override
    protected void createFields() {
        title = text(Messages.measure_what, "");
        owners = parties(Messages.measure_owners, proposed, true);
        due = date(Messages.measure_due, Optional.of(today.plusMonths(MONTHS)));
        title.setFocus();
    }

    @Override
    protected Optional<String> read() {
        details = new AddMeasure.Details(title.getText().strip(), owners.chosen(), day(due));
        return details.title().isEmpty() ? Optional.of(Messages.measure_titleMissing) : unclear(due);
    }

    AddMeasure.Details details() {
        return details;
    }
}
