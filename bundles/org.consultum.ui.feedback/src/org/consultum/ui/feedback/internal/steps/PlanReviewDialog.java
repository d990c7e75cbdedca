package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what an effectiveness review is to find out, who reviews and until when. */
final class PlanReviewDialog extends ElementDialog {

    private static final int MONTHS = 6;

    private final LocalDate today;
    private Text question;
    private PartyField reviewer;
    private Text due;
    private Plan taken;

    /** The plan as it was filled in. */
    record Plan(Optional<String> question, Optional<LocalDate> due, Optional<Party> reviewer) {
    }

    PlanReviewDialog(Shell shell, Editing editing, Recommendation recommendation, LocalDate today) {
        super(shell, editing, Messages.planReview_title, editing.labels().text(recommendation), Messages.planReview_accept);
        this.today = today;
    }

    @Override
    protected void createFields() {
        question = lines(Messages.planReview_question, Messages.planReview_proposed, 2);
        reviewer = parties(Messages.planReview_reviewer, List.of(), false);
        due = date(Messages.planReview_due, Optional.of(today.plusMonths(MONTHS)));
        question.setFocus();
        question.selectAll();
    }

    @Override
    protected Optional<String> read() {
        taken = new Plan(words(question), due(), reviewer.chosen().stream().findFirst());
        if (taken.question().isEmpty()) {
            return Optional.of(Messages.planReview_questionMissing);
        }
        return unclear(due).or(() -> due().isEmpty() ? Optional.of(Messages.form_dateMissing) : Optional.empty());
    }

    private Optional<LocalDate> due() {
        return day(due);
    }

    Plan plan() {
        return taken;
    }
}
