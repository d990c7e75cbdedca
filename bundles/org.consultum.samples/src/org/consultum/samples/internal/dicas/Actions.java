package org.consultum.samples.internal.dicas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.ProgressNote;
import org.eclipse.emf.ecore.EObject;

/** Illustrative action items in every state, several of them overdue on the reference date of the sample. */
final class Actions {

    final ActionItem study;
    final ActionItem trialLot;
    final ActionItem calendar;
    final ActionItem form;
    final ActionItem ratings;
    final ActionItem secondTier;

    private final Pen pen;
    private final Parties parties;

    Actions(Pen pen, Parties parties, Committees committees, Papers papers, PastMeetings past, Meeting review, GroupMeetings groups) {
        this.pen = pen;
        this.parties = parties;
        Committee forum = committees.forum;
        study = action(forum, "A-2024-01", "Write the plan of the feasibility study", past.tokyo, "2024-09-30", ActionStatus.DONE, 100,
            parties.productionUs, parties.productionJapan);
        done(study, "2024-09-18", "Plan adopted by the working group", null);
        action(forum, "A-2024-02", "Name leads of the four working groups", MeetingPen.item(past.tokyo,
            "Four working groups: mandates and leads"), "2024-07-15", ActionStatus.DONE, 100, parties.secretaryUs, parties.secretaryJapan)
            .setClosedOn(Pen.day("2024-07-10"));
        action(forum, "A-2024-03", "Send the results to the Security Consultative Committee", MeetingPen.item(past.tokyo,
            "Report to the Security Consultative Committee"), "2024-07-15", ActionStatus.DONE, 100, parties.secretaryJapan)
            .setClosedOn(Pen.day("2024-07-12"));
        action(forum, "A-2024-04", "Hand over the archive of the Systems and Technology Forum", past.tokyo, "2025-03-31",
            ActionStatus.WAITING, 60, parties.secretaryJapan).setSnoozedUntil(Pen.day("2027-01-31"));
        action(forum, "A-2025-01", "List makers who could supply propulsion parts", MeetingPen.decision(past.washington,
            PastMeetings.SECOND_LINE), "2025-04-30", ActionStatus.DONE, 100, parties.productionJapan, parties.makers)
            .setClosedOn(Pen.day("2025-05-06"));
        calendar = action(forum, "A-2025-02", "Run the calendar of free docks and hangars", MeetingPen.decision(past.washington,
            PastMeetings.DOCKS), "2026-12-31", ActionStatus.IN_PROGRESS, 80, parties.sustainmentJapan, parties.yards);
        calendar.setPriority(Priority.HIGH);
        note(calendar, "2026-02-03T01:00:00Z", parties.sustainmentJapan, "Two yards of three report every week.", ActionStatus.IN_PROGRESS);
        note(calendar, "2026-10-14T05:00:00Z", parties.yards, "All yards report; prices stay out (価格は載せない).",
            ActionStatus.IN_PROGRESS);
        ratings = action(forum, "A-2025-03", "Publish the three priority ratings with an explanation", MeetingPen.decision(past.autumn,
            "Priority rating: legal effect"), "2025-12-15", ActionStatus.DONE, 100, parties.supplyUs, parties.supplyJapan);
        done(ratings, "2025-12-12", "Explanation, two pages", null);
        action(forum, "A-2025-04", "Translate the list of interfaces", past.autumn, "2026-01-31", ActionStatus.CANCELLED, 20,
            parties.aviationJapan).setClosedOn(Pen.day("2026-02-10"));
        form = action(forum, "A-2026-01", "One form for reports of shortages, in two languages", MeetingPen.decision(review,
            PolicyReviewSession.REPORTING), "2026-06-30", ActionStatus.DONE, 100, parties.supplyJapan, parties.deskSuppliers);
        form.setEvidenceRequired(true);
        done(form, "2026-05-25", "Form adopted in written procedure", null);
        secondTier = action(forum, "A-2026-02", "Carry the ratings to the second tier of suppliers", MeetingPen.decision(review,
            PolicyReviewSession.RATINGS), "2026-10-31", ActionStatus.IN_PROGRESS, 40, parties.supplyUs, parties.supplyJapan);
        secondTier.setPriority(Priority.URGENT);
        note(secondTier, "2026-09-30T08:30:00Z", parties.supplyUs, "First-tier makers ask who pays for the additional reports.",
            ActionStatus.IN_PROGRESS);
        trialLot = action(forum, "A-2026-03", "Order the trial lot of propulsion parts", MeetingPen.decision(past.june,
            PastMeetings.SECOND_LINE), "2026-09-30", ActionStatus.WAITING, 50, parties.productionJapan);
        trialLot.setPriority(Priority.HIGH);
        trialLot.setMarking(pen.marking("INTERNAL"));
        note(trialLot, "2026-10-20T02:00:00Z", parties.productionJapan, "The tender is out; one offer so far.", ActionStatus.WAITING);
        action(forum, "A-2026-04", "Draft the minutes of the June meeting", past.june, "2026-07-07", ActionStatus.IN_PROGRESS, 90,
            parties.secretaryUs).setPriority(Priority.HIGH);
        action(forum, "A-2026-05", "Draft the work plan 2027", past.june, "2026-11-16", ActionStatus.DONE, 100, parties.secretaryUs,
            parties.secretaryJapan);
        closeWithPaper(forum.getActionList().getActions().getLast(), "2026-11-16", papers.plan);
        action(forum, "A-2026-06", "Compare how both sides count flying hours", past.june, "2026-12-04", ActionStatus.IN_PROGRESS, 30,
            parties.deskTraining, parties.aviationUs).setMarking(pen.marking("INTERNAL"));
        action(forum, "A-2026-07", "Ask the ranges for free weeks in 2027", MeetingPen.item(past.june, ComingMeetings.RANGES),
            "2026-08-31", ActionStatus.OPEN, 0, parties.aviationUs);
        ActionItem next = action(forum, "A-2026-08", "Report on drawings in one language", groups.hearing, null, ActionStatus.OPEN, 0,
            parties.adviser);
        next.setDueNextMeeting(true);
        next.setPriority(Priority.LOW);
        action(forum, "A-2026-09", "Prepare the second version of the terms of reference", past.june, "2027-05-31", ActionStatus.OPEN, 0,
            parties.legalUs, parties.legalJapan).setBegins(Pen.day("2027-01-15"));
        action(forum, "A-2026-10", "Answer the questions of the research institute (trả lời câu hỏi của viện nghiên cứu)", past.june,
            "2026-12-18", ActionStatus.OPEN, 0, parties.secretaryJapan);
        ofGroups(committees, groups);
    }

