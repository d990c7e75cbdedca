package org.consultum.samples.internal.dicas;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.FeedbackList;
import org.consultum.model.ImplementationClass;
import org.consultum.model.Lesson;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Milestone;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/** Illustrative recommendations at every stage of the feedback loop, and the lessons drawn from them. */
final class Feedback {

    private final Pen pen;
    private final Parties parties;
    private final Papers papers;
    private final Committee forum;

    Feedback(Pen pen, Parties parties, Committees committees, Papers papers) {
        this.pen = pen;
        this.parties = parties;
        this.papers = papers;
        this.forum = committees.forum;
    }

    /** Writes everything; returns the recommendation that came out of the policy review session. */
    Recommendation write(Committees committees, PastMeetings past, Meeting review, GroupMeetings groups, Actions actions) {
        Recommendation made = recommendation(committees.maintenance, "R-2026-04", "Make the maintenance pilots a standing arrangement",
            MeetingPen.decision(groups.maintenance, GroupMeetings.PILOT), "2026-10-14", "2027-01-14", parties.commissioner,
            parties.underSecretary);
        made.setPriority(Priority.HIGH);

        Recommendation late = recommendation(forum, "R-2026-01", "Publish the figures of the research and development budget in one table",
            review, "2026-03-10", "2026-09-10", parties.ministry);
        late.setText("The figures are public and spread over several documents; one table would serve suppliers.");

        Recommendation answered = recommendation(forum, "R-2026-02", "Agree on shared weeks at test ranges", past.june, "2026-06-09",
            "2026-09-09", parties.defense, parties.ministry);
        response(answered, ResponseKind.ACCEPTED, "2026-08-20", parties.defense, "Accepted; the ranges are asked first.", null);
        response(answered, ResponseKind.PARTLY_ACCEPTED, "2026-09-04", parties.ministry,
            "Accepted for two of four ranges (四か所のうち二か所).", null);

        Recommendation underWay = recommendation(forum, "R-2025-01", "Find a second source for propulsion parts",
            MeetingPen.decision(past.washington, PastMeetings.SECOND_LINE), "2025-01-28", "2025-07-28", parties.atla, parties.acquisition);
        underWay.setPriority(Priority.URGENT);
        underWay.setMarking(pen.marking("INTERNAL"));
        response(underWay, ResponseKind.ACCEPTED, "2025-06-30", parties.commissioner, "Accepted. A trial lot comes first.", null);
        measure(underWay, "Trial lot", "2027-03-31", 50, ImplementationClass.PARTLY, null, List.of(actions.trialLot),
            milestone("Tender published", "2026-09-01", "2026-09-14"), milestone("Lot ordered", "2026-12-15", null),
            milestone("Lot tested", "2027-03-15", null));
        measure(underWay, "Table of parts that need release", "2026-12-31", 70, ImplementationClass.PARTLY, null, List.of());

        Recommendation done = recommendation(forum, "R-2025-02", "Give shortages one form and one address", review, "2026-03-10",
            "2026-06-10", parties.atla);
        response(done, ResponseKind.ACCEPTED, "2026-04-02", parties.atla, "Accepted.", null);
        measure(done, "Form in two languages", "2026-06-30", 100, ImplementationClass.FULLY, "2026-05-25", List.of(actions.form),
            milestone("Tested with five shops", "2026-07-31", "2026-08-05"));
        review(done, "Do reports of shortages arrive in one form?", "2027-02-28", null, parties.secretaryJapan, ReviewVerdict.PENDING,
            null);

        Recommendation reviewed = recommendation(committees.maintenance, "R-2025-03", "Try a shared calendar of free docks and hangars",
            MeetingPen.decision(past.washington, PastMeetings.DOCKS), "2025-01-28", "2025-04-28", parties.atla);
        response(reviewed, ResponseKind.ACCEPTED, "2025-03-19", parties.atla, "Accepted for one year.", null);
        measure(reviewed, "Calendar without prices", "2025-09-30", 100, ImplementationClass.FULLY, "2025-09-12",
            List.of(actions.calendar));
        review(reviewed, "Is work planned earlier than before?", "2026-10-31", "2026-10-14", parties.sustainmentUs,
            ReviewVerdict.PARTLY_EFFECTIVE, "Turnaround fell at two yards of three.");

        Recommendation closed = recommendation(forum, "R-2024-01", "Sign terms of reference that name who confirms results",
            MeetingPen.decision(past.tokyo, "Terms of reference"), "2024-06-09", "2024-06-30", parties.defense, parties.ministry);
        response(closed, ResponseKind.ACCEPTED, "2024-06-10", parties.ministry, "Signed.", papers.terms);
        measure(closed, "Terms of reference", "2024-06-30", 100, ImplementationClass.FULLY, "2024-06-10", List.of());
        review(closed, "Are results confirmed?", "2024-12-31", "2024-09-02", parties.secretaryUs, ReviewVerdict.EFFECTIVE,
            "Results go to the Security Consultative Committee.");
        close(closed, "2024-09-02", "Done and effective.");

        Recommendation rejected = recommendation(forum, "R-2025-04", "Pay suppliers for keeping to a priority rating", past.washington,
            "2025-01-28", "2025-06-30", parties.acquisition);
        response(rejected, ResponseKind.REJECTED, "2025-06-12", parties.acquisition,
            "Rejected: an arrangement that does not bind cannot found a claim for payment.", null);
        close(rejected, "2025-09-16", "The forum takes note of the rejection and its reason.");

        Recommendation ineffective = recommendation(forum, "R-2025-05", "Publish the priority ratings", past.autumn, "2025-09-16",
            "2025-11-30", parties.acquisition, parties.atla);
        response(ineffective, ResponseKind.ACCEPTED, "2025-10-20", parties.acquisition, "Accepted.", null);
        measure(ineffective, "Explanation of the ratings", "2025-12-15", 100, ImplementationClass.FULLY, "2025-12-12",
            List.of(actions.ratings));
        review(ineffective, "Do suppliers know the ratings?", "2026-03-31", "2026-03-10", parties.secretaryJapan,
            ReviewVerdict.INEFFECTIVE, "Known at the first tier only.");
        close(ineffective, "2026-03-10", "Reopened as R-2026-03 because the measure did not work.");

        Recommendation reopened = recommendation(forum, "R-2026-03", "Carry the priority ratings to the second tier",
            MeetingPen.decision(review, PolicyReviewSession.RATINGS), "2026-03-10", "2026-06-10", parties.acquisition, parties.atla);
        reopened.setAncestor(ineffective);
        reopened.setPriority(Priority.HIGH);
        response(reopened, ResponseKind.PARTLY_ACCEPTED, "2026-06-01", parties.atla,
            "Accepted for makers with more than ten shops behind them.", null);
        measure(reopened, "Second tier told by the first", "2026-10-31", 40, ImplementationClass.PARTLY, null,
            List.of(actions.secondTier), milestone("Letters sent", "2026-07-31", "2026-08-03"),
            milestone("Answers counted", "2026-10-15", null));

        lessons(past, review, closed, ineffective);
        return reopened;
    }

