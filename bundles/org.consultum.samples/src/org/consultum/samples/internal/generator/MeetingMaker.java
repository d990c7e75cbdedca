package org.consultum.samples.internal.generator;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.ItemRecord;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperUse;

/** Makes the meetings of one committee, the last two of them still to come. */
final class MeetingMaker {

    private static final List<DecisionResult> RESULTS = List.of(DecisionResult.ADOPTED, DecisionResult.ADOPTED, DecisionResult.ADOPTED,
        DecisionResult.ADOPTED_AMENDED, DecisionResult.DEFERRED, DecisionResult.NOTED, DecisionResult.REFERRED, DecisionResult.REJECTED);

    /** How many members sign the list; more would only add small objects. */
    private static final int SIGNED = 4;

    private final Maker maker;
    private final Dice dice;
    private final FrameMaker frame;
    private final Committee committee;
    private final List<Paper> papers;
    private int sequence;
    private int year;

    MeetingMaker(Maker maker, Dice dice, FrameMaker frame, Committee committee, List<Paper> papers) {
        this.maker = maker;
        this.dice = dice;
        this.frame = frame;
        this.committee = committee;
        this.papers = papers;
    }

    void make(int meetings, LocalDate first, int stride) {
        var made = new ArrayList<Meeting>(meetings);
        for (int i = 0; i < meetings; i++) {
            made.add(meeting(i, first.plusDays((long) stride * i + 1)));
        }
        committee.getMeetings().addAll(made);
    }

    private Meeting meeting(int index, LocalDate day) {
        sequence = day.getYear() == year ? sequence + 1 : 1;
        year = day.getYear();
        boolean past = day.isBefore(FrameMaker.TODAY);
        ZonedDateTime start = day.atTime(dice.between(8, 15), dice.percent(50) ? 0 : 30).atZone(FrameMaker.ZONE);
        return maker.make(Meeting.class, meeting -> {
            meeting.setSlug("meeting-" + (index + 1));
            meeting.setTitle("Meeting " + sequence + "/" + year + " on " + Phrases.topic(dice));
            meeting.setSequence(sequence);
            meeting.setPeriod(committee.getPeriods().get(year - committee.getPeriods().getFirst().getStart().getYear()));
            meeting.setKind(dice.percent(90) ? MeetingKind.ORDINARY : MeetingKind.EXTRAORDINARY);
            meeting.setState(past ? MeetingState.MINUTES_APPROVED : MeetingState.SCHEDULED);
            meeting.setStart(start);
            meeting.setEnd(start.plusMinutes(240));
            meeting.setPlace("Room " + dice.between(1, 40));
            meeting.setHost(frame.organisation(dice));
            meeting.setAgenda(agenda(index, past));
            if (past) {
                attendance(meeting);
                meeting.setMinutes(maker.make(Minutes.class, minutes -> {
                    minutes.setState(MinutesState.APPROVED);
                    minutes.setIntroduction(Phrases.text(dice, 1));
                    minutes.setApprovedOn(day.plusDays(14));
                }));
            }
        });
    }

    private Agenda agenda(int index, boolean past) {
        return maker.make(Agenda.class, agenda -> {
            agenda.getItems().add(item("Opening and adoption of the agenda", ItemPurpose.DECIDE, 10, past));
            int items = dice.between(4, 8);
            for (int i = 0; i < items; i++) {
                AgendaItem item = item(Phrases.title(dice), dice.pick(ItemPurpose.VALUES), dice.between(1, 6) * 5, past);
                item.setText(Phrases.text(dice, dice.between(2, 4)));
                item.getPresenters().add(frame.owner(dice));
                if (i < 2) {
                    use(item, papers.get(2 * index + i));
                }
                if (i == 2) {
                    item.getItems().add(item(Phrases.title(dice), ItemPurpose.DISCUSS, 10, past));
                    item.getItems().add(item(Phrases.title(dice), ItemPurpose.INFORM, 5, past));
                }
                agenda.getItems().add(item);
            }
            AgendaItem pause = item("Break", ItemPurpose.NONE, 15, false);
            pause.setKind(ItemKind.BREAK);
            agenda.getItems().add(1 + items / 2, pause);
        });
    }

    private AgendaItem item(String title, ItemPurpose purpose, int minutes, boolean past) {
        return maker.make(AgendaItem.class, item -> {
            item.setTitle(title);
            item.setPurpose(purpose);
            item.setMinutesPlanned(minutes);
            if (past) {
                item.setRecord(maker.make(ItemRecord.class, itemRecord ->
                    itemRecord.setDiscussion(Phrases.text(dice, dice.between(3, 6)))));
            }
            if (past && purpose == ItemPurpose.DECIDE) {
                maker.add(item.getDecisions(), Decision.class, decision -> {
                    decision.setResult(dice.pick(RESULTS));
                    decision.setText(Phrases.text(dice, 2));
                    decision.setVotesFor(dice.between(4, 9));
                    decision.setVotesAgainst(dice.between(0, 2));
                });
            }
        });
    }

    private void use(AgendaItem item, Paper paper) {
        maker.add(item.getPapers(), PaperUse.class, use -> {
            use.setPaper(paper);
            use.setVersion(paper.getVersions().getFirst());
            use.setPurpose(PaperPurpose.DISCUSSION);
        });
    }

    private void attendance(Meeting meeting) {
        committee.getMemberships().stream().limit(SIGNED).forEach(membership ->
            maker.add(meeting.getAttendance(), AttendanceEvent.class, event -> {
            event.setParty(membership.getMember());
            event.setKind(dice.percent(85) ? AttendanceKind.PRESENT : AttendanceKind.EXCUSED);
        }));
    }
}
