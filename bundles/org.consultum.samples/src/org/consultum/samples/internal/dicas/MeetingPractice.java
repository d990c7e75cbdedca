package org.consultum.samples.internal.dicas;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.agenda.versions.AgendaLine;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaTemplate;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Availability;
import org.consultum.model.CarryOver;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MajorityBase;
import org.consultum.model.MajorityThreshold;
import org.consultum.model.Meeting;
import org.consultum.model.Motion;
import org.consultum.model.MotionState;
import org.consultum.model.Party;
import org.consultum.model.Sitting;
import org.consultum.model.VotingRule;

/** How the forum prepares and runs its meetings: days, templates, published versions, who can be there, motions. All illustrative. */
final class MeetingPractice {

    private final Pen pen;
    private final Parties parties;
    private final Committees committees;

    private MeetingPractice(Pen pen, Parties parties, Committees committees) {
        this.pen = pen;
        this.parties = parties;
        this.committees = committees;
    }

    static void write(Pen pen, Parties parties, Committees committees, PastMeetings past, ComingMeetings coming) {
        var practice = new MeetingPractice(pen, parties, committees);
        practice.committee();
        practice.threeDays(past.tokyo);
        practice.motions(past.washington);
        practice.availability(coming.march);
        practice.versions(coming.december);
        past.june.setPresidedBy(parties.commissioner);
        MeetingPen.item(past.june, ComingMeetings.RANGES).setCarryOver(CarryOver.ALWAYS);
    }

    private void committee() {
        committees.forum.setSecondZone(Pen.WASHINGTON);
        committees.forum.setVotingRule(pen.make(VotingRule.class, rule -> {
            rule.setThreshold(MajorityThreshold.MORE_THAN_HALF);
            rule.setBase(MajorityBase.MEMBERS);
        }));
        pen.add(committees.forum.getTemplates(), AgendaTemplate.class, template -> {
            template.setName("Half-yearly meeting");
            template.setDescription("What every meeting of the forum opens and closes with.");
            for (ItemPen item : List.of(
                    ItemPen.item(pen, "Opening by the co-chairs (開会)", ItemPurpose.INFORM, 10)
                        .by(parties.underSecretary, parties.commissioner),
                    ItemPen.item(pen, "Adoption of the agenda", ItemPurpose.DECIDE, 5),
                    ItemPen.item(pen, "Minutes of the last meeting", ItemPurpose.DECIDE, 5).consent(),
                    ItemPen.item(pen, "Open actions", ItemPurpose.INFORM, 30).by(parties.secretaryUs),
                    ItemPen.item(pen, "Recommendations and what became of them", ItemPurpose.DISCUSS, 40).by(parties.secretaryJapan),
                    ItemPen.pause(pen, "Lunch", 60),
                    ItemPen.item(pen, "Dates and close (閉会)", ItemPurpose.INFORM, 10))) {
                template.getItems().add(item.get());
            }
        });
    }

    private void threeDays(Meeting tokyo) {
        day(tokyo, "First day", Pen.at("2024-06-09 09:00", Pen.TOKYO), 8);
        day(tokyo, "Second day", Pen.at("2024-06-10 09:00", Pen.TOKYO), 8);
        day(tokyo, "Third day", Pen.at("2024-06-11 09:00", Pen.TOKYO), 7);
    }

    private void day(Meeting meeting, String title, ZonedDateTime start, int hours) {
        pen.add(meeting.getSittings(), Sitting.class, sitting -> {
            sitting.setTitle(title);
            sitting.setStart(start);
            sitting.setEnd(start.plusHours(hours));
            MeetingPen.item(meeting, title).setSitting(sitting);
        });
    }

    private void motions(Meeting washington) {
        AgendaItem item = MeetingPen.item(washington, PastMeetings.PRIORITY);
        Motion motion = pen.add(item.getMotions(), Motion.class, made -> {
            made.setText("That requests for supply carry a priority rating.");
            made.setMover(parties.supplyUs);
            made.setSeconder(parties.productionUs);
            made.setState(MotionState.CARRIED);
            made.setDecision(item.getDecisions().getFirst());
        });
        pen.add(item.getMotions(), Motion.class, amendment -> {
            amendment.setText("That requests for supply carry one of three priority ratings.");
            amendment.setMover(parties.productionJapan);
            amendment.setSeconder(parties.supplyUs);
            amendment.setAmends(motion);
            amendment.setState(MotionState.CARRIED);
        });
    }

    private void availability(Meeting march) {
        ZonedDateTime start = march.getStart();
        available(march, parties.aviationUs, start, start.plusHours(3), "Leaves at noon");
        available(march, parties.aviationJapan, start.plusHours(1), march.getEnd(), "Arrives by the morning train");
    }

    private void available(Meeting meeting, Party party, ZonedDateTime from, ZonedDateTime until, String note) {
        pen.add(meeting.getAvailability(), Availability.class, availability -> {
            availability.setParty(party);
            availability.setFrom(from);
            availability.setUntil(until);
            availability.setNote(note);
        });
    }

    /** Version A lacked the late item; version B is what stands now. */
    private void versions(Meeting december) {
        version(december, "A", "2026-11-13T03:00:00Z", "First publication.", false);
        version(december, "B", "2026-11-18T03:00:00Z", "Adds the offer of a yard to host a site visit.", true);
    }

    private void version(Meeting meeting, String label, String published, String note, boolean withLate) {
        Set<String> late = meeting.getAgenda().getItems().stream().filter(AgendaItem::isLate).map(AgendaItem::getId)
            .collect(Collectors.toSet());
        pen.add(meeting.getAgenda().getVersions(), AgendaVersion.class, version -> {
            version.setLabel(label);
            version.setPublished(Instant.parse(published));
            version.setNote(note);
            AgendaLine.of(meeting).stream().filter(line -> withLate || !late.contains(line.item()))
                .forEach(line -> version.getLines().add(line.toModel()));
        });
    }
}
