package org.consultum.samples.internal.dicas;

import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.Openness;

/** Illustrative meetings of the committee above the forum and of the groups below it. */
final class GroupMeetings {

    static final String CONFIRMATION = "Results of the forum: confirmation";
    static final String PILOT = "Pilot: one ship, one aircraft type";

    final Meeting confirmation;
    final Meeting production;
    final Meeting maintenance;
    final Meeting supply;
    final Meeting hearing;

    private final Pen pen;
    private final Parties parties;
    private final Committees committees;

    GroupMeetings(Pen pen, Parties parties, Committees committees, PastMeetings past) {
        this.pen = pen;
        this.parties = parties;
        this.committees = committees;
        confirmation = confirmation(past);
        production = production(past);
        maintenance = maintenance();
        supply = supply();
        hearing = hearing();
        others();
    }

    private ItemPen item(String title, ItemPurpose purpose, int minutes) {
        return ItemPen.item(pen, title, purpose, minutes);
    }

    private Meeting confirmation(PastMeetings past) {
        return new MeetingPen(pen, committees.security, "confirmation", "Confirmation of results (illustrative)", MeetingKind.ORDINARY,
                MeetingState.MINUTES_APPROVED)
            .when(Pen.at("2024-07-30 10:00", Pen.TOKYO), Pen.at("2024-07-30 11:00", Pen.TOKYO), "Tokyo")
            .agenda("A", "2024-07-22",
                item(CONFIRMATION, ItemPurpose.ENDORSE, 30).by(parties.committeeUs, parties.committeeJapan)
                    .with(made -> made.setReferredFrom(MeetingPen.item(past.tokyo, "Report to the Security Consultative Committee")))
                    .said("That results go to this committee is a public fact; this meeting is illustrative.")
                    .decided("SCC-1", DecisionResult.ENDORSED, "The results of the first meeting are confirmed.",
                        decision -> decision.setMethod(DecisionMethod.CONSENSUS)))
            .present(parties.committeeUs, parties.committeeJapan)
            .minutes(MinutesState.APPROVED, null, minutes -> minutes.setApprovedOn(Pen.day("2024-08-12")))
            .get();
    }

    private Meeting production(PastMeetings past) {
        return new MeetingPen(pen, committees.production, "study-plan", "Study plan (illustrative)", MeetingKind.ORDINARY,
                MeetingState.CLOSED)
            .when(Pen.at("2024-09-18 10:00", Pen.TOKYO), Pen.at("2024-09-18 15:00", Pen.TOKYO), "Nagoya")
            .numbered(1)
            .agenda("A", "2024-09-10",
                item("Feasibility study: scope", ItemPurpose.DECIDE, 90).by(parties.productionJapan)
                    .with(made -> made.setReferredFrom(MeetingPen.item(past.tokyo, PastMeetings.PAC3)))
                    .decided("WG1-1", DecisionResult.ADOPTED, "Capacity first, then price."),
                item("Visit to a plant (工場見学)", ItemPurpose.INFORM, 120))
            .present(parties.productionUs, parties.productionJapan, parties.deskInterceptor)
            .get();
    }

    private Meeting maintenance() {
        new MeetingPen(pen, committees.maintenance, "yards-workshop", "Workshop with yards (illustrative)", MeetingKind.WORKSHOP,
                MeetingState.CLOSED)
            .when(Pen.at("2024-11-06 09:30", Pen.TOKYO), Pen.at("2024-11-06 12:00", Pen.TOKYO), "Yokosuka")
            .agenda("A", "2024-10-30", item("What a yard needs to know", ItemPurpose.DISCUSS, 120).by(parties.yards))
            .present(parties.sustainmentUs, parties.sustainmentJapan, parties.deskShips);
        return new MeetingPen(pen, committees.maintenance, "pilot-review", "Review of the pilots (illustrative)", MeetingKind.ORDINARY,
                MeetingState.CLOSED)
            .when(Pen.at("2026-10-14 09:00", Pen.TOKYO), Pen.at("2026-10-14 12:00", Pen.TOKYO), "Video conference")
            .numbered(1)
            .agenda("A", "2026-10-07",
                item(PILOT, ItemPurpose.DECIDE, 90).by(parties.deskShips, parties.deskAircraft)
                    .said("Turnaround fell where the calendar was used.", "Two yards of three kept their dates.")
                    .decided("WG2-4", DecisionResult.ADOPTED, "The forum is asked to make the pilot a standing arrangement."),
                item("Spare parts at the dockside", ItemPurpose.DISCUSS, 60).by(parties.sustainmentJapan))
            .present(parties.sustainmentUs, parties.sustainmentJapan, parties.deskShips, parties.deskAircraft)
            .minutes(MinutesState.DRAFT, null, minutes -> { })
            .get();
    }

