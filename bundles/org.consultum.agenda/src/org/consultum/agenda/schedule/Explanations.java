package org.consultum.agenda.schedule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.schedule.Presence.Window;
import org.consultum.agenda.schedule.Reason.Kind;
import org.consultum.agenda.schedule.ScheduleOptions.ClosedBlock;
import org.consultum.agenda.schedule.Sequence.Taken;
import org.consultum.agenda.schedule.Unit.End;
import org.consultum.edit.Labels;
import org.consultum.model.AgendaItem;
import org.consultum.model.derived.AgendaPlan;

/** Says of every unit why it lies where it lies. */
final class Explanations {

    private static final int MINUTE = 60;

    private final Problem problem;
    private final Sequence sequence;
    private final ZoneId zone;
    private final Map<Unit, Long> ends = new IdentityHashMap<>();

    Explanations(Problem problem, Sequence sequence, AgendaPlan plan) {
        this.problem = problem;
        this.sequence = sequence;
        zone = plan.sittings().getFirst().start().getZone();
        problem.units.forEach(unit -> ends.put(unit, plan.slot(unit.item).map(slot -> slot.end().toEpochSecond()).orElse(Long.MAX_VALUE)));
    }

    Map<AgendaItem, List<Reason>> all() {
        var reasons = new IdentityHashMap<AgendaItem, List<Reason>>();
        for (Taken taken : sequence.taken) {
            for (Unit unit : taken.unit().chain()) {
                var found = new ArrayList<Reason>();
                constraints(unit, found);
                if (unit == taken.unit()) {
                    course(taken, found);
                    wishes(taken, found);
                }
                if (found.isEmpty()) {
                    add(found, Kind.KEEPS_ORDER, Messages.text("reason.keepsOrder"));
                }
                found.sort(Comparator.comparing(Reason::kind));
                reasons.put(unit.item, found);
            }
        }
        return reasons;
    }

    private void constraints(Unit unit, List<Reason> reasons) {
        if (unit.item.getFixedStart() != null) {
            add(reasons, Kind.FIXED_START, Messages.text("reason.fixedStart", Shortcomings.time(unit.fixedStart(), zone)));
        }
        sequence.fixes(unit.item).ifPresent(start -> add(reasons, Kind.WAITS,
            Messages.text("reason.waits", Shortcomings.time(start.toEpochSecond(), zone))));
        unit.leader.ifPresent(leader -> add(reasons, Kind.FOLLOWS, Messages.text("reason.follows", Shortcomings.title(leader.item))));
        for (Unit.Need need : unit.needs) {
            String name = Labels.ofUser().label(need.party());
            for (Window window : need.windows()) {
                String from = window.from() == Long.MIN_VALUE ? "" : Shortcomings.time(window.from(), zone);
                String until = window.until() == Long.MAX_VALUE ? "" : Shortcomings.time(window.until(), zone);
                String text = from.isEmpty() ? Messages.text("reason.presenterUntil", name, until)
                    : until.isEmpty() ? Messages.text("reason.presenterFrom", name, from)
                    : Messages.text("reason.presenterBetween", name, from, until);
                add(reasons, Kind.PRESENTER, text);
            }
        }
    }

    private void course(Taken taken, List<Reason> reasons) {
        Unit unit = taken.unit();
        if (taken.opens()) {
            add(reasons, Kind.OPENS_SITTING, Messages.text("reason.opensSitting"));
        }
        if (unit.end != End.NONE) {
            add(reasons, Kind.KEEPS_END, unit.end == End.FIRST ? Messages.text("reason.staysFirst") : Messages.text("reason.staysLast"));
        }
        if (unit.pinned) {
            add(reasons, Kind.PINNED, Messages.text("reason.pinned"));
        }
        if (unit.isBreak() && !unit.isFixed()) {
            add(reasons, Kind.PAUSE, Messages.text("reason.pause", Shortcomings.time(unit.wished, zone)));
        }
        taken.passedOver().ifPresent(other -> {
            String room = "" + taken.room() / MINUTE;
            add(reasons, Kind.FITS, other.length() <= taken.room()
                ? Messages.text("reason.whilePresenterAway", Shortcomings.title(other.item))
                : taken.obstacle().map(obstacle -> Messages.text("reason.fitsBefore", Shortcomings.title(other.item), room,
                    Shortcomings.title(obstacle.item))).orElseGet(() -> Messages.text("reason.fitsBeforeEnd",
                    Shortcomings.title(other.item), room)));
        });
    }

    /** Wishes that came true: those that did not are no reason. */
    private void wishes(Taken taken, List<Reason> reasons) {
        Unit unit = taken.unit();
        ScheduleOptions options = problem.options;
        if (unit.isBreak() || unit.end != End.NONE || unit.isFixed()) {
            return;
        }
        boolean closed = unit.item.isClosed();
        if (closed && options.closedBlock() == ClosedBlock.FIRST && isBetween(unit, other -> false, other -> !other.item.isClosed())) {
            add(reasons, Kind.CLOSED_BLOCK, Messages.text("reason.closedFirst"));
        }
        if (closed && options.closedBlock() == ClosedBlock.LAST && isBetween(unit, other -> !other.item.isClosed(), other -> false)) {
            add(reasons, Kind.CLOSED_BLOCK, Messages.text("reason.closedLast"));
        }
        Predicate<Unit> alike = other -> other.item.isClosed() == closed;
        if (unit.item.isConsent() && options.consentTogether()
                && isBetween(unit, other -> false, alike.and(other -> !other.item.isConsent()))) {
            add(reasons, Kind.CONSENT_BLOCK, Messages.text("reason.consent"));
        }
        Predicate<Unit> sameConsent = alike.and(other -> other.item.isConsent() == unit.item.isConsent());
        if (unit.isDecision() && options.decisionsEarly()) {
            if (problem.quorateUntil.isPresent() && ends.get(unit) <= problem.quorateUntil.get()) {
                add(reasons, Kind.QUORATE, Messages.text("reason.quorate", Shortcomings.time(problem.quorateUntil.get(), zone)));
            } else if (isBetween(unit, other -> false, sameConsent.and(other -> !other.isDecision()))) {
                add(reasons, Kind.QUORATE, Messages.text("reason.decisionsEarly"));
            }
        }
        if (unit.papersOpen && options.lateLast() && isBetween(unit, sameConsent.and(other -> !other.papersOpen
                && other.isDecision() == unit.isDecision()), other -> false)) {
            add(reasons, Kind.PAPERS_LATE, Messages.text("reason.papersLate"));
        }
    }

    /**
     * Whether a unit lies, in its part of its section, after all of some and before all of others, and there is one of either. What is
     * bound to its place does not count.
     */
    private boolean isBetween(Unit unit, Predicate<Unit> before, Predicate<Unit> after) {
        boolean any = false;
        boolean passed = false;
        for (Taken taken : sequence.taken) {
            Unit other = taken.unit();
            if (other == unit) {
                passed = true;
            } else if (other.home == unit.home && other.stretch == unit.stretch && !other.isBreak() && other.end == End.NONE
                    && !other.isFixed()) {
                if (before.test(other) && passed || after.test(other) && !passed) {
                    return false;
                }
                any |= before.test(other) || after.test(other);
            }
        }
        return any;
    }

    private static void add(List<Reason> reasons, Kind kind, String text) {
        reasons.add(new Reason(kind, text));
    }
}