    private void ofGroups(Committees committees, GroupMeetings groups) {
        action(committees.production, "WG1-01", "Collect lead times of twelve parts", groups.production, "2025-01-31", ActionStatus.DONE,
            100, parties.deskInterceptor).setClosedOn(Pen.day("2025-01-17"));
        action(committees.production, "WG1-02", "Table of parts that need release", groups.production, "2026-11-20",
            ActionStatus.IN_PROGRESS, 70, parties.productionUs, parties.legalUs).setPriority(Priority.URGENT);
        action(committees.production, "WG1-03", "Visit the maker of the trial lot (試作品の製造所を訪問)", groups.production, "2027-02-12",
            ActionStatus.OPEN, 0, committees.production);
        action(committees.maintenance, "WG2-01", "Measure turnaround with and without the calendar", groups.maintenance, "2026-10-30",
            ActionStatus.DONE, 100, parties.deskShips, parties.deskAircraft).setClosedOn(Pen.day("2026-10-28"));
        action(committees.maintenance, "WG2-02", "Spare parts at the dockside: proposal", groups.maintenance, "2026-11-13",
            ActionStatus.IN_PROGRESS, 25, parties.sustainmentJapan);
        action(committees.maintenance, "WG2-03", "Ask a third yard to join", groups.maintenance, "2027-01-29", ActionStatus.WAITING, 10,
            parties.yards);
        action(committees.supply, "WG3-01", "Register of risks in the supply of propulsion parts", groups.supply, "2026-06-30",
            ActionStatus.IN_PROGRESS, 55, parties.supplyJapan).setPriority(Priority.HIGH);
        action(committees.supply, "WG3-02", "Test the shortage form with five shops", groups.supply, "2026-07-31", ActionStatus.DONE, 100,
            parties.deskSuppliers, parties.chamber).setClosedOn(Pen.day("2026-08-05"));
        action(committees.supply, "WG3-03", "Mirror page in Vietnamese (trang tiếng Việt)", groups.supply, "2026-09-30",
            ActionStatus.CANCELLED, 0, parties.institute).setClosedOn(Pen.day("2026-09-02"));
        action(committees.uncrewed, "WG4-01", "Second reading of the list of interfaces", null, "2027-01-13", ActionStatus.IN_PROGRESS, 50,
            parties.aviationJapan);
        action(committees.training, "TF-01", "One way of counting flying hours", null, "2026-10-15", ActionStatus.WAITING, 60,
            parties.deskTraining);
        action(committees.panel, "P-01", "Names for the vacant seat of an observer", null, "2026-12-01", ActionStatus.OPEN, 0,
            parties.makers, parties.suppliers);
    }

    private ActionItem action(Committee committee, String reference, String title, Element origin, String due, ActionStatus status,
            int progress, Party... owners) {
        if (committee.getActionList() == null) {
            committee.setActionList(pen.make(ActionList.class, list -> { }));
        }
        Consumer<ActionItem> fill = action -> {
            action.setReference(reference);
            action.setTitle(title);
            action.setOrigin(origin);
            action.setRaisedOn(dayOf(origin));
            action.setDue(due == null ? null : Pen.day(due));
            action.setStatus(status);
            action.setProgress(progress);
            action.getOwners().addAll(List.of(owners));
        };
        return pen.add(committee.getActionList().getActions(), ActionItem.class, fill);
    }

    /** The day of the meeting in which something came up. */
    private static LocalDate dayOf(EObject origin) {
        for (EObject object = origin; object != null; object = object.eContainer()) {
            if (object instanceof Meeting meeting) {
                return meeting.getStart().toLocalDate();
            }
        }
        return null;
    }

    private void done(ActionItem action, String day, String title, Paper paper) {
        action.setClosedOn(Pen.day(day));
        pen.add(action.getEvidence(), Evidence.class, evidence -> {
            evidence.setTitle(title);
            evidence.setPaper(paper);
            evidence.setNote("Illustrative.");
        });
    }

    private void closeWithPaper(ActionItem action, String day, Paper paper) {
        done(action, day, paper.getTitle(), paper);
        action.setEvidenceRequired(true);
    }

    private void note(ActionItem action, String at, Party author, String text, ActionStatus status) {
        pen.add(action.getNotes(), ProgressNote.class, note -> {
            note.setAt(Instant.parse(at));
            note.setAuthor(author);
            note.setText(text);
            note.setStatus(status);
        });
    }
}