    private void lessons(PastMeetings past, Meeting review, Recommendation closed, Recommendation ineffective) {
        lesson("Name who confirms results before the first meeting", "Results that have an address are answered.", "2024-09-02",
            List.of("governance", "terms of reference"), closed, past.tokyo);
        lesson("Information stops at the first tier", "What is sent to large makers does not reach small shops by itself "
            + "(町工場には届かない). Plan the second step with the first.", "2026-03-10", List.of("supply chains", "communication"), ineffective,
            review);
        lesson("Other bodies set an end to every group", "NATO's industrial advisory group lets study sub-groups run for about a year with "
            + "a chair, a deputy and a rapporteur. In the United Kingdom the Defence Suppliers Forum was replaced by the Defence Industrial "
            + "Joint Council (statement of intent 2 December 2024, first meeting June 2025; second-hand).", "2026-06-09",
            List.of("governance", "comparison"));
    }

    private void lesson(String title, String text, String date, List<String> topics, Element... from) {
        pen.add(list(forum).getLessons(), Lesson.class, lesson -> {
            lesson.setTitle(title);
            lesson.setText(text);
            lesson.setDate(Pen.day(date));
            lesson.getTopics().addAll(topics);
            lesson.getLearnedFrom().addAll(List.of(from));
        });
    }

    FeedbackList list(Committee committee) {
        if (committee.getFeedbackList() == null) {
            committee.setFeedbackList(pen.make(FeedbackList.class, list -> { }));
        }
        return committee.getFeedbackList();
    }

    private Recommendation recommendation(Committee committee, String reference, String title, Element origin, String madeOn,
            String responseDue, Party... addressees) {
        return pen.add(list(committee).getRecommendations(), Recommendation.class, recommendation -> {
            recommendation.setReference(reference);
            recommendation.setTitle(title);
            recommendation.setText(title + " (illustrative).");
            recommendation.setOrigin(origin);
            recommendation.setMadeOn(Pen.day(madeOn));
            recommendation.setResponseDue(Pen.day(responseDue));
            recommendation.getAddressees().addAll(List.of(addressees));
        });
    }

    private void response(Recommendation to, ResponseKind kind, String date, Party author, String reason, Paper document) {
        pen.add(to.getResponses(), Response.class, response -> {
            response.setKind(kind);
            response.setDate(Pen.day(date));
            response.setAuthor(author);
            response.setReason(reason);
            response.setDocument(document);
        });
    }

    private void measure(Recommendation of, String title, String due, int progress, ImplementationClass implementation, String completedOn,
            List<ActionItem> actions, Milestone... milestones) {
        pen.add(of.getMeasures(), Measure.class, measure -> {
            measure.setTitle(title);
            measure.setDue(Pen.day(due));
            measure.setProgress(progress);
            measure.setImplementation(implementation);
            measure.setCompletedOn(completedOn == null ? null : Pen.day(completedOn));
            measure.getOwners().addAll(of.getAddressees());
            measure.getActions().addAll(actions);
            measure.getMilestones().addAll(List.of(milestones));
        });
    }

    private Milestone milestone(String title, String due, String reachedOn) {
        return pen.make(Milestone.class, milestone -> {
            milestone.setTitle(title);
            milestone.setDue(Pen.day(due));
            milestone.setReachedOn(reachedOn == null ? null : Pen.day(reachedOn));
        });
    }

    private void review(Recommendation of, String question, String due, String date, Party reviewer, ReviewVerdict verdict,
            String conclusion) {
        Consumer<EffectivenessReview> fill = review -> {
            review.setQuestion(question);
            review.setDue(Pen.day(due));
            review.setDate(date == null ? null : Pen.day(date));
            review.setReviewer(reviewer);
            review.setVerdict(verdict);
            review.setConclusion(conclusion);
            if (conclusion != null) {
                pen.add(review.getEvidence(), Evidence.class, evidence -> {
                    evidence.setTitle("Count of the secretariat");
                    evidence.setNote(conclusion);
                });
            }
        };
        pen.add(of.getReviews(), EffectivenessReview.class, fill);
    }

    private void close(Recommendation recommendation, String day, String reason) {
        recommendation.setClosedOn(Pen.day(day));
        recommendation.setClosedReason(reason);
    }
}
