package org.consultum.samples.internal.dicas;

import org.consultum.model.AttendanceKind;
import org.consultum.model.Correction;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.Openness;
import org.consultum.model.PaperPurpose;
import org.consultum.model.VoteChoice;

/** Meetings of the forum that are over: the public first one and illustrative ones after it. */
final class PastMeetings {

    static final String PAC3 = "Joint production of the PAC-3 interceptor";
    static final String SHIPS = "Maintenance of US ships and aircraft in Japanese private facilities";
    static final String TRAINING = "New working group on fighter-pilot training and a next jet trainer";
    static final String DRONES = "Drones to accompany the next fighter";
    static final String PRIORITY = "Priority rating for supply requests";
    static final String DOCKS = "Shared calendar of free docks and hangars";
    static final String SECOND_LINE = "Second source for propulsion parts";

    final Meeting tokyo;
    final Meeting washington;
    final Meeting cancelled;
    final Meeting autumn;
    final Meeting june;

    private final Pen pen;
    private final Parties parties;
    private final Committees committees;
    private final Papers papers;

    PastMeetings(Pen pen, Parties parties, Committees committees, Papers papers) {
        this.pen = pen;
        this.parties = parties;
        this.committees = committees;
        this.papers = papers;
        tokyo = tokyo();
        washington = washington();
        cancelled = cancelled();
        autumn = autumn();
        june = june();
        carryOver();
        tokyo.getMinutes().setApprovedIn(washington);
        washington.getMinutes().setApprovedIn(autumn);
    }

    private ItemPen item(String title, ItemPurpose purpose, int minutes) {
        return ItemPen.item(pen, title, purpose, minutes);
    }

