package org.consultum.agenda.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.schedule.ScheduleOptions.ClosedBlock;
import org.consultum.agenda.schedule.Sequence.Taken;
import org.consultum.agenda.schedule.Unmet.Kind;
import org.consultum.edit.Labels;
import org.consultum.model.AgendaItem;
import org.consultum.model.derived.AgendaPlan;
import org.consultum.model.derived.AgendaTimes.Slot;

/** What an order of an agenda does not satisfy, found in the agenda as it would be laid out. */
final class Shortcomings {

    private final Problem problem;
    private final Sequence sequence;
    private final AgendaPlan plan;
    private final boolean words;
    private final List<Unmet> unmet = new ArrayList<>();

    /**
     * Looks for shortcomings.
     *
     * @param words whether they are put into words, which costs more than finding them
     */
    Shortcomings(Problem problem, Sequence sequence, AgendaPlan plan, boolean words) {
        this.words = words;
        this.problem = problem;
        this.sequence = sequence;
        this.plan = plan;
    }

    List<Unmet> all() {
        OptionalInt free = plan.free();
        if (free.isPresent() && free.getAsInt() < 0) {
            hard(Kind.TOO_MUCH, null, () -> Messages.text("unmet.tooMuch", plan.planned(), plan.available().getAsInt(), -free.getAsInt()));
        }
        for (Unit unit : problem.units) {
            flags(unit);
            presenters(unit);
            quorum(unit);
            papers(unit);
        }
        closedRuns();
        return unmet;
    }

    private void flags(Unit unit) {
        for (AgendaPlan.Flag flag : plan.timing(unit.item).map(AgendaPlan.Timing::flags).orElse(List.of())) {
            switch (flag) {
                case AgendaPlan.BeyondSitting(int minutes) ->
                    hard(Kind.BEYOND_SITTING, unit.item, () -> Messages.text("unmet.beyondSitting", title(unit.item), minutes));
                case AgendaPlan.IntoFixed(AgendaItem fixed, int minutes) ->
                    hard(Kind.INTO_FIXED, unit.item, () -> Messages.text("unmet.intoFixed", title(unit.item), title(fixed), minutes));
                case AgendaPlan.CannotFollow(AgendaItem after) ->
                    hard(Kind.FOLLOWS, unit.item, () -> Messages.text("unmet.follows", title(unit.item), title(after)));
                case AgendaPlan.GapBefore gap -> { }
                case AgendaPlan.BeforeSitting early -> { }
                case AgendaPlan.BeyondBox box -> { }
                case AgendaPlan.ListedElsewhere listed -> { }
            }
        }
    }

    private void presenters(Unit unit) {
        Optional<Slot> slot = plan.slot(unit.item);
        for (Unit.Need need : unit.needs) {
            if (slot.isPresent() && !need.metAt(slot.get().start().toEpochSecond())) {
                hard(Kind.PRESENTER, unit.item, () -> Messages.text("unmet.presenter", title(unit.item),
                    time(slot.get().start().toEpochSecond(), slot.get().start().getZone()), Labels.ofUser().label(need.party())));
            }
        }
    }

    private void quorum(Unit unit) {
        Optional<Slot> slot = plan.slot(unit.item);
        if (unit.isDecision() && slot.isPresent() && problem.quorateUntil.isPresent()
                && slot.get().end().toEpochSecond() > problem.quorateUntil.get()) {
            wish(Kind.NOT_QUORATE, unit.item, () -> Messages.text("unmet.quorum", title(unit.item), time(problem.quorateUntil.get(),
                slot.get().start().getZone())));
        }
    }

    private void papers(Unit unit) {
        if (unit.isDecision() && unit.papersOpen) {
            wish(Kind.PAPERS_MISSING, unit.item, () -> Messages.text("unmet.papers", title(unit.item)));
        }
    }

    /** Closed items of one section that open ones lie between; breaks do not count. */
    private void closedRuns() {
        if (problem.options.closedBlock() == ClosedBlock.ANYWHERE) {
            return;
        }
        Map<Group, Boolean> lastClosed = new HashMap<>();
        Map<Group, Integer> runs = new HashMap<>();
        for (Taken taken : sequence.taken) {
            Unit unit = taken.unit();
            if (!unit.isBreak()) {
                boolean closed = unit.item.isClosed();
                if (closed && !lastClosed.getOrDefault(unit.home, false) && runs.merge(unit.home, 1, Integer::sum) > 1) {
                    wish(Kind.CLOSED_SPLIT, unit.item, () -> Messages.text("unmet.closedSplit", title(unit.item)));
                }
                lastClosed.put(unit.home, closed);
            }
        }
    }

    private void hard(Kind kind, AgendaItem item, Supplier<String> text) {
        unmet.add(new Unmet(kind, Optional.ofNullable(item), true, words ? text.get() : ""));
    }

    private void wish(Kind kind, AgendaItem item, Supplier<String> text) {
        unmet.add(new Unmet(kind, Optional.of(item), false, words ? text.get() : ""));
    }

    static String title(AgendaItem item) {
        return Messages.name(item.getTitle());
    }

    static String time(long seconds, ZoneId zone) {
        return DateTimeFormatter.ofPattern(Messages.text("schedule.time")).format(Instant.ofEpochSecond(seconds).atZone(zone));
    }
}