    private Meeting supply() {
        new MeetingPen(pen, committees.supply, "january-call", "Call of January 2027 (illustrative)", MeetingKind.ORDINARY,
                MeetingState.POSTPONED)
            .when(Pen.at("2027-01-06 21:00", Pen.TOKYO), Pen.at("2027-01-06 22:00", Pen.TOKYO), "Video conference")
            .with(meeting -> meeting.setStateReason("Public holidays; a new date follows."))
            .with(meeting -> meeting.setSeries(committees.supply.getSeries().getFirst()));
        return new MeetingPen(pen, committees.supply, "shortage-form", "Written procedure on the shortage form (illustrative)",
                MeetingKind.WRITTEN, MeetingState.CLOSED)
            .when(Pen.at("2026-05-11 09:00", Pen.TOKYO), Pen.at("2026-05-22 18:00", Pen.TOKYO), "In writing")
            .agenda("A", "2026-05-11",
                item("Form for reports of shortages (不足報告書式)", ItemPurpose.DECIDE, 0).by(parties.deskSuppliers)
                    .text("Silence until 22 May 2026, 18:00 Asia/Tokyo, means consent; a written objection breaks it.")
                    .decided("WG3-7", DecisionResult.ADOPTED, "The form is adopted without objection.",
                        decision -> decision.setMethod(DecisionMethod.WRITTEN)))
            .get();
    }

    private Meeting hearing() {
        return new MeetingPen(pen, committees.panel, "hearing-small-shops", "Hearing of small shops (illustrative)", MeetingKind.HEARING,
                MeetingState.CLOSED)
            .when(Pen.at("2025-11-20 13:00", Pen.TOKYO), Pen.at("2025-11-20 16:00", Pen.TOKYO), "Osaka (大阪)")
            .numbered(1)
            .notice("2025-11-05", Openness.OPEN, "Hears small precision shops on shortages and lead times.", "liaison@makers.example")
            .agenda("A", "2025-11-06",
                item("Welcome (挨拶)", ItemPurpose.INFORM, 10).by(parties.makers),
                item("What small shops need", ItemPurpose.DISCUSS, 120).by(parties.chamber)
                    .below(item("Prepayment", ItemPurpose.DISCUSS, 40), item("Drawings in one language", ItemPurpose.DISCUSS, 40),
                        item("Certificates of origin", ItemPurpose.DISCUSS, 40))
                    .said("Shops ask for one drawing in one language."),
                item("Lời chào từ quan sát viên (greeting of the observer)", ItemPurpose.INFORM, 10).by(parties.institute))
            .present(parties.makers, parties.yards, parties.chamber, parties.institute, parties.deskLiaison)
            .get();
    }

    private void others() {
        new MeetingPen(pen, committees.uncrewed, "interfaces", "Interfaces before platforms (illustrative)", MeetingKind.ORDINARY,
                MeetingState.SCHEDULED)
            .when(Pen.at("2027-01-20 09:00", Pen.TOKYO), Pen.at("2027-01-20 12:00", Pen.TOKYO), "Tokyo")
            .agenda(null, null, item("List of interfaces, second reading", ItemPurpose.DISCUSS, 120).by(parties.aviationJapan));
        new MeetingPen(pen, committees.training, "flying-hours", "Counting flying hours (illustrative)", MeetingKind.ORDINARY,
                MeetingState.CLOSED)
            .when(Pen.at("2026-04-15 09:00", Pen.TOKYO), Pen.at("2026-04-15 11:00", Pen.TOKYO), "Video conference")
            .agenda("A", "2026-04-08", item("How each side counts", ItemPurpose.DISCUSS, 90).by(parties.deskTraining)
                .said("One side counts simulators, the other does not."))
            .present(parties.aviationUs, parties.aviationJapan, parties.deskTraining);
    }
}
