package org.consultum.samples.internal.dicas;

import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Finding;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.Openness;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PolicyReview;
import org.consultum.model.Priority;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewInputKind;

/** The illustrative policy review session on the non-binding Security of Supply Arrangement. */
final class PolicyReviewSession {

    static final String RATINGS = "Do the priority ratings help?";
    static final String REPORTING = "Reporting of shortages";

    private PolicyReviewSession() {
    }

    static Meeting write(Pen pen, Parties parties, Committees committees, Papers papers) {
        return new MeetingPen(pen, committees.forum, "policy-review-supply", "Policy review session: Security of Supply Arrangement "
                + "(illustrative)", MeetingKind.POLICY_REVIEW, MeetingState.CLOSED)
            .when(Pen.at("2026-03-10 09:00", Pen.WASHINGTON), Pen.at("2026-03-10 15:30", Pen.WASHINGTON), "Washington")
            .numbered(1)
            .with(meeting -> meeting.setHost(parties.acquisition))
            .notice("2026-02-24", Openness.CLOSED, "Reviews how the non-binding arrangement of January 2023 works in practice.",
                "secretariat-us@dicas.example")
            .agenda("A", "2026-02-25",
                ItemPen.item(pen, "Opening and adoption of the agenda", ItemPurpose.DECIDE, 15).standing()
                    .decided("2026/1-1", DecisionResult.ADOPTED, "The agenda is adopted."),
                ItemPen.item(pen, "Status of earlier actions", ItemPurpose.INFORM, 30).by(parties.secretaryUs),
                ItemPen.item(pen, "Feedback loops in this field", ItemPurpose.INFORM, 30).by(parties.secretaryJapan),
                ItemPen.item(pen, "Figures: research and development budget", ItemPurpose.INFORM, 20).by(parties.secretaryJapan)
                    .paper(papers.budget, PaperPurpose.INFORMATION)
                    .said("Taken note of. The figures are public: 291.1, 896.8 and 822.5 billion yen in 2022, 2023 and 2024."),
                ItemPen.item(pen, "What stakeholders say", ItemPurpose.DISCUSS, 45).by(parties.adviser),
                ItemPen.pause(pen, "Lunch", 60),
                ItemPen.item(pen, RATINGS, ItemPurpose.DECIDE, 60).by(parties.supplyUs, parties.supplyJapan)
                    .said("Large makers use the ratings. Small shops do not see them.", "The rating stops at the first tier.")
                    .decided("2026/1-2", DecisionResult.ADOPTED, "The forum recommends to carry ratings to the second tier.",
                        decision -> decision.setMethod(DecisionMethod.CONSENSUS)),
                ItemPen.item(pen, REPORTING, ItemPurpose.DECIDE, 45).by(parties.supplyJapan)
                    .decided("2026/1-3", DecisionResult.ADOPTED, "One form, two languages, one address for reports of shortages.",
                        decision -> decision.setMethod(DecisionMethod.CONSENSUS)),
                ItemPen.item(pen, "Sanctions for late reports", ItemPurpose.DECIDE, 20).by(parties.legalUs)
                    .decided("2026/1-4", DecisionResult.REJECTED, "No sanctions in a non-binding arrangement.",
                        decision -> {
                            decision.setMethod(DecisionMethod.SHOW_OF_HANDS);
                            decision.setVotesFor(2);
                            decision.setVotesAgainst(6);
                        }))
            .present(parties.underSecretary, parties.supplyUs, parties.supplyJapan, parties.productionUs, parties.productionJapan,
                parties.sustainmentUs, parties.aviationJapan, parties.commissioner, parties.secretaryUs, parties.secretaryJapan,
                parties.legalUs)
            .minutes(MinutesState.CIRCULATED, "Illustrative minutes of the review.",
                minutes -> minutes.setCirculatedOn(Pen.day("2026-03-24")))
            .with(meeting -> meeting.setPolicyReview(review(pen, papers)))
            .get();
    }

    private static PolicyReview review(Pen pen, Papers papers) {
        return pen.make(PolicyReview.class, review -> {
            review.setSubject("Security of Supply Arrangement, non-binding (January 2023)");
            review.setAbout(papers.supplyArrangement);
            input(pen, review, ReviewInputKind.EARLIER_ACTIONS, "Status of earlier actions", null, null);
            input(pen, review, ReviewInputKind.LOOP_STATUS, "Status of feedback loops on supply", null, null);
            input(pen, review, ReviewInputKind.INDICATORS, "Research and development budget", papers.budget, null);
            input(pen, review, ReviewInputKind.STAKEHOLDER_FEEDBACK, "Consultation round on shortages", null, null);
            input(pen, review, ReviewInputKind.CHANGES, "Three Principles as revised in December 2023", papers.principles, null);
            input(pen, review, ReviewInputKind.RISKS, "Register of risks", null, "The working group had not finished it.");
            input(pen, review, ReviewInputKind.OTHER, "How comparable bodies do it", null, null);
            finding(pen, review, Priority.HIGH, "Priority ratings end at the first tier of suppliers.");
            finding(pen, review, Priority.NORMAL, "Reports of shortages reach the sides in four different forms.");
            finding(pen, review, Priority.LOW, "Small shops learn of the arrangement from the press (町工場は報道で知る).");
        });
    }

    private static void input(Pen pen, PolicyReview review, ReviewInputKind kind, String title, Paper paper, String missing) {
        pen.add(review.getInputs(), ReviewInput.class, input -> {
            input.setKind(kind);
            input.setTitle(title);
            input.setPaper(paper);
            input.setSupplied(missing == null);
            input.setMissingReason(missing);
        });
    }

    private static void finding(Pen pen, PolicyReview review, Priority priority, String text) {
        pen.add(review.getFindings(), Finding.class, finding -> {
            finding.setPriority(priority);
            finding.setText(text);
        });
    }
}
