package org.consultum.ui.agenda.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.sections.proposal.SetAsideProposed;
import org.consultum.spi.proposal.Proposal;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FormDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Asks why a proposed item is set aside, and until when. */
final class SetAsideDialog extends FormDialog {

    private static final int LINES = 3;
    private static final int MONTHS = 3;

    private final Editing editing;
    private final Proposal proposal;
    private Text reason;
    private Text until;

    SetAsideDialog(Shell shell, Editing editing, Proposal proposal) {
        super(shell, Messages.aside_title, proposal.title(), Messages.aside_accept);
        this.editing = Objects.requireNonNull(editing);
        this.proposal = Objects.requireNonNull(proposal);
    }

    @Override
    protected void createFields() {
        explain(Messages.aside_explanation);
        until = date(Messages.aside_until, Optional.of(LocalDate.now().plusMonths(MONTHS)));
        reason = lines(Messages.aside_reason, "", LINES);
        reason.setFocus();
    }

    @Override
    protected Optional<String> read() {
        return unclear(until).or(() -> day(until).filter(day -> !day.isAfter(LocalDate.now())).map(day -> Messages.aside_past))
            .or(() -> words(reason).isEmpty() ? Optional.of(Messages.aside_reasonMissing) : Optional.empty());
    }

    @Override
    protected void okPressed() {
        Optional<Party> by = PlatformUI.getWorkbench().getService(CurrentPerson.class).person().map(Party.class::cast);
        var details = new SetAsideProposed.Details(words(reason).orElse(""), day(until), LocalDate.now(), by);
        if (editing.execute(new SetAsideProposed(editing.session().editingDomain(), editing.elements(), proposal, details))) {
            super.okPressed();
        }
    }
}
