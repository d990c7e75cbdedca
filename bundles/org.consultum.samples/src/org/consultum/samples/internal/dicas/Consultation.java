package org.consultum.samples.internal.dicas;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Disposition;
import org.consultum.model.FeedbackList;
import org.consultum.model.Party;
import org.consultum.model.Stakeholder;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;

/** Illustrative stakeholders and the rounds in which they were consulted. */
final class Consultation {

    private Consultation() {
    }

    static void write(Pen pen, Parties parties, FeedbackList list) {
        stakeholder(pen, list, parties.makers, "industry", "Orders that can be planned.");
        stakeholder(pen, list, parties.suppliers, "industry", "One set of rules on both sides.");
        stakeholder(pen, list, parties.yards, "industry", "Use of free docks and hangars.");
        stakeholder(pen, list, parties.chamber, "small business", "Drawings in one language, prepayment (前払い).");
        stakeholder(pen, list, parties.institute, "research", "Quan sát cách phản hồi khuyến nghị (how advice is answered).");
        stakeholder(pen, list, parties.niag, "alliance", "Comparison only.");

        ConsultationRound shortages = pen.add(list.getConsultations(), ConsultationRound.class, round -> {
            round.setTitle("Reports of shortages (illustrative)");
            round.setText("How should shortages be reported, by whom and to whom?");
            round.setOpens(Pen.at("2025-11-21 09:00", Pen.TOKYO));
            round.setCloses(Pen.at("2026-01-30 18:00", Pen.TOKYO));
        });
        question(pen, shortages, "Which reports of shortages do you write today?");
        question(pen, shortages, "Who should read them?");
        question(pen, shortages, "どの言語で報告しますか (in which language do you report)?");
        submission(pen, shortages, parties.chamber, "2026-01-12", "Answers of 61 shops, collected by telephone.",
            point(pen, "One form, not four.", Disposition.ACCEPTED, "Form adopted in May 2026."),
            point(pen, "Prepayment for material.", Disposition.DECLINED, "Outside a non-binding arrangement."));
        submission(pen, shortages, parties.suppliers, "2026-01-29", "Position of the association.",
            point(pen, "Confidential treatment of quantities.", Disposition.PARTLY_ACCEPTED, "Quantities are banded."),
            point(pen, "A yearly summary.", Disposition.NOTED, "To be decided with the work plan."));
        submission(pen, shortages, parties.institute, "2026-01-30", "Ý kiến của viện nghiên cứu (opinion of the institute).",
            point(pen, "Đề nghị công bố số liệu tổng hợp (publish totals).", Disposition.PENDING, null));

        ConsultationRound planned = pen.add(list.getConsultations(), ConsultationRound.class, round -> {
            round.setTitle("Work of the groups after three years (illustrative)");
            round.setText("Which working groups should go on, and with what mandate?");
            round.setOpens(Pen.at("2026-11-02 09:00", Pen.TOKYO));
            round.setCloses(Pen.at("2027-02-26 18:00", Pen.TOKYO));
        });
        question(pen, planned, "Which group helped you, and how?");
        submission(pen, planned, parties.yards, "2026-11-19", "Short letter.",
            point(pen, "Keep the calendar.", Disposition.PENDING, null));
    }

    private static void stakeholder(Pen pen, FeedbackList list, Party party, String category, String interest) {
        pen.add(list.getStakeholders(), Stakeholder.class, stakeholder -> {
            stakeholder.setParty(party);
            stakeholder.setCategory(category);
            stakeholder.setInterest(interest);
        });
    }

    private static void question(Pen pen, ConsultationRound round, String text) {
        pen.add(round.getQuestions(), ConsultationQuestion.class, question -> question.setText(text));
    }

    private static void submission(Pen pen, ConsultationRound round, Party party, String received, String text,
            SubmissionPoint... points) {
        Consumer<Submission> fill = submission -> {
            submission.setParty(party);
            submission.setReceived(Pen.day(received));
            submission.setText(text);
            submission.getPoints().addAll(List.of(points));
        };
        pen.add(round.getSubmissions(), Submission.class, fill);
    }

    private static SubmissionPoint point(Pen pen, String text, Disposition disposition, String answer) {
        return pen.make(SubmissionPoint.class, point -> {
            point.setText(text);
            point.setDisposition(disposition);
            point.setAnswer(answer);
        });
    }
}
