package org.consultum.agenda.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.consultum.agenda.Agendas;
import org.consultum.model.AgendaItem;
import org.consultum.model.Availability;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.model.derived.AgendaTimes.Slot;
import org.consultum.testing.Fixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every proposal, on agendas made up at random; the number of the agenda is the seed. */
class SchedulerPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static List<Integer> seeds() {
        return IntStream.range(0, 120).boxed().toList();
    }

    /** Three days, sections, breaks, fixed items, followers, presenters who come and go; about as much as fits. */
    private static Fixture agenda(int seed) {
        var random = new Random(seed);
        int sections = random.nextInt(4);
        var fixture = Agendas.meeting(meeting -> {
            meeting.item("Opening", 5);
            for (int number = 0; number < 6 + random.nextInt(10); number++) {
                meeting.item("Item " + number, 5 * (1 + random.nextInt(8)), item -> item.with(made -> shape(made, random)));
            }
            meeting.pause(15);
            for (int section = 0; section < sections; section++) {
                String name = "Section " + section;
                meeting.heading(name, heading -> {
                    for (int number = 0; number < 1 + random.nextInt(5); number++) {
                        heading.item(name + " item " + number, 5 * (1 + random.nextInt(8)), item -> item.with(made -> shape(made, random)));
                    }
                });
            }
            meeting.item("Closing", 5);
        });
        Agendas.sitting(fixture, "10T09:00", "10T12:00");
        Agendas.sitting(fixture, "11T09:00", "11T12:00");
        Agendas.sitting(fixture, "12T09:00", "12T17:00");
        Agendas.there(fixture, "Baker", "10T09:00", "11T12:00");
        Agendas.there(fixture, "Clark", "11T09:00", "12T17:00");
        List<AgendaItem> items = fixture.all(AgendaItem.class).stream().filter(item -> item.getKind() == ItemKind.ITEM).toList();
        for (int number = 0; number < 4; number++) {
            items.get(1 + random.nextInt(items.size() - 2)).getPresenters().add(fixture.person(random.nextBoolean() ? "Baker" : "Clark"));
        }
        items.get(1 + random.nextInt(4)).setFixedStart(Agendas.at("1" + random.nextInt(3) + "T10:30"));
        if (random.nextBoolean()) {
            items.get(5).setAfter(items.get(6));
        }
        return fixture;
    }

    private static void shape(AgendaItem item, Random random) {
        item.setClosed(random.nextInt(6) == 0);
        item.setConsent(random.nextInt(6) == 0);
        item.setPurpose(ItemPurpose.get(random.nextInt(6)));
    }

    private static Proposal propose(Fixture fixture) {
        return new Scheduler(ScheduleOptions.usual(TODAY)).propose(fixture.meeting("Meeting"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyItemIsInTheProposalOnceBelowItsSection(int seed) {
        var fixture = agenda(seed);
        var proposal = propose(fixture);
        var proposed = proposal.placements().stream().map(Placement::item).toList();
        assertEquals(Set.copyOf(fixture.all(AgendaItem.class)), new HashSet<>(proposed));
        assertEquals(fixture.all(AgendaItem.class).size(), proposed.size());
        for (Placement placement : proposal.placements()) {
            if (placement.item().getKind() == ItemKind.ITEM && placement.item().getAfter() == null) {
                assertEquals(Optional.of(placement.item().eContainer()).filter(AgendaItem.class::isInstance), placement.parent());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverBreaksAConstraintIsSaid(int seed) {
        var fixture = agenda(seed);
        var proposal = propose(fixture);
        var broken = broken(fixture.meeting("Meeting"), proposal);
        var said = new HashSet<AgendaItem>();
        proposal.unmet().stream().filter(Unmet::hard).forEach(unmet -> unmet.item().ifPresent(said::add));
        assertTrue(said.containsAll(broken), () -> broken + " but said: " + proposal.unmet());
        said.forEach(item -> assertTrue(broken.contains(item), () -> item.getTitle() + " breaks nothing: " + proposal.unmet()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameAgendaGivesTheSameProposal(int seed) {
        assertEquals(describe(propose(agenda(seed))), describe(propose(agenda(seed))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acceptingGivesTheTimesOfTheProposal(int seed) {
        var fixture = agenda(seed);
        String before = fixture.state();
        var proposal = propose(fixture);
        assertEquals(before, fixture.state());
        var command = new AcceptProposal(fixture.domain(), proposal);
        if (!command.canExecute()) {
            assertTrue(proposal.isAsItIs());
            return;
        }
        fixture.domain().getCommandStack().execute(command);
        var slots = AgendaTimes.of(fixture.meeting("Meeting"));
        proposal.placements().forEach(placement -> assertEquals(placement.slot().orElseThrow(), slots.get(placement.item()),
            placement.item().getTitle()));
        assertEquals(proposal.placements().stream().map(Placement::item).toList(), List.copyOf(slots.keySet()));
        fixture.domain().getCommandStack().undo();
        assertEquals(before, fixture.state());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyItemHasAReason(int seed) {
        for (Placement placement : propose(agenda(seed)).placements()) {
            assertFalse(placement.item().getKind() == ItemKind.ITEM && placement.reasons().isEmpty(), placement.item().getTitle());
        }
    }

    private static List<String> describe(Proposal proposal) {
        var lines = new ArrayList<String>();
        proposal.placements().forEach(placement -> lines.add(placement.item().getTitle() + " " + placement.slot() + placement.reasons()));
        proposal.unmet().forEach(unmet -> lines.add(unmet.text()));
        return lines;
    }

    /** Found by looking at the slots alone. */
    private static Set<AgendaItem> broken(Meeting meeting, Proposal proposal) {
        var broken = new HashSet<AgendaItem>();
        for (Placement placement : proposal.placements()) {
            AgendaItem item = placement.item();
            Slot slot = placement.slot().orElseThrow();
            if (item.getKind() == ItemKind.HEADING) {
                continue;
            }
            boolean within = meeting.getSittings().stream().anyMatch(sitting -> !slot.start().isBefore(sitting.getStart())
                && !slot.end().isAfter(sitting.getEnd()));
            boolean there = item.getPresenters().stream().allMatch(presenter -> isThere(meeting, presenter, slot));
            boolean clear = proposal.placements().stream().noneMatch(other -> other.item().getFixedStart() != null && other.item() != item
                && slot.start().isBefore(other.slot().orElseThrow().start()) && slot.end().isAfter(other.slot().orElseThrow().start()));
            if (!within || !there || !clear) {
                broken.add(item);
            }
            if (item.getFixedStart() != null) {
                assertEquals(item.getFixedStart().toInstant(), slot.start().toInstant());
            }
            if (item.getAfter() != null) {
                assertEquals(proposal.placement(item.getAfter()).orElseThrow().slot().orElseThrow().end().toInstant(),
                    slot.start().toInstant());
            }
        }
        return broken;
    }

    private static boolean isThere(Meeting meeting, Party presenter, Slot slot) {
        List<Availability> known = meeting.getAvailability().stream().filter(one -> one.getParty() == presenter).toList();
        return known.isEmpty() || known.stream().anyMatch(one -> !slot.start().isBefore(one.getFrom())
            && !slot.end().isAfter(one.getUntil()));
    }
}
