package org.consultum.ui.review.internal.approval;

import java.util.List;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementDialog;
import org.consultum.ui.forms.PartyField;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks why approved content is opened again, and who does. */
final class ReopenDialog extends ElementDialog {

    private final Optional<Party> proposed;
    private PartyField by;
    private Text reason;
    private Answer answer;

    /** What was filled in. */
    record Answer(List<Party> by, String reason) {
    }

    ReopenDialog(Shell shell, Editing editing, String about, Optional<Party> proposed) {
        super(shell, editing, Messages.approval_reopenTitle, about, Messages.approval_reopen);
        this.proposed = proposed;
    }

    @Override
    protected void createFields() {
        explain(Messages.approval_reopenExplanation);
        by = parties(Messages.approval_reopenBy, proposed.stream().toList(), false);
        reason = lines(Messages.approval_reason, "", 4);
        reason.setFocus();
    }

    @Override
    protected Optional<String> read() {
        answer = new Answer(by.chosen(), reason.getText().strip());
        if (answer.by().isEmpty()) {
            return Optional.of(Messages.approval_byMissing);
        }
        return answer.reason().isEmpty() ? Optional.of(Messages.approval_reasonMissing) : Optional.empty();
    }

    Answer answer() {
        return answer;
    }
}
