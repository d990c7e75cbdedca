package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.CreateActionItem;
import org.consultum.model.Element;
import org.consultum.model.Priority;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the action that follows from a decision, a finding or a meeting. */
public final class ActionDialog extends ElementDialog {

    private static final int WEEKS = 4;
    private static final int LONGEST_TITLE = 120;

    private final Element origin;
    private final String proposed;
    private final LocalDate today;
    private Text title;
    private PartyField owners;
    private Text due;
    private Combo priority;
    private CreateActionItem.Details details;

    /**
     * Creates the dialog.
     *
     * @param origin what the action comes from
     * @param proposed what could be done; shortened if need be
     */
    public ActionDialog(Shell shell, Editing editing, Element origin, String proposed, LocalDate today) {
        super(shell, editing, Messages.action_title, Messages.bind(Messages.new_from, editing.labels().text(origin)),
            Messages.action_accept);
        this.origin = origin;
        this.proposed = proposed.length() > LONGEST_TITLE ? proposed.substring(0, LONGEST_TITLE) : proposed;
        this.today = today;
    }

    @Override
    protected void createFields() {
        title = text(Messages.action_what, proposed);
        owners = parties(Messages.measure_owners, List.of(), true);
        due = date(Messages.measure_due, Optional.of(today.plusWeeks(WEEKS)));
        priority = literal(Messages.new_priority, Priority.VALUES, Priority.NORMAL);
        title.setFocus();
        title.selectAll();
    }

    @Override
    protected Optional<String> read() {
        details = new CreateActionItem.Details(title.getText().strip(), Optional.empty(), Optional.empty(), owners.chosen(), day(due),
            Priority.VALUES.get(priority.getSelectionIndex()), Optional.of(origin), Optional.of(today));
        if (details.title().isEmpty()) {
            return Optional.of(Messages.action_titleMissing);
        }
        return owners.chosen().isEmpty() ? Optional.of(Messages.owners_missing) : unclear(due);
    }

    /** The action as it was filled in. */
    public CreateActionItem.Details details() {
        return details;
    }
}
