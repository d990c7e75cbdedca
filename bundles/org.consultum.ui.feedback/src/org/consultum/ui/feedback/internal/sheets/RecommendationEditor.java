package org.consultum.ui.feedback.internal.sheets;

import org.consultum.ui.forms.ElementLinks;
import org.consultum.ui.forms.FormEditor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.FeedbackList;
import org.consultum.model.Lesson;
import org.consultum.model.Measure;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Commands;
import org.consultum.ui.Formats;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.loops.LoopsView;
import org.consultum.ui.feedback.internal.steps.Step;
import org.consultum.ui.forms.Candidates;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.ui.contexts.IContextService;

/** Editor of a recommendation: its wording and addressees, and everything that became of it, on one page. */
public final class RecommendationEditor extends FormEditor<Recommendation> {

    private LoopHead head;

    public RecommendationEditor() {
        super(Recommendation.class);
    }

    @Override
    protected String subtitle() {
        String committee = Candidates.committee(edited()).map(edits().labels()::text).orElse("");
        return edited().getMadeOn() == null ? committee
            : Messages.bind(Messages.recommendation_made, committee, Formats.local().date(edited().getMadeOn()));
    }

    @Override
    protected void createSections() {
        getSite().getService(IContextService.class).activateContext(LoopsView.CONTEXT);
        head = new LoopHead(page().plain(), getSite(), edited(), edits(), Clock.systemDefaultZone());
        refreshed(head::refresh);
        fields(Messages.recommendation_wording, "").add(Literals.RECOMMENDATION__TITLE, Literals.RECOMMENDATION__REFERENCE)
            .lines(Literals.RECOMMENDATION__TEXT, 4).add(Literals.RECOMMENDATION__PRIORITY, Literals.RECOMMENDATION__ADDRESSEES,
                Literals.RECOMMENDATION__MADE_ON, Literals.RECOMMENDATION__TRANSMITTED_ON, Literals.RECOMMENDATION__RESPONSE_DUE,
                Literals.RECOMMENDATION__ORIGINATORS);
        part(Messages.recommendation_responses, Messages.recommendation_responsesExplanation, Literals.RECOMMENDATION__RESPONSES,
            Step.RESPONSE,
            List.of(Literals.RESPONSE__KIND, Literals.RESPONSE__AUTHOR, Literals.RESPONSE__DATE, Literals.RESPONSE__DOCUMENT),
            List.of(Literals.RESPONSE__KIND, Literals.RESPONSE__REASON, Literals.RESPONSE__DATE, Literals.RESPONSE__AUTHOR,
                Literals.RESPONSE__DOCUMENT));
        part(Messages.recommendation_measures, Messages.recommendation_measuresExplanation, Literals.RECOMMENDATION__MEASURES,
            Step.MEASURE, List.of(Literals.MEASURE__TITLE, Literals.MEASURE__OWNERS, Literals.MEASURE__DUE, Literals.MEASURE__PROGRESS,
                Literals.MEASURE__IMPLEMENTATION),
            List.of(Literals.MEASURE__TITLE, Literals.MEASURE__OWNERS, Literals.MEASURE__DUE, Literals.MEASURE__PROGRESS,
                Literals.MEASURE__IMPLEMENTATION, Literals.MEASURE__COMPLETED_ON, Literals.MEASURE__ACTIONS));
        part(Messages.recommendation_reviews, Messages.recommendation_reviewsExplanation, Literals.RECOMMENDATION__REVIEWS,
            Step.PLAN_REVIEW, List.of(Literals.EFFECTIVENESS_REVIEW__QUESTION, Literals.EFFECTIVENESS_REVIEW__VERDICT,
                Literals.EFFECTIVENESS_REVIEW__DUE, Literals.EFFECTIVENESS_REVIEW__DATE),
            List.of(Literals.EFFECTIVENESS_REVIEW__QUESTION, Literals.EFFECTIVENESS_REVIEW__REVIEWER, Literals.EFFECTIVENESS_REVIEW__DUE,
                Literals.EFFECTIVENESS_REVIEW__VERDICT, Literals.EFFECTIVENESS_REVIEW__DATE, Literals.EFFECTIVENESS_REVIEW__CONCLUSION));
        links(Messages.recommendation_links, Messages.recommendation_linksExplanation, Messages.sheet_nothing, this::linked);
        fields(Messages.recommendation_end, "").add(Literals.RECOMMENDATION__CLOSED_ON).lines(Literals.RECOMMENDATION__CLOSED_REASON, 2);
        marking();
    }

    @Override
    protected void focusContent() {
        if (!head.setFocus()) {
            super.focusContent();
        }
    }

    /** A table of parts to which a step of the loop adds. */
    private void part(String heading, String explanation, EReference reference, Step step, List<EStructuralFeature> columns,
            List<EStructuralFeature> fields) {
        parts(heading, explanation, reference, columns, fields).adding(() -> {
            // The step asks and changes by itself; there is nothing left for the table to do.
            new Commands(getSite()).run(step.command());
            return Optional.<Command>empty();
        });
    }

    private List<ElementLinks.Entry> linked() {
        var found = new ArrayList<ElementLinks.Entry>();
        Optional.ofNullable(edited().getOrigin()).ifPresent(origin -> found.add(link(origin, Messages.link_origin)));
        Optional.ofNullable(edited().getAncestor()).ifPresent(before -> found.add(link(before, Messages.link_ancestor)));
        lists().flatMap(list -> list.getRecommendations().stream()).filter(other -> other.getAncestor() == edited())
            .forEach(after -> found.add(link(after, Messages.link_successor)));
        edited().getMeasures().forEach(measure -> {
            found.add(link(measure, Messages.bind(Messages.link_measure, measure.getProgress())));
            measure.getActions().forEach(action -> found.add(action(action, measure)));
        });
        edited().getReviews().forEach(review -> found.add(link(review, edits().labels().getText(review.getVerdict()))));
        lists().flatMap(list -> list.getLessons().stream()).filter(lesson -> lesson.getLearnedFrom().contains(edited()))
            .map(Lesson.class::cast).forEach(lesson -> found.add(link(lesson, Messages.link_lesson)));
        return found;
    }

    private ElementLinks.Entry action(ActionItem action, Measure measure) {
        return link(action, Messages.bind(Messages.link_action, edits().labels().getText(action.getStatus()),
            Optional.ofNullable(measure.getTitle()).orElse("")));
    }

    private Stream<FeedbackList> lists() {
        return edits().session().register().getCommittees().stream().map(Committee::getFeedbackList).filter(Objects::nonNull);
    }
}
