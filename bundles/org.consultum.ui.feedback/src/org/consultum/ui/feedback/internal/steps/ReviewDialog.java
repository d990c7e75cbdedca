package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.ReviewVerdict;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.steps.DocumentField.Document;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what a review found: the verdict, why, and the evidence it rests on. */
final class ReviewDialog extends ElementDialog {

    private static final List<ReviewVerdict> VERDICTS = List.of(ReviewVerdict.EFFECTIVE, ReviewVerdict.PARTLY_EFFECTIVE,
        ReviewVerdict.INEFFECTIVE);

    private final Recommendation recommendation;
    private final List<EffectivenessReview> planned;
    private final LocalDate today;
    private Combo review;
    private Combo verdict;
    private PartyField reviewer;
    private Text date;
    private Text conclusion;
    private Text evidence;
    private DocumentField document;
    private Found found;

    /**
     * The verdict as it was filled in.
     *
     * @param review the review that was planned; empty for one nobody had planned
     */
    record Found(Optional<EffectivenessReview> review, ReviewVerdict verdict, LocalDate on, Optional<Party> reviewer,
            Optional<String> conclusion, Optional<String> evidence) {
    }

    /**
     * Creates the dialog.
     *
     * @param first the planned review that is proposed
     */
    ReviewDialog(Shell shell, Editing editing, Recommendation recommendation, Optional<EffectivenessReview> first, LocalDate today) {
        super(shell, editing, Messages.review_title, editing.labels().text(recommendation), Messages.review_accept);
        this.recommendation = recommendation;
        this.planned = recommendation.getReviews().stream().filter(one -> one.getVerdict() == ReviewVerdict.PENDING)
            .sorted(Comparator.comparing(one -> first.filter(one::equals).isEmpty())).toList();
        this.today = today;
    }

    @Override
    protected void createFields() {
        var items = new ArrayList<>(planned.stream().map(editing().labels()::text).toList());
        items.add(Messages.review_unplanned);
        review = choice(Messages.review_which, items, 0);
        verdict = literal(Messages.review_verdict, VERDICTS, ReviewVerdict.EFFECTIVE);
        reviewer = parties(Messages.planReview_reviewer, planned.stream().map(EffectivenessReview::getReviewer)
            .flatMap(one -> Optional.ofNullable(one).stream()).limit(1).toList(), false);
        date = date(Messages.review_date, Optional.of(today));
        conclusion = lines(Messages.review_conclusion, "", 3);
        evidence = text(Messages.review_evidenceTitle, "");
        document = new DocumentField(place(Messages.review_evidenceDocument), editing(), Messages.review_evidenceDocument,
            Documents.known(recommendation), this::judge);
        review.addListener(SWT.Selection, event -> judge());
        verdict.setFocus();
    }

    @Override
    protected Optional<String> read() {
        int chosen = review.getSelectionIndex();
        day(date).ifPresent(on -> found = new Found(chosen < planned.size() ? Optional.of(planned.get(chosen)) : Optional.empty(),
            VERDICTS.get(verdict.getSelectionIndex()), on, reviewer.chosen().stream().findFirst(), words(conclusion), words(evidence)));
        if (day(date).isEmpty()) {
            return unclear(date).or(() -> Optional.of(Messages.form_dateMissing));
        }
        return words(conclusion).isEmpty() ? Optional.of(Messages.review_conclusionMissing) : Optional.empty();
    }

    Found found() {
        return found;
    }

    Optional<Document> document() {
        return document.chosen();
    }
}
