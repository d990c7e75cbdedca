package org.consultum.samples.internal.dicas;

import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.Openness;
import org.consultum.model.PaperPurpose;

/** Meetings of the forum still to come on the reference date of the sample: one published, one convened, one being drafted. */
final class ComingMeetings {

    static final String PLAN = "Work plan 2027";
    static final String RANGES = "Shared test ranges";

    final Meeting december;
    final Meeting march;
    final Meeting draft;

    private final Pen pen;
    private final Parties parties;
    private final Committees committees;
    private final Papers papers;

    ComingMeetings(Pen pen, Parties parties, Committees committees, Papers papers, Meeting june) {
        this.pen = pen;
        this.parties = parties;
        this.committees = committees;
        this.papers = papers;
        december = december();
        march = march();
        draft = draft();
        AgendaItem before = MeetingPen.item(june, RANGES);
        AgendaItem after = MeetingPen.item(december, RANGES);
        before.setCarriedOverTo(after);
        after.setCarriedOverFrom(before);
        backlog();
    }

    private ItemPen item(String title, ItemPurpose purpose, int minutes) {
        return ItemPen.item(pen, title, purpose, minutes);
    }

    private Meeting december() {
        return new MeetingPen(pen, committees.forum, "december-meeting", "December meeting, Tokyo (illustrative)", MeetingKind.ORDINARY,
                MeetingState.AGENDA_PUBLISHED)
            .when(Pen.at("2026-12-08 09:00", Pen.TOKYO), Pen.at("2026-12-08 17:30", Pen.TOKYO), "Tokyo, Conference Room 2 (第二会議室)")
            .numbered(3)
            .with(meeting -> {
                meeting.setHost(parties.ministry);
                meeting.setAddress("Ministry of Defense, Tokyo (東京)");
                meeting.setLink("https://meet.dicas.example/december");
                meeting.setSeries(committees.forum.getSeries().getFirst());
            })
            .notice("2026-11-17", Openness.PARTLY_CLOSED, "Adopts the work plan for 2027 and takes stock of joint production and of "
                + "maintenance in private facilities.", "secretariat-jp@dicas.example")
            .with(meeting -> {
                meeting.getNotice().setExemption("Item on costed options: commercial confidence.");
                meeting.getNotice().setDeterminedOn(Pen.day("2026-11-05"));
            })
            .agenda("B", "2026-11-18",
                item("Opening by the co-chairs (開会)", ItemPurpose.INFORM, 10).by(parties.commissioner, parties.underSecretary).standing(),
                item("Adoption of the agenda", ItemPurpose.DECIDE, 5).standing(),
                ItemPen.heading(pen, "Consent items (without debate)").below(
                    item("Minutes of the June meeting", ItemPurpose.DECIDE, 5).consent().paper(papers.minutesJune, PaperPurpose.MINUTES),
                    item("Extension of the calendar of free docks and hangars", ItemPurpose.DECIDE, 5).consent(),
                    item("Supplier survey: taking note (部品供給網調査)", ItemPurpose.INFORM, 5).consent()
                        .paper(papers.survey, PaperPurpose.INFORMATION).paper(papers.noteVi, PaperPurpose.BACKGROUND)),
                item("Open actions", ItemPurpose.INFORM, 30).by(parties.secretaryUs).standing()
                    .paper(papers.actions, PaperPurpose.INFORMATION)
                    .text("Overdue actions are called one by one; owners say what they need."),
                item("Recommendations and what became of them", ItemPurpose.DISCUSS, 40).by(parties.secretaryJapan).standing(),
                item("Joint production: state of the feasibility study", ItemPurpose.DISCUSS, 75)
                    .by(parties.productionUs, parties.productionJapan).paper(papers.production, PaperPurpose.DISCUSSION)
                    .paper(papers.principles, PaperPurpose.BACKGROUND)
                    .text("Revision 2 replaces the table of lead times. Questions for the forum:\n\n1. Is the trial lot enough to judge?\n"
                        + "2. Which parts need release first?")
                    .below(item("Trial lot of propulsion parts", ItemPurpose.INFORM, 25).by(parties.productionJapan),
                        item("Parts that need release", ItemPurpose.DISCUSS, 35).by(parties.legalJapan)),
                ItemPen.pause(pen, "Coffee", 15),
                item("Maintenance in private facilities: pilot results", ItemPurpose.DECIDE, 60)
                    .by(parties.sustainmentUs, parties.sustainmentJapan).paper(papers.maintenance, PaperPurpose.DECISION)
                    .text("The working group asks to go from pilot to a standing arrangement."),
                ItemPen.pause(pen, "Lunch", 60),
                item(PLAN, ItemPurpose.DECIDE, 45).by(parties.secretaryUs, parties.secretaryJapan)
                    .from(Pen.at("2026-12-08 13:30", Pen.TOKYO)).paper(papers.plan, PaperPurpose.DECISION),
                item(RANGES, ItemPurpose.DECIDE, 30).by(parties.aviationUs),
                ItemPen.heading(pen, "Closed part").below(
                    item("Costed options for a second production line", ItemPurpose.DECIDE, 60)
                        .closed("Commercial confidence", "CONFIDENTIAL").by(parties.productionJapan)
                        .paper(papers.options, PaperPurpose.DECISION),
                    item("Nominations to the industry panel", ItemPurpose.DECIDE, 20).closed("Personal data", "INTERNAL")),
                item("Offer of a yard to host a site visit", ItemPurpose.INFORM, 10)
                    .with(late -> {
                        late.setLate(true);
                        late.setLateReason("The offer arrived after publication and ends before the next meeting.");
                        late.setPresenterNote("Representative of the yards");
                    }),
                item("Dates and close (閉会)", ItemPurpose.INFORM, 10).standing())
            .attends(parties.aviationJapan, AttendanceKind.EXCUSED, event -> event.setReason("Abroad (illustrative)"))
            .get();
    }

