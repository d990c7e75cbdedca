package org.consultum.samples.internal.dicas;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.Finding;
import org.consultum.model.ImplementationClass;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Milestone;
import org.consultum.model.Party;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewVerdict;

/** Illustrative: how the recommendations went on, from who sent them to what measures reported over time. */
final class LoopPractice {

    private final Pen pen;
    private final Parties parties;
    private final Committees committees;

    private LoopPractice(Pen pen, Parties parties, Committees committees) {
        this.pen = pen;
        this.parties = parties;
        this.committees = committees;
    }

    static void write(Pen pen, Parties parties, Committees committees, Actions actions, PastMeetings past, Meeting review) {
        var practice = new LoopPractice(pen, parties, committees);
        practice.sent();
        practice.answered();
        practice.reported();
        practice.more(past, review);
        practice.review(review, actions);
        Stream.of("The minutes are approved with two corrections.", "The minutes are approved.", "9 March and 15 June 2027.",
            "The agenda is adopted.", "The results of the first meeting are confirmed.").forEach(practice::needsNothing);
    }

    private void sent() {
        for (Committee committee : committees.all()) {
            if (committee.getFeedbackList() != null) {
                committee.getFeedbackList().getRecommendations().forEach(made -> made.getOriginators().add(committee));
            }
        }
        sent("R-2024-01", "2024-06-10");
        sent("R-2025-01", "2025-01-30");
        sent("R-2025-03", "2025-01-30");
        sent("R-2025-04", "2025-02-03");
        sent("R-2025-05", "2025-09-18");
        sent("R-2025-02", "2026-03-12");
        sent("R-2026-01", "2026-03-12");
        sent("R-2026-03", "2026-03-12");
        sent("R-2026-02", "2026-06-11");
    }

    private void sent(String reference, String day) {
        loop(reference).setTransmittedOn(Pen.day(day));
    }

    private Recommendation loop(String reference) {
        return committees.all().stream().filter(committee -> committee.getFeedbackList() != null)
            .flatMap(committee -> committee.getFeedbackList().getRecommendations().stream())
            .filter(made -> reference.equals(made.getReference())).findFirst().orElseThrow();
    }

    private void answered() {
        response(loop("R-2025-01"), "2025-07-10", parties.acquisition, "Accepted. Releases are listed before a lot is ordered.");
        response(loop("R-2025-05"), "2025-10-28", parties.atla, "Accepted.");
    }

    private void response(Recommendation to, String day, Party author, String reason) {
        pen.add(to.getResponses(), Response.class, response -> {
            response.setKind(ResponseKind.ACCEPTED);
            response.setDate(Pen.day(day));
            response.setAuthor(author);
            response.setReason(reason);
        });
    }

    private void reported() {
        Measure lot = measure("R-2025-01", 0);
        note(lot, "2025-09-16", 10, "Three makers were asked; one answered.");
        note(lot, "2026-01-20", 20, "A second maker answered (二社目). The tender is being written.");
        note(lot, "2026-06-09", 35, "The tender waits for the table of parts that need release.");
        note(lot, "2026-09-14", 50, "Tender published.");
        Measure table = measure("R-2025-01", 1);
        note(table, "2026-02-10", 20, "Forty of two hundred parts are listed.");
        note(table, "2026-05-12", 45, "Ninety parts are listed.");
        note(table, "2026-09-01", 70, "What is left needs an answer of the makers.");
        Measure form = measure("R-2025-02", 0);
        note(form, "2026-04-20", 60, "English form ready.");
        note(form, "2026-05-25", 100, "Both forms ready (日英両様式).");
        Measure calendar = measure("R-2025-03", 0);
        note(calendar, "2025-05-20", 40, "Two yards take part.");
        note(calendar, "2025-09-12", 100, "Three yards take part.");
        Measure ratings = measure("R-2025-05", 0);
        note(ratings, "2025-12-12", 100, "Published on both sides.");
        Measure tier = measure("R-2026-03", 0);
        note(tier, "2026-06-20", 10, "List of makers with more than ten shops behind them.");
        note(tier, "2026-08-03", 25, "Letters sent to all of them.");
        note(tier, "2026-10-20", 40, "Half of them answered.");
    }

    private Measure measure(String reference, int index) {
        return loop(reference).getMeasures().get(index);
    }

