package org.consultum.samples.internal.dicas;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Degree;
import org.consultum.model.Disposition;
import org.consultum.model.Element;
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

    /** What came of the rounds since: who was asked, what was said in confidence and too late, and what was done because of it. */
    static void evaluate(Pen pen, Parties parties, FeedbackList list, Actions actions) {
        ConsultationRound shortages = list.getConsultations().getFirst();
        shortages.getInvited().addAll(List.of(parties.makers, parties.suppliers, parties.yards, parties.chamber, parties.institute));
        ConsultationRound planned = list.getConsultations().get(1);
        planned.getInvited().addAll(List.of(parties.makers, parties.suppliers, parties.yards, parties.chamber));
        assess(list, parties.makers, Degree.HIGH, Degree.HIGH, "Invited to every hearing; drafts are shown before they are decided.");
        assess(list, parties.suppliers, Degree.MEDIUM, Degree.HIGH, "Through the working group on supply chains.");
        assess(list, parties.yards, Degree.MEDIUM, Degree.MEDIUM, "Once a year with the calendar.");
        assess(list, parties.chamber, Degree.LOW, Degree.HIGH, "By telephone and in one language.");
        assess(list, parties.institute, Degree.LOW, Degree.MEDIUM, null);

        List<ConsultationQuestion> questions = shortages.getQuestions();
        Submission chamber = shortages.getSubmissions().getFirst();
        dispose(chamber.getPoints().getFirst(), questions.getFirst(), "forms", "2026-02-10", parties.secretaryJapan, actions.form);
        dispose(chamber.getPoints().get(1), null, "money", "2026-02-10", parties.secretaryJapan, null);
        Submission suppliers = shortages.getSubmissions().get(1);
        dispose(suppliers.getPoints().getFirst(), questions.get(1), "confidence", "2026-02-12", parties.secretaryUs, actions.secondTier);
        dispose(suppliers.getPoints().get(1), questions.get(1), "transparency", "2026-02-12", parties.secretaryUs, null);
        shortages.getSubmissions().get(2).getPoints().getFirst().setQuestion(questions.get(1));
        shortages.getSubmissions().get(2).getPoints().getFirst().setTopic("transparency");
        chamber.setChannel("telephone");
        suppliers.setChannel("mail");

        submission(pen, shortages, parties.makers, "2026-01-28", "Stocks of two materials, in confidence (illustrative).",
            point(pen, "Two materials are short; which ones is not to be published.", Disposition.PARTLY_ACCEPTED,
                "The second tier is asked. Names stay with the secretariat."),
            point(pen, "One form, not four.", Disposition.PENDING, null));
        Submission secret = shortages.getSubmissions().getLast();
        secret.setTitle("Position of the makers");
        secret.setChannel("letter");
        secret.setConfidential(true);
        dispose(secret.getPoints().getFirst(), questions.getFirst(), "confidence", "2026-02-12", parties.secretaryUs, actions.secondTier);

        submission(pen, shortages, parties.yards, "2026-02-03", "Sent after the deadline; read all the same (illustrative).",
            point(pen, "One form, not four.", Disposition.PENDING, null),
            point(pen, "ドックの空きを毎月知らせる (tell free docks every month).",
                Disposition.PENDING, null));
        shortages.getSubmissions().getLast().setChannel("mail");
        shortages.getSubmissions().getLast().getPoints().forEach(point -> point.setQuestion(questions.getFirst()));

        ConsultationRound hearing = pen.add(list.getConsultations(), ConsultationRound.class, round -> {
            round.setTitle("Hearing on repair yards (illustrative)");
            round.setText("What keeps yards from taking ships of the other side?");
            round.setOpens(Pen.at("2025-03-03 09:00", Pen.TOKYO));
            round.setCloses(Pen.at("2025-04-11 18:00", Pen.TOKYO));
            round.setPublishedOn(Pen.day("2025-05-20"));
            round.setOutcome("Yards need to know early. The calendar is kept and shared.");
            round.getInvited().addAll(List.of(parties.yards, parties.suppliers));
        });
        question(pen, hearing, "When do you need to know?");
        submission(pen, hearing, parties.yards, "2025-04-02", "Letter of the association.",
            point(pen, "Nine months ahead.", Disposition.ACCEPTED, "The calendar looks twelve months ahead."));
        dispose(hearing.getSubmissions().getFirst().getPoints().getFirst(), hearing.getQuestions().getFirst(), "calendar", "2025-05-06",
            parties.secretaryJapan, actions.calendar);
    }

    private static void assess(FeedbackList list, Party party, Degree influence, Degree concern, String approach) {
        list.getStakeholders().stream().filter(stakeholder -> stakeholder.getParty() == party).forEach(stakeholder -> {
            stakeholder.setInfluence(influence);
            stakeholder.setConcern(concern);
            stakeholder.setApproach(approach);
        });
    }

    private static void dispose(SubmissionPoint point, ConsultationQuestion question, String topic, String day, Party by, Element outcome) {
        point.setQuestion(question);
        point.setTopic(topic);
        point.setDecidedOn(Pen.day(day));
        point.setDecidedBy(by);
        if (outcome != null) {
            point.getOutcomes().add(outcome);
        }
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