    private Meeting march() {
        return new MeetingPen(pen, committees.forum, "march-meeting", "March meeting, Washington (illustrative)", MeetingKind.ORDINARY,
                MeetingState.SCHEDULED)
            .when(Pen.at("2027-03-09 09:00", Pen.WASHINGTON), Pen.at("2027-03-09 16:00", Pen.WASHINGTON), "Washington")
            .numbered(1)
            .with(meeting -> meeting.setHost(parties.defense))
            .agenda(null, null,
                item("Opening and adoption of the agenda", ItemPurpose.DECIDE, 15).standing(),
                item("Open actions", ItemPurpose.INFORM, 30).standing(),
                item("Fighter-pilot training and a next jet trainer: interim report", ItemPurpose.DISCUSS, 60)
                    .by(parties.aviationUs, parties.aviationJapan).paper(papers.training, PaperPurpose.DISCUSSION),
                item("Close", ItemPurpose.INFORM, 10).standing())
            .get();
    }

    private Meeting draft() {
        return new MeetingPen(pen, committees.forum, "june-meeting", "June meeting 2027 (illustrative draft)", MeetingKind.ORDINARY,
                MeetingState.DRAFT)
            .when(Pen.at("2027-06-15 09:00", Pen.TOKYO), Pen.at("2027-06-15 13:00", Pen.TOKYO), "Tokyo")
            .agenda(null, null,
                item("Opening and adoption of the agenda", ItemPurpose.DECIDE, 15).standing(),
                item("Mandates of the working groups after three years", ItemPurpose.DECIDE, 120)
                    .by(parties.secretaryUs, parties.secretaryJapan)
                    .text("To decide: renew, merge or end. One item for each group below, time boxes to be agreed.")
                    .below(item("Joint production", ItemPurpose.DECIDE, 30), item("Ship and aircraft maintenance", ItemPurpose.DECIDE, 30),
                        item("Supply chains", ItemPurpose.DECIDE, 30), item("Uncrewed aircraft", ItemPurpose.DECIDE, 30)),
                item("Effectiveness of the priority ratings", ItemPurpose.DISCUSS, 90).by(parties.supplyUs),
                item("Untitled proposal of the industry panel", ItemPurpose.NONE, 0),
                item("Close", ItemPurpose.INFORM, 10).standing())
            .with(meeting -> meeting.getAgenda().setNote("Being built; planned time exceeds the meeting by a few minutes on purpose."))
            .get();
    }

    private void backlog() {
        committees.forum.getBacklog().add(item("Common format for drawings", ItemPurpose.DISCUSS, 45)
            .text("Asked for by the working group on joint production.").get());
        committees.forum.getBacklog().add(item("Guest report: how other bodies number their recommendations", ItemPurpose.INFORM, 30)
            .with(guest -> guest.setPresenterNote("Secretary of a comparable body")).get());
        committees.forum.getBacklog().add(item("Archive of the Systems and Technology Forum", ItemPurpose.DECIDE, 20)
            .by(parties.secretaryJapan).get());
    }
}