    private void note(Measure measure, String day, int progress, String text) {
        pen.add(measure.getNotes(), ProgressNote.class, note -> {
            note.setAt(Pen.day(day).atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC));
            note.setAuthor(parties.secretaryJapan);
            note.setProgress(progress);
            note.setText(text);
        });
    }

    /** A loop whose review is past due, one whose measure nobody is responsible for, and one that only has to be closed. */
    private void more(PastMeetings past, Meeting review) {
        Recommendation overdue = recommendation("R-2025-06", "Say who answers questions on export licences", past.autumn, "2025-09-16",
            "2025-12-16", parties.acquisition);
        overdue.setTransmittedOn(Pen.day("2025-09-18"));
        response(overdue, "2025-11-20", parties.acquisition, "Accepted.");
        Measure desk = measure(overdue, "One address for questions", "2026-03-31", 100, ImplementationClass.FULLY, parties.acquisition);
        desk.setCompletedOn(Pen.day("2026-03-20"));
        note(desk, "2026-01-15", 50, "The address is there; nobody reads it yet.");
        note(desk, "2026-03-20", 100, "Two people read it every day.");
        review(overdue, "Are questions answered within ten days?", "2026-10-31", parties.secretaryUs);

        Recommendation ownerless = recommendation("R-2026-05", "Keep a list of tools that exist only once", review, "2026-03-10",
            "2026-06-10", parties.atla);
        ownerless.setTransmittedOn(Pen.day("2026-03-12"));
        response(ownerless, "2026-06-02", parties.atla, "Accepted, if the list stays with the forum.");
        measure(ownerless, "List of tools (治工具一覧)", "2026-12-15", 0, ImplementationClass.NONE);

        Recommendation effective = recommendation("R-2025-07", "Begin meetings at an hour that is day on both sides", past.washington,
            "2025-01-28", "2025-04-28", parties.defense, parties.ministry);
        effective.setTransmittedOn(Pen.day("2025-01-30"));
        response(effective, "2025-02-20", parties.ministry, "Accepted.");
        response(effective, "2025-03-05", parties.defense, "Accepted.");
        Measure hours = measure(effective, "Meetings between 8 and 9 in Tokyo", "2025-09-30", 100, ImplementationClass.FULLY,
            parties.secretaryUs, parties.secretaryJapan);
        hours.setCompletedOn(Pen.day("2025-09-16"));
        pen.add(hours.getMilestones(), Milestone.class, milestone -> {
            milestone.setTitle("Dates of 2026 set at these hours");
            milestone.setDue(Pen.day("2025-12-31"));
            milestone.setReachedOn(Pen.day("2025-09-16"));
        });
        EffectivenessReview done = review(effective, "Do both sides speak at length?", "2026-06-30", parties.secretaryJapan);
        done.setVerdict(ReviewVerdict.EFFECTIVE);
        done.setDate(Pen.day("2026-06-09"));
        done.setConclusion("Speaking time is even since the autumn meeting.");
    }

    private Recommendation recommendation(String reference, String title, Element origin, String madeOn, String responseDue,
            Party... addressees) {
        return pen.add(committees.forum.getFeedbackList().getRecommendations(), Recommendation.class, made -> {
            made.setReference(reference);
            made.setTitle(title);
            made.setText(title + " (illustrative).");
            made.setOrigin(origin);
            made.setMadeOn(Pen.day(madeOn));
            made.setResponseDue(Pen.day(responseDue));
            made.getAddressees().addAll(List.of(addressees));
            made.getOriginators().add(committees.forum);
        });
    }

    private Measure measure(Recommendation of, String title, String due, int progress, ImplementationClass implementation,
            Party... owners) {
        return pen.add(of.getMeasures(), Measure.class, measure -> {
            measure.setTitle(title);
            measure.setDue(Pen.day(due));
            measure.setProgress(progress);
            measure.setImplementation(implementation);
            measure.getOwners().addAll(List.of(owners));
        });
    }

    private EffectivenessReview review(Recommendation of, String question, String due, Party reviewer) {
        return pen.add(of.getReviews(), EffectivenessReview.class, review -> {
            review.setQuestion(question);
            review.setDue(Pen.day(due));
            review.setReviewer(reviewer);
        });
    }

    /** What the policy review session was given, and what follows from its findings. */
    private void review(Meeting session, Actions actions) {
        List<ReviewInput> inputs = session.getPolicyReview().getInputs();
        summary(inputs.get(0), "The ratings are published; the calendar of free docks runs at three yards.", actions.ratings,
            actions.calendar);
        summary(inputs.get(1), "One recommendation was implemented and did not work (R-2025-05); one is under way (R-2025-01).",
            loop("R-2025-05"), loop("R-2025-01"));
        summary(inputs.get(2), "291.1, 896.8 and 822.5 billion yen in 2022, 2023 and 2024; public figures.");
        summary(inputs.get(3), "Small shops ask for one form and one address.");
        List<Finding> findings = session.getPolicyReview().getFindings();
        findings.get(0).getOutputs().addAll(List.of(MeetingPen.decision(session, PolicyReviewSession.RATINGS), actions.secondTier,
            loop("R-2026-03")));
        findings.get(1).getOutputs().addAll(List.of(MeetingPen.decision(session, PolicyReviewSession.REPORTING), actions.form));
        review(loop("R-2026-03"), "Do makers of the second tier know the ratings?", "2027-03-31", parties.secretaryJapan);
    }

    private static void summary(ReviewInput input, String summary, Element... sources) {
        input.setSummary(summary);
        input.getSources().addAll(List.of(sources));
    }

    private void needsNothing(String decision) {
        committees.all().stream().flatMap(committee -> committee.getMeetings().stream()).filter(meeting -> meeting.getAgenda() != null)
            .forEach(meeting -> meeting.getAgenda().eAllContents().forEachRemaining(part -> {
                if (part instanceof Decision made && made.getText() != null && made.getText().startsWith(decision)) {
                    made.setNoFollowUp(true);
                }
            }));
    }
}
