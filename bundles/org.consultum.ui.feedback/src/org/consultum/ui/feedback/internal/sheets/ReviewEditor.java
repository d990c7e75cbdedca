package org.consultum.ui.feedback.internal.sheets;

import org.consultum.ui.forms.FormEditor;
import java.util.List;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.feedback.internal.Messages;

/** Editor of an effectiveness review: the question, who asks it until when, the verdict and the evidence it rests on. */
public final class ReviewEditor extends FormEditor<EffectivenessReview> {

    public ReviewEditor() {
        super(EffectivenessReview.class);
    }

    @Override
    protected String subtitle() {
        return edited().eContainer() instanceof Recommendation of ? Messages.bind(Messages.review_of, edits().labels().text(of))
            : edits().labels().type(edited().eClass());
    }

    @Override
    protected void createSections() {
        grid(page().plain()).lines(Literals.EFFECTIVENESS_REVIEW__QUESTION, 2)
            .add(Literals.EFFECTIVENESS_REVIEW__REVIEWER, Literals.EFFECTIVENESS_REVIEW__DUE, Literals.EFFECTIVENESS_REVIEW__VERDICT,
                Literals.EFFECTIVENESS_REVIEW__DATE, Literals.EFFECTIVENESS_REVIEW__CONCLUSION);
        parts(Messages.review_evidence, Messages.review_evidenceExplanation, Literals.EFFECTIVENESS_REVIEW__EVIDENCE,
            List.of(Literals.EVIDENCE__TITLE, Literals.EVIDENCE__PAPER, Literals.EVIDENCE__LINK),
            List.of(Literals.EVIDENCE__TITLE, Literals.EVIDENCE__PAPER, Literals.EVIDENCE__LINK, Literals.EVIDENCE__NOTE));
        links(Messages.sheet_belongs, "", Messages.sheet_nothing, () -> edited().eContainer() instanceof Recommendation of
            ? List.of(link(of, edits().labels().getText(of.getStage()))) : List.of());
        marking();
    }
}
