package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.followup.loop.CloseLoop;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the recommendation as which a loop goes on. */
final class ReopenDialog extends ElementDialog {

    private static final int MONTHS_TO_ANSWER = 3;

    private final Recommendation recommendation;
    private final LocalDate today;
    private Text title;
    private Text wording;
    private PartyField addressees;
    private Text due;
    private Text reason;
    private Optional<Text> open = Optional.empty();
    private Reopened reopened;

    /** The new recommendation as it was filled in. */
    record Reopened(String title, Optional<String> text, List<Party> addressees, Optional<LocalDate> due, String reason,
            Optional<String> openMeasures) {
    }

    ReopenDialog(Shell shell, Editing editing, Recommendation recommendation, LocalDate today) {
        super(shell, editing, Messages.reopen_title, editing.labels().text(recommendation), Messages.reopen_accept);
        this.recommendation = recommendation;
        this.today = today;
    }

    @Override
    protected void createFields() {
        explain(Messages.reopen_explanation);
        title = text(Messages.new_what, Optional.ofNullable(recommendation.getTitle()).orElse(""));
        wording = lines(Messages.new_wording, Optional.ofNullable(recommendation.getText()).orElse(""), 4);
        addressees = parties(Messages.new_addressees, recommendation.getAddressees(), true);
        due = date(Messages.new_due, Optional.of(today.plusMonths(MONTHS_TO_ANSWER)));
        reason = lines(Messages.reopen_reason, "", 2);
        if (recommendation.getClosedOn() == null && !CloseLoop.open(recommendation).isEmpty()) {
            open = Optional.of(lines(Messages.close_open, "", 2));
        }
        title.setFocus();
        title.selectAll();
    }

    @Override
    protected Optional<String> read() {
        reopened = new Reopened(title.getText().strip(), words(wording), addressees.chosen(), day(due), reason.getText().strip(),
            open.flatMap(ElementDialog::words));
        if (reopened.title().isEmpty()) {
            return Optional.of(Messages.new_titleMissing);
        }
        if (reopened.reason().isEmpty()) {
            return Optional.of(Messages.reopen_reasonMissing);
        }
        return open.isPresent() && reopened.openMeasures().isEmpty() ? Optional.of(Messages.close_openMissing) : unclear(due);
    }

    Reopened reopened() {
        return reopened;
    }
}
