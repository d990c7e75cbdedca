package org.consultum.agenda.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.agenda.versions.Order;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.derived.AgendaPlan;
import org.consultum.model.derived.AgendaTimes;

/**
 * Proposes an order for the items of a meeting and says why each lies where it lies. Changes nothing. The same agenda and options give
 * the same proposal. Sections stay together and keep their items; breaks can go anywhere, as near as possible to the time they have now.
 *
 * <p>It goes through the sittings once, taking at each moment the first item that fits, and then tries other places for those that break
 * a constraint. Reads the model, so to be called where the model may be read.
 */
public final class Scheduler {

    /** Bound of the repair: units looked at in all its runs. At most some hundred milliseconds. */
    private static final int MOST_STEPS = 20_000;

    private final ScheduleOptions options;

    public Scheduler(ScheduleOptions options) {
        this.options = options;
    }

    /** A proposal for a meeting. Loads the papers of its items. */
    public Proposal propose(Meeting meeting) {
        var problem = new Problem(meeting, options);
        if (problem.sittings.isEmpty() || problem.units.isEmpty()) {
            return asItIs(problem);
        }
        Attempt best = attempt(problem, Wishes.of(problem));
        if (best.hard() > 0) {
            best = repair(problem, better(best, attempt(problem, Wishes.asItIs(problem))));
        }
        return proposal(problem, best);
    }

    /** One order with what it breaks. */
    private record Attempt(Wishes wishes, Sequence sequence, AgendaPlan plan, List<Unmet> unmet) {

        int hard() {
            return (int) unmet.stream().filter(Unmet::hard).count();
        }

        int overrun() {
            return plan.timings().values().stream().mapToInt(AgendaPlan.Timing::overrun).max().orElse(0);
        }
    }

    private static Attempt attempt(Problem problem, Wishes wishes) {
        Sequence sequence = new Greedy(problem, wishes).run();
        AgendaPlan plan = AgendaTimes.plan(problem.meeting, sequence);
        return new Attempt(wishes, sequence, plan, new Shortcomings(problem, sequence, plan, false).all());
    }

    private static Attempt better(Attempt one, Attempt other) {
        var cost = Comparator.comparingInt(Attempt::hard).thenComparingInt(Attempt::overrun)
            .thenComparingInt(attempt -> attempt.unmet().size());
        return cost.compare(other, one) < 0 ? other : one;
    }

    /** Tries every other place in its section for each unit that breaks a constraint, as long as that helps. */
    private static Attempt repair(Problem problem, Attempt start) {
        Attempt best = start;
        int runs = Math.max(20, MOST_STEPS / Math.max(1, problem.units.size()));
        boolean improved = true;
        while (improved && best.hard() > 0) {
            improved = false;
            for (Unit unit : broken(problem, best)) {
                List<Entry> section = best.wishes().of(unit.home);
                int step = Math.max(1, section.size() / 40);
                for (int position = 0; position < section.size() && runs > 0; position += step) {
                    runs--;
                    Attempt other = better(best, attempt(problem, best.wishes().with(unit.home, unit, position)));
                    improved |= other != best;
                    best = other;
                }
            }
            improved &= runs > 0;
        }
        return best;
    }

    private static List<Unit> broken(Problem problem, Attempt attempt) {
        var items = new HashSet<AgendaItem>();
        attempt.unmet().stream().filter(Unmet::hard).forEach(unmet -> unmet.item().ifPresent(items::add));
        return problem.heads.stream().filter(unit -> !unit.isBreak() && !unit.isFixed()
            && unit.chain().stream().anyMatch(part -> items.contains(part.item))).toList();
    }

    private static Proposal proposal(Problem problem, Attempt attempt) {
        var reasons = new Explanations(problem, attempt.sequence(), attempt.plan()).all();
        var placements = new ArrayList<Placement>();
        Set<AgendaItem> moved = moved(problem, attempt.sequence());
        place(problem, attempt, attempt.sequence().top(), Optional.empty(), moved, reasons, placements);
        List<Unmet> unmet = new Shortcomings(problem, attempt.sequence(), attempt.plan(), true).all().stream()
            .sorted(Comparator.comparing(Unmet::hard).reversed()).toList();
        return new Proposal(problem.meeting, placements, unmet, attempt.plan());
    }

    private static void place(Problem problem, Attempt attempt, List<AgendaItem> items, Optional<AgendaItem> parent,
            Set<AgendaItem> moved, Map<AgendaItem, List<Reason>> reasons, List<Placement> placements) {
        int index = 0;
        for (AgendaItem item : items) {
            placements.add(new Placement(item, parent, index++, attempt.sequence().opens(item),
                attempt.sequence().fixes(item), attempt.plan().slot(item),
                problem.before.slot(item), moved.contains(item), reasons.getOrDefault(item, List.of())));
            place(problem, attempt, attempt.sequence().below(item), Optional.of(item), moved, reasons, placements);
        }
    }

    /** What changes its parent, and the fewest of the others that have to change places. */
    private static Set<AgendaItem> moved(Problem problem, Sequence sequence) {
        var moved = new HashSet<AgendaItem>();
        collect(sequence.top(), Place.items(problem.meeting.getAgenda()), sequence, moved);
        return moved;
    }

    private static void collect(List<AgendaItem> after, List<AgendaItem> before, Sequence sequence, Set<AgendaItem> moved) {
        moved.addAll(Order.moved(before, after));
        after.stream().filter(item -> !before.contains(item)).forEach(moved::add);
        after.forEach(item -> collect(sequence.below(item), item.getItems(), sequence, moved));
    }

    /** Without a start there is nothing to lay out. */
    private static Proposal asItIs(Problem problem) {
        var placements = new ArrayList<Placement>();
        problem.before.timings().keySet().forEach(item -> placements.add(new Placement(item,
            item.eContainer() instanceof AgendaItem parent ? Optional.of(parent) : Optional.empty(),
            Place.items(item.eContainer()).indexOf(item), Optional.ofNullable(item.getSitting()), Optional.empty(), Optional.empty(),
            Optional.empty(), false, List.of())));
        List<Unmet> unmet = problem.sittings.isEmpty()
            ? List.of(new Unmet(Unmet.Kind.NO_START, Optional.empty(), true, Messages.text("unmet.noStart"))) : List.of();
        return new Proposal(problem.meeting, placements, unmet, problem.before);
    }
}
