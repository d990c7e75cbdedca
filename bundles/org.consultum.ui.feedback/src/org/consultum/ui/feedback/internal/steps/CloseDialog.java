package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.Optional;
import org.consultum.followup.loop.CloseLoop;
import org.consultum.model.Recommendation;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks when and why a loop is closed. */
final class CloseDialog extends ElementDialog {

    private final Recommendation recommendation;
    private final LocalDate today;
    private final String waiting;
    private final String proposed;
    private Text date;
    private Text reason;
    private LocalDate on;
    private String why = "";
    private Optional<Text> open = Optional.empty();
    private Optional<String> openMeasures = Optional.empty();

    /**
     * Creates the dialog.
     *
     * @param waiting where the loop stands, in words
     * @param proposed a reason that fits; empty where the user has to find one
     */
    CloseDialog(Shell shell, Editing editing, Recommendation recommendation, String waiting, String proposed, LocalDate today) {
        super(shell, editing, Messages.close_title, editing.labels().text(recommendation), Messages.close_accept);
        this.recommendation = recommendation;
        this.waiting = waiting;
        this.proposed = proposed;
        this.today = today;
        this.on = today;
    }

    @Override
    protected void createFields() {
        explain(waiting);
        date = date(Messages.close_date, Optional.of(today));
        reason = lines(Messages.close_reason, proposed, 4);
        if (!CloseLoop.open(recommendation).isEmpty()) {
            open = Optional.of(lines(Messages.close_open, "", 2));
        }
        reason.setFocus();
        reason.selectAll();
    }

    @Override
    protected Optional<String> read() {
        day(date).ifPresent(day -> on = day);
        why = reason.getText().strip();
        openMeasures = open.flatMap(ElementDialog::words);
        if (day(date).isEmpty()) {
            return unclear(date).or(() -> Optional.of(Messages.form_dateMissing));
        }
        if (why.isEmpty()) {
            return Optional.of(Messages.close_reasonMissing);
        }
        return open.isPresent() && openMeasures.isEmpty() ? Optional.of(Messages.close_openMissing) : Optional.empty();
    }

    LocalDate on() {
        return on;
    }

    String why() {
        return why;
    }

    /** What becomes of measures that are not complete, where there are any. */
    Optional<String> openMeasures() {
        return openMeasures;
    }
}
