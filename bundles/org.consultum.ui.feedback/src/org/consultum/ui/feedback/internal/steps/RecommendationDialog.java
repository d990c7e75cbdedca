package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.CreateRecommendation;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Priority;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a new recommendation: what is recommended, by which committee, to whom, and until when they are to answer. */
final class RecommendationDialog extends ElementDialog {

    private static final int MONTHS_TO_ANSWER = 3;

    private final List<Committee> committees;
    private final Optional<Element> origin;
    private final LocalDate today;
    private Committee committee;
    private Combo committeeField;
    private Text title;
    private Text wording;
    private PartyField addressees;
    private Combo priority;
    private Text made;
    private Text due;
    private CreateRecommendation.Details details;

    RecommendationDialog(Shell shell, Editing editing, Optional<Committee> committee, Optional<Element> origin, LocalDate today) {
        super(shell, editing, Messages.new_title,
            origin.map(from -> Messages.bind(Messages.new_from, editing.labels().text(from))).orElse(""), Messages.new_accept);
        this.committees = List.copyOf(editing.session().register().getCommittees());
        this.committee = committee.orElse(committees.getFirst());
        this.origin = origin;
        this.today = today;
    }

    @Override
    protected void createFields() {
        title = text(Messages.new_what, "");
        wording = lines(Messages.new_wording, "", 4);
        committeeField = choice(Messages.new_committee, committees.stream().map(editing().labels()::text).toList(),
            committees.indexOf(committee));
        addressees = parties(Messages.new_addressees, List.of(), true);
        priority = literal(Messages.new_priority, Priority.VALUES, Priority.NORMAL);
        made = date(Messages.new_made, Optional.of(today));
        due = date(Messages.new_due, Optional.of(today.plusMonths(MONTHS_TO_ANSWER)));
        title.setFocus();
    }

    @Override
    protected Optional<String> read() {
        committee = committees.get(committeeField.getSelectionIndex());
        details = new CreateRecommendation.Details(title.getText().strip(), Optional.empty(), words(wording), addressees.chosen(),
            Priority.VALUES.get(priority.getSelectionIndex()), day(made), day(due), origin);
        if (details.title().isEmpty()) {
            return Optional.of(Messages.new_titleMissing);
        }
        return unclear(made, due);
    }

    Committee committee() {
        return committee;
    }

    CreateRecommendation.Details details() {
        return details;
    }
}
