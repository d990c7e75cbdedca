package org.consultum.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.consultum.agenda.schedule.ScheduleOptions;
import org.consultum.agenda.schedule.Scheduler;
import org.consultum.model.AgendaItem;
import org.consultum.model.Availability;
import org.consultum.model.Committee;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaPlan;
import org.consultum.model.derived.AgendaTimes;

/**
 * Times and numbers after a keystroke, against a plain walk over the items; a proposed order, against laying the agenda out as often as it
 * has items.
 */
final class AgendaBench {

    private static final ZonedDateTime START = ZonedDateTime.of(2026, 6, 10, 9, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private static final int ITEMS_A_DAY = 30;
    private static final int ITEMS_TO_A_SECTION = 12;

    private final Measure keystrokes;
    private final Measure proposals;
    private final NewElements elements = new NewElements(IdSource.random());

    AgendaBench(Measure keystrokes, Measure proposals) {
        this.keystrokes = keystrokes;
        this.proposals = proposals;
    }

    /** An agenda as long as the longest of a real council's export, and the two sizes of a proposal. */
    List<Row> rows() throws Exception {
        return List.of(keystroke(394), proposal(40), proposal(400));
    }

    /** What has to be computed anew when one digit of a time box is typed. */
    private Row keystroke(int items) throws Exception {
        Meeting meeting = meeting(items);
        AgendaItem edited = meeting.getAgenda().getItems().getFirst().getItems().getFirst();
        double ours = keystrokes.millis(() -> {
            edited.setMinutesPlanned(edited.getMinutesPlanned() % 60 + 1);
            return List.of(AgendaTimes.plan(meeting), AgendaNumbers.of(meeting));
        });
        double walk = keystrokes.millis(() -> count(meeting.getAgenda().getItems()));
        return new Row("times and numbers after a keystroke", items, ours, "plain walk over the items", walk);
    }

    private Row proposal(int items) throws Exception {
        Meeting meeting = meeting(items);
        var scheduler = new Scheduler(ScheduleOptions.usual(LocalDate.of(2026, 6, 1)));
        double ours = proposals.millis(() -> scheduler.propose(meeting));
        double layouts = proposals.millis(() -> {
            AgendaPlan plan = null;
            for (int item = 0; item < items; item++) {
                plan = AgendaTimes.plan(meeting);
            }
            return plan;
        });
        return new Row("proposed order of an agenda", items, ours, "its times once for each item", layouts);
    }

    private static int count(List<AgendaItem> items) {
        int minutes = 0;
        for (AgendaItem item : items) {
            minutes += item.getMinutesPlanned() + count(item.getItems());
        }
        return minutes;
    }

    /** Sections of twelve items of all purposes, some closed, a presenter who leaves and one who comes later; a day for thirty items. */
    private Meeting meeting(int items) {
        var random = new Random(items);
        Committee committee = elements.create(Committee.class, Literals.COMMITTEE);
        Meeting meeting = elements.create(Meeting.class, Literals.MEETING);
        committee.getMeetings().add(meeting);
        meeting.setStart(START);
        meeting.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
        int days = items / ITEMS_A_DAY + 1;
        for (int day = 0; day < days; day++) {
            Sitting sitting = elements.create(Sitting.class, Literals.SITTING);
            sitting.setStart(START.plusDays(day));
            sitting.setEnd(START.plusDays(day).plusHours(9));
            meeting.getSittings().add(sitting);
        }
        var presenters = List.of(presenter(meeting, START, START.plusHours(12)), presenter(meeting, START.plusDays(days / 2),
            START.plusDays(days)));
        var made = new ArrayList<AgendaItem>();
        AgendaItem section = null;
        while (made.size() < items) {
            if (made.size() % ITEMS_TO_A_SECTION == 0) {
                section = item(ItemKind.HEADING, "Section " + made.size());
                meeting.getAgenda().getItems().add(section);
            }
            AgendaItem item = item(ItemKind.ITEM, "Item " + made.size());
            item.setMinutesPlanned(5 * (1 + random.nextInt(4)));
            item.setPurpose(ItemPurpose.get(random.nextInt(ItemPurpose.values().length)));
            item.setClosed(random.nextInt(8) == 0);
            if (random.nextInt(10) == 0) {
                item.getPresenters().add(presenters.get(random.nextInt(2)));
            }
            section.getItems().add(item);
            made.add(item);
        }
        return meeting;
    }

    private AgendaItem item(ItemKind kind, String title) {
        AgendaItem item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
        item.setKind(kind);
        item.setTitle(title);
        return item;
    }

    private Person presenter(Meeting meeting, ZonedDateTime from, ZonedDateTime until) {
        Person person = elements.create(Person.class, Literals.PERSON);
        Availability availability = elements.create(Availability.class, Literals.AVAILABILITY);
        availability.setParty(person);
        availability.setFrom(from);
        availability.setUntil(until);
        meeting.getAvailability().add(availability);
        return person;
    }
}
