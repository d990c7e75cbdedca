package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Shell;

/** Asks to whom a recommendation is addressed. */
final class AddressDialog extends ElementDialog {

    private final Recommendation recommendation;
    private PartyField addressees;

    AddressDialog(Shell shell, Editing editing, Recommendation recommendation) {
        super(shell, editing, Messages.address_title, editing.labels().text(recommendation), Messages.address_accept);
        this.recommendation = recommendation;
    }

    @Override
    protected void createFields() {
        addressees = parties(Messages.new_addressees, recommendation.getAddressees(), true);
    }

    @Override
    protected Optional<String> read() {
        return addressees.chosen().isEmpty() ? Optional.of(Messages.address_missing) : Optional.empty();
    }

    List<Party> addressees() {
        return addressees.chosen();
    }
}