    private Meeting tokyo() {
        return new MeetingPen(pen, committees.forum, "first-meeting-tokyo", "First meeting, Tokyo", MeetingKind.ORDINARY,
                MeetingState.MINUTES_APPROVED)
            .when(Pen.at("2024-06-09 09:00", Pen.TOKYO), Pen.at("2024-06-11 16:00", Pen.TOKYO), "Ministry of Defense of Japan (防衛省), Tokyo")
            .numbered(1)
            .with(meeting -> meeting.setHost(parties.ministry))
            .notice("2024-05-31", Openness.CLOSED, "Opens the forum agreed at the Washington summit of April 2024.",
                "secretariat-jp@dicas.example")
            .agenda("A", "2024-06-05",
                ItemPen.heading(pen, "First day").below(
                    item("Opening by the co-chairs (開会)", ItemPurpose.INFORM, 30).by(parties.underSecretary, parties.commissioner)
                        .said("Place, co-chairs and topics of this meeting are public; what is recorded here is illustrative."),
                    item("Adoption of the agenda", ItemPurpose.DECIDE, 15)
                        .decided("2024/1-1", DecisionResult.ADOPTED, "The agenda is adopted."),
                    item("Terms of reference", ItemPurpose.DECIDE, 60).by(parties.legalUs, parties.legalJapan)
                        .paper(papers.terms, PaperPurpose.DECISION)
                        .said("The terms of reference were gone through chapter by chapter.",
                            "Both sides want results to be confirmed by the Security Consultative Committee.")
                        .decided("2024/1-2", DecisionResult.ADOPTED, "The terms of reference are signed.",
                            decision -> decision.setMethod(DecisionMethod.CONSENSUS)),
                    ItemPen.pause(pen, "Lunch", 75),
                    item("Four working groups: mandates and leads", ItemPurpose.DECIDE, 120)
                        .by(parties.secretaryUs, parties.secretaryJapan)
                        .decided("2024/1-3", DecisionResult.ADOPTED_AMENDED, "Four working groups are set up; each reports twice a year.",
                            decision -> decision.setMethod(DecisionMethod.CONSENSUS))),
                ItemPen.heading(pen, "Second day").below(
                    item(PAC3, ItemPurpose.DISCUSS, 150).by(parties.productionUs, parties.productionJapan)
                        .from(Pen.at("2024-06-10 09:00", Pen.TOKYO))
                        .text("How many, where, and which parts could be made by both sides.")
                        .said("A feasibility study is to come first. Propulsion parts are the narrow point.")
                        .below(item("Capacity and lead times", ItemPurpose.DISCUSS, 60).by(parties.productionJapan),
                            item("Parts that need release", ItemPurpose.DISCUSS, 45).by(parties.productionUs),
                            item("Next steps", ItemPurpose.DECIDE, 30)
                                .decided("2024/1-4", DecisionResult.ADOPTED, "The working group studies a second line."))
                        .decided("2024/1-5", DecisionResult.REFERRED, "The feasibility study is referred to the working group.")
                        .with(item -> item.setReferredTo(committees.production)),
                    ItemPen.pause(pen, "Lunch", 60),
                    item(SHIPS, ItemPurpose.DISCUSS, 150).by(parties.sustainmentUs, parties.sustainmentJapan)
                        .said("Yards see free slots but cannot plan on single orders.")
                        .below(item("Ships", ItemPurpose.DISCUSS, 75), item("Aircraft", ItemPurpose.DISCUSS, 60))
                        .decided("2024/1-6", DecisionResult.ADOPTED, "Pilots are prepared for one ship and one aircraft type.")
                        .with(item -> item.setReferredTo(committees.maintenance))),
                ItemPen.heading(pen, "Third day").below(
                    item(TRAINING, ItemPurpose.DISCUSS, 90).by(parties.aviationUs, parties.aviationJapan)
                        .from(Pen.at("2024-06-11 09:00", Pen.TOKYO))
                        .said("A new working group is discussed; preparation comes first.")
                        .decided("2024/1-7", DecisionResult.DEFERRED, "To be taken up again at the next meeting."),
                    item(DRONES, ItemPurpose.DISCUSS, 90).by(parties.aviationJapan)
                        .said("Both sides describe what they plan to have accompany the next fighter."),
                    ItemPen.pause(pen, "Lunch", 60),
                    item("Report to the Security Consultative Committee", ItemPurpose.REFER, 45)
                        .by(parties.underSecretary, parties.commissioner)
                        .decided("2024/1-8", DecisionResult.REFERRED, "Results go to the Security Consultative Committee for confirmation.")
                        .with(item -> item.setReferredTo(committees.security)),
                    item("Date of the next meeting and close (閉会)", ItemPurpose.INFORM, 15).standing()))
            .present(parties.underSecretary, parties.commissioner, parties.productionUs, parties.productionJapan, parties.sustainmentUs,
                parties.sustainmentJapan, parties.supplyUs, parties.supplyJapan, parties.aviationUs, parties.aviationJapan,
                parties.secretaryUs, parties.secretaryJapan, parties.legalUs, parties.legalJapan)
            .minutes(MinutesState.APPROVED, "The first meeting was held over three days in June 2024 at the Ministry of Defense in Tokyo. "
                + "Days and clock times within June are illustrative.", minutes -> {
                    minutes.setClosing("The co-chairs thanked the hosts.");
                    minutes.setCirculatedOn(Pen.day("2024-06-25"));
                    minutes.setApprovedOn(Pen.day("2025-01-28"));
                })
            .get();
    }

