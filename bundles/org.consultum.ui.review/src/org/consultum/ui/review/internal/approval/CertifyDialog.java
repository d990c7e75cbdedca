package org.consultum.ui.review.internal.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.ApprovalKind;
import org.consultum.model.Party;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.PartyField;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks who approves, certifies or adopts something, in which capacity, and whether it is signed. */
final class CertifyDialog extends SigningDialog {

    private static final List<ApprovalKind> KINDS = List.of(ApprovalKind.values());

    private final Proposal proposal;
    private final Function<Answer, Optional<String>> attempt;
    private Combo kind;
    private PartyField by;
    private Text capacity;

    /**
     * What the dialog begins with.
     *
     * @param capacities the capacity of a party, empty where it has none in the committee
     */
    record Proposal(ApprovalKind kind, Optional<Party> by, Function<Party, String> capacities) {

        Proposal {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(by);
            Objects.requireNonNull(capacities);
        }
    }

    /** What was filled in. */
    record Answer(ApprovalKind kind, Party by, Optional<String> capacity, Signing signing) {
    }

    /**
     * Creates the dialog.
     *
     * @param attempt does what was answered; says why it could not be done, which leaves the dialog open
     * @param saveContent saves the content that is to be signed elsewhere
     */
    CertifyDialog(Shell shell, Editing editing, String about, Proposal proposal, Function<Answer, Optional<String>> attempt,
            Runnable saveContent) {
        super(shell, editing, Messages.approval_title, about, Messages.approval_accept, List.of(How.values()), saveContent);
        this.proposal = Objects.requireNonNull(proposal);
        this.attempt = Objects.requireNonNull(attempt);
    }

    @Override
    protected void createFields() {
        explain(Messages.approval_explanation);
        kind = literal(Messages.approval_kind, KINDS, proposal.kind());
        by = new PartyField(place(Messages.approval_by), editing(), Messages.approval_by, proposal.by().stream().toList(), false,
            this::another);
        capacity = text(Messages.approval_capacity, proposal.by().map(proposal.capacities()).orElse(""));
        createSigning();
        capacity.addModifyListener(event -> forgive());
        kind.addListener(SWT.Selection, event -> forgive());
    }

    @Override
    Optional<String> missing() {
        return by.chosen().isEmpty() ? Optional.of(Messages.approval_byMissing) : Optional.empty();
    }

    @Override
    Optional<String> attempt(Signing signed) {
        return attempt.apply(new Answer(KINDS.get(kind.getSelectionIndex()), by.chosen().getFirst(), words(capacity), signed));
    }

    private void another() {
        capacity.setText(by.chosen().stream().findFirst().map(proposal.capacities()).orElse(""));
        forgive();
    }
}
