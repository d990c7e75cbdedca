package org.consultum.ui.register.creation;

import org.consultum.ui.forms.FormDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.register.Messages;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the name of a new committee and what it reports to. */
final class NewCommitteeDialog extends FormDialog {

    private final List<Committee> parents;
    private final ElementLabels labels;
    private Optional<Committee> parent;
    private Text nameField;
    private Text shortNameField;
    private Combo parentField;
    private String name = "";
    private String shortName = "";

    NewCommitteeDialog(Shell shell, Register register, ElementLabels labels, Optional<Committee> parent) {
        super(shell, Messages.newCommittee_title, "", Messages.new_create);
        this.parents = List.copyOf(register.getCommittees());
        this.labels = labels;
        this.parent = parent;
    }

    @Override
    protected void createFields() {
        nameField = text(Messages.newCommittee_name, "");
        shortNameField = text(Messages.newCommittee_shortName, "");
        var names = new ArrayList<>(List.of(Messages.newCommittee_noParent));
        parents.forEach(committee -> names.add(labels.text(committee)));
        parentField = choice(Messages.newCommittee_parent, names, parent.map(parents::indexOf).orElse(-1) + 1);
    }

    @Override
    protected Optional<String> read() {
        name = nameField.getText().strip();
        shortName = shortNameField.getText().strip();
        int chosen = parentField.getSelectionIndex();
        parent = chosen < 1 ? Optional.empty() : Optional.of(parents.get(chosen - 1));
        return name.isEmpty() ? Optional.of(Messages.newCommittee_nameMissing) : Optional.empty();
    }

    String name() {
        return name;
    }

    Optional<String> shortName() {
        return Optional.of(shortName).filter(text -> !text.isEmpty());
    }

    Optional<Committee> parent() {
        return parent;
    }
}