    private Meeting washington() {
        Meeting meeting = new MeetingPen(pen, committees.forum, "second-meeting", "Second meeting (illustrative)", MeetingKind.ORDINARY,
                MeetingState.MINUTES_APPROVED)
            .when(Pen.at("2025-01-28 09:00", Pen.WASHINGTON), Pen.at("2025-01-28 17:00", Pen.WASHINGTON), "Washington")
            .numbered(1)
            .with(made -> made.setHost(parties.defense))
            .notice("2025-01-14", Openness.CLOSED, "Takes stock of the working groups.", "secretariat-us@dicas.example")
            .agenda("B", "2025-01-16",
                item("Opening and adoption of the agenda", ItemPurpose.DECIDE, 15).standing()
                    .decided("2025/1-1", DecisionResult.ADOPTED, "The agenda is adopted."),
                item("Minutes of the first meeting", ItemPurpose.DECIDE, 15)
                    .decided("2025/1-2", DecisionResult.ADOPTED_AMENDED, "The minutes are approved with two corrections."),
                item("Open actions", ItemPurpose.INFORM, 30).by(parties.secretaryUs).standing(),
                item(PAC3, ItemPurpose.DISCUSS, 90).by(parties.productionJapan).paper(papers.production, "rev 1", PaperPurpose.DISCUSSION)
                    .said("Propulsion parts decide the pace.", "A second source is worth its price if the order is long enough.")
                    .below(item(SECOND_LINE, ItemPurpose.DECIDE, 30)
                        .decided("2025/1-3", DecisionResult.ADOPTED, "Both sides look for a second source for propulsion parts.",
                            decision -> decision.setMethod(DecisionMethod.CONSENSUS))),
                ItemPen.pause(pen, "Lunch", 60),
                item(SHIPS, ItemPurpose.DISCUSS, 60).by(parties.sustainmentUs)
                    .below(item(DOCKS, ItemPurpose.DECIDE, 30).said("Yards ask that prices stay out of the calendar.")
                        .decided("2025/1-4", DecisionResult.ADOPTED, "A calendar of free docks and hangars is tried for a year.")),
                item(PRIORITY, ItemPurpose.DECIDE, 60).by(parties.supplyUs)
                    .text("Whether requests under the non-binding arrangement get a priority rating.")
                    .said("Consensus was sought and not reached; the co-chairs put the question to a vote.",
                        "The majority holds that a rating without force still helps suppliers to plan.")
                    .decided("2025/1-5", DecisionResult.ADOPTED, "Requests carry one of three priority ratings.", decision -> {
                        decision.setMethod(DecisionMethod.NAMED);
                        decision.setMover(parties.supplyUs);
                        decision.setSeconder(parties.productionUs);
                        decision.setQuorumNote("10 entitled, 9 present, 6 needed");
                        decision.setReviewOn(Pen.day("2026-06-30"));
                    }),
                item(TRAINING, ItemPurpose.DECIDE, 45).by(parties.aviationUs)
                    .decided("2025/1-6", DecisionResult.ADOPTED, "A task force prepares the working group."),
                item("Any other business and close", ItemPurpose.INFORM, 15).standing())
            .present(parties.underSecretary, parties.commissioner, parties.productionUs, parties.productionJapan, parties.sustainmentUs,
                parties.supplyUs, parties.supplyJapan, parties.aviationUs, parties.secretaryUs, parties.secretaryJapan)
            .attends(parties.sustainmentJapan, AttendanceKind.EXCUSED, event -> event.setReason("Inspection at a yard"))
            .attends(parties.aviationJapan, AttendanceKind.ARRIVE, event -> event.setAt(Pen.at("2025-01-28 10:20", Pen.WASHINGTON)))
            .minutes(MinutesState.CERTIFIED, "Illustrative minutes.", minutes -> {
                minutes.setCirculatedOn(Pen.day("2025-02-18"));
                minutes.setApprovedOn(Pen.day("2025-09-16"));
                minutes.setCertifiedBy(parties.underSecretary);
                minutes.setCertifiedOn(Pen.day("2025-04-11"));
                pen.add(minutes.getCorrections(), Correction.class, correction -> {
                    correction.setText("Item on docks: read *hangars* after *docks*.");
                    correction.setAskedBy(parties.sustainmentJapan);
                    correction.setDate(Pen.day("2025-02-24"));
                    correction.setAccepted(true);
                });
            })
            .get();
        var rating = MeetingPen.decision(meeting, PRIORITY);
        MeetingPen.vote(pen, rating, VoteChoice.FOR, null, parties.underSecretary, parties.productionUs, parties.productionJapan,
            parties.sustainmentUs, parties.supplyUs, parties.aviationUs);
        MeetingPen.vote(pen, rating, VoteChoice.AGAINST, "A rating that binds nobody will be read as if it did. Suppliers will ask for "
            + "compensation when it is not kept (illustrative).", parties.supplyJapan);
        MeetingPen.vote(pen, rating, VoteChoice.ABSTAIN, "The legal effect has not been examined (illustrative).", parties.commissioner);
        MeetingPen.vote(pen, rating, VoteChoice.NOT_VOTING, null, parties.aviationJapan);
        MeetingPen.vote(pen, rating, VoteChoice.ABSENT, null, parties.sustainmentJapan);
        return meeting;
    }

    private Meeting cancelled() {
        return new MeetingPen(pen, committees.forum, "third-meeting", "Third meeting (illustrative)", MeetingKind.ORDINARY,
                MeetingState.CANCELLED)
            .when(Pen.at("2025-06-17 09:00", Pen.TOKYO), Pen.at("2025-06-17 17:00", Pen.TOKYO), "Tokyo")
            .with(meeting -> meeting.setStateReason("Typhoon warning; the business moved to September (illustrative)."))
            .agenda("A", "2025-06-03",
                item("Opening and adoption of the agenda", ItemPurpose.DECIDE, 15).standing(),
                item("Reports of the working groups", ItemPurpose.INFORM, 120),
                item(DRONES, ItemPurpose.DISCUSS, 60))
            .get();
    }

    private Meeting autumn() {
        return new MeetingPen(pen, committees.forum, "autumn-meeting", "Autumn meeting (illustrative)", MeetingKind.EXTRAORDINARY,
                MeetingState.MINUTES_APPROVED)
            .when(Pen.at("2025-09-16 09:30", Pen.TOKYO), Pen.at("2025-09-16 16:30", Pen.TOKYO), "Tokyo")
            .numbered(2)
            .with(meeting -> meeting.setHost(parties.atla))
            .notice("2025-09-05", Openness.PARTLY_CLOSED, "Business of the cancelled meeting of June.", "secretariat-jp@dicas.example")
            .agenda("A", "2025-09-08",
                item("Opening and adoption of the agenda", ItemPurpose.DECIDE, 15).standing()
                    .decided("2025/2-1", DecisionResult.ADOPTED, "The agenda is adopted."),
                item("Minutes of the second meeting", ItemPurpose.DECIDE, 10).consent()
                    .decided("2025/2-2", DecisionResult.ADOPTED, "The minutes are approved."),
                item("Open actions", ItemPurpose.INFORM, 30).by(parties.secretaryJapan).standing()
                    .said("Eleven open, three overdue."),
                ItemPen.heading(pen, "Reports of the working groups").below(
                    item("Joint production", ItemPurpose.INFORM, 30).by(parties.productionUs),
                    item("Ship and aircraft maintenance", ItemPurpose.INFORM, 30).by(parties.sustainmentJapan),
                    item("Supply chains", ItemPurpose.INFORM, 30).by(parties.supplyJapan),
                    item("Uncrewed aircraft", ItemPurpose.INFORM, 30).by(parties.aviationUs)),
                ItemPen.pause(pen, "Lunch", 60),
                item(DRONES, ItemPurpose.DISCUSS, 60).by(parties.aviationJapan, parties.aviationUs)
                    .said("Interfaces are to be described before platforms.")
                    .decided("2025/2-3", DecisionResult.NOTED, "The forum takes note of the list of interfaces."),
                item("Priority rating: legal effect", ItemPurpose.DECIDE, 45).by(parties.legalUs, parties.legalJapan)
                    .decided("2025/2-4", DecisionResult.ADOPTED, "The rating is kept and says that it does not bind.",
                        decision -> decision.setSupersedes(MeetingPen.decision(washington, PRIORITY))),
                item("Price data of a member company", ItemPurpose.DISCUSS, 30)
                    .closed("Commercial confidence", "CONFIDENTIAL")
                    .decided("2025/2-5", DecisionResult.WITHDRAWN, "Withdrawn by the proposer."),
                item("Close", ItemPurpose.INFORM, 10).standing())
            .present(parties.underSecretary, parties.commissioner, parties.productionUs, parties.sustainmentJapan, parties.supplyJapan,
                parties.aviationUs, parties.aviationJapan, parties.secretaryJapan, parties.legalUs, parties.legalJapan, parties.adviser)
            .attends(parties.sustainmentUs, AttendanceKind.EXCUSED, event -> event.setReason("Alternate attends"))
            .attends(parties.deskAircraft, AttendanceKind.ALTERNATE,
                event -> event.setInPlaceOf(Committees.membershipOf(committees.forum, parties.sustainmentUs)))
            .attends(parties.supplyUs, AttendanceKind.LEAVE, event -> event.setAt(Pen.at("2025-09-16 13:00", Pen.TOKYO)))
            .minutes(MinutesState.APPROVED, "Illustrative minutes.", minutes -> {
                minutes.setCirculatedOn(Pen.day("2025-10-07"));
                minutes.setApprovedOn(Pen.day("2026-06-09"));
            })
            .get();
    }

    private Meeting june() {
        Meeting meeting = new MeetingPen(pen, committees.forum, "june-meeting", "June meeting (illustrative)", MeetingKind.ORDINARY,
                MeetingState.CLOSED)
            .when(Pen.at("2026-06-09 09:00", Pen.TOKYO), Pen.at("2026-06-09 17:00", Pen.TOKYO), "Tokyo")
            .numbered(2)
            .with(made -> {
                made.setHost(parties.atla);
                made.setSeries(committees.forum.getSeries().getFirst());
            })
            .notice("2026-05-26", Openness.PARTLY_CLOSED, "Half-yearly meeting.", "secretariat-jp@dicas.example")
            .agenda("B", "2026-05-27",
                item("Opening and adoption of the agenda", ItemPurpose.DECIDE, 15).standing()
                    .decided("2026/2-1", DecisionResult.ADOPTED, "The agenda is adopted."),
                item("Minutes of the autumn meeting", ItemPurpose.DECIDE, 10).consent()
                    .decided("2026/2-2", DecisionResult.ADOPTED, "The minutes are approved."),
                item("Open actions", ItemPurpose.INFORM, 30).by(parties.secretaryUs).standing(),
                item("Recommendations and what became of them", ItemPurpose.DISCUSS, 60).by(parties.secretaryJapan).standing()
                    .said("Two responses are late. One recommendation is reopened because its measures did not work."),
                item(SECOND_LINE, ItemPurpose.DECIDE, 60).by(parties.productionUs, parties.adviser)
                    .said("The adviser stepped back for this item.", "A trial lot shows more than another study.")
                    .decided("2026/2-3", DecisionResult.ADOPTED, "A trial lot of propulsion parts is ordered (illustrative).",
                        decision -> {
                            decision.setMethod(DecisionMethod.SHOW_OF_HANDS);
                            decision.setVotesFor(7);
                            decision.setVotesAgainst(0);
                            decision.setAbstentions(1);
                        }),
                ItemPen.pause(pen, "Lunch", 60),
                item("Interim report of the task force on training", ItemPurpose.DISCUSS, 45).by(parties.aviationJapan)
                    .with(item -> item.setMarking(pen.marking("INTERNAL")))
                    .said("Flying hours per place differ by a third between the sides' counts."),
                item("Shared test ranges", ItemPurpose.DECIDE, 45).by(parties.aviationUs)
                    .said("Time ran out.")
                    .decided("2026/2-4", DecisionResult.DEFERRED, "Carried over to the next meeting."),
                item("Dates of 2027", ItemPurpose.DECIDE, 10).consent()
                    .decided("2026/2-5", DecisionResult.ADOPTED, "9 March and 15 June 2027."),
                item("Close", ItemPurpose.INFORM, 10).standing())
            .present(parties.commissioner, parties.productionUs, parties.productionJapan, parties.sustainmentUs, parties.supplyJapan,
                parties.aviationUs, parties.aviationJapan, parties.supplyUs, parties.secretaryUs, parties.secretaryJapan, parties.adviser)
            .attends(parties.underSecretary, AttendanceKind.EXCUSED, event -> event.setReason("Hearing elsewhere (illustrative)"))
            .attends(parties.sustainmentJapan, AttendanceKind.ABSENT, event -> { })
            .minutes(MinutesState.DRAFT, "Draft, not yet circulated (illustrative).", minutes -> { })
            .get();
        MeetingPen.recuse(pen, meeting, parties.adviser, SECOND_LINE, "Seconded from a possible supplier (illustrative)");
        MeetingPen.recuse(pen, meeting, parties.supplyJapan, SECOND_LINE, "Wrote the tender for the trial lot (illustrative)");
        return meeting;
    }

    private void carryOver() {
        var deferred = MeetingPen.item(tokyo, TRAINING);
        var taken = MeetingPen.item(washington, TRAINING);
        deferred.setCarriedOverTo(taken);
        taken.setCarriedOverFrom(deferred);
    }
}
