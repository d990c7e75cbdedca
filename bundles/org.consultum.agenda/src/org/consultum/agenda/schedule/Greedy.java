package org.consultum.agenda.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.agenda.schedule.ScheduleOptions.ClosedBlock;
import org.consultum.agenda.schedule.Sequence.Taken;
import org.consultum.agenda.schedule.Unit.End;

/**
 * Goes through the sittings once and takes, at each moment, the first unit of the order wished for that fits: before the next fixed one,
 * before the end of the sitting, and while those who present it are there. One that would be too late afterwards goes first. Used once.
 */
final class Greedy {

    /** Seconds after which a break is due in a sitting that has no end. */
    private static final long LONG_WITHOUT_BREAK = 5_400;

    private final Problem problem;
    private final Wishes wishes;
    private final Sequence sequence;
    private final Map<Group, List<Entry>> left = new IdentityHashMap<>();
    private final Map<Group, Integer> unitsLeft = new IdentityHashMap<>();
    private final Map<Group, Long> secondsLeft = new IdentityHashMap<>();
    private final Map<Group, Integer> entriesTaken = new IdentityHashMap<>();
    private final Map<Group, Unit> lastIn = new IdentityHashMap<>();
    private final Map<Group, Ends> ends = new IdentityHashMap<>();
    private final List<Unit> fixed = new ArrayList<>();
    private final List<Unit> breaks = new ArrayList<>();
    private final List<Unit> pressing = new ArrayList<>();
    private final Map<Unit, Long> latest = new IdentityHashMap<>();
    private final Map<Unit, Long> wished = new IdentityHashMap<>();
    private final boolean opensFirst;
    private final boolean anySectionEmpty;
    private Group current;
    private int sitting;
    private long clock;
    private boolean begins = true;
    private Optional<Unit> passedOver = Optional.empty();

    Greedy(Problem problem, Wishes wishes) {
        this.problem = problem;
        this.wishes = wishes;
        sequence = new Sequence(problem);
        current = problem.root;
        count(problem.root);
        anySectionEmpty = unitsLeft.values().stream().anyMatch(units -> units == 0);
        for (Unit unit : problem.heads) {
            if (unit.isFixed()) {
                fixed.add(unit);
            } else if (unit.isBreak()) {
                breaks.add(unit);
                wished.put(unit, unit.wished);
            } else if (!unit.needs.isEmpty() || isDueWhileQuorate(unit)) {
                pressing.add(unit);
            }
        }
        fixed.sort(Comparator.comparingLong(Unit::fixedStart));
        breaks.sort(Comparator.comparingLong(wished::get));
        pressing.forEach(unit -> latest.put(unit, latest(unit)));
        pressing.sort(Comparator.comparingLong(latest::get));
        var firstSitting = problem.before.sittings().getFirst().sitting();
        opensFirst = firstSitting.isPresent() && problem.units.stream().anyMatch(unit -> unit.item.getSitting() == firstSitting.get());
    }

    Sequence run() {
        clock = problem.sittings.getFirst().from();
        while (true) {
            if (anySectionEmpty) {
                takeEmptySections(problem.root);
            }
            while (current != problem.root && unitsLeft.get(current) == 0) {
                current = current.outer.orElseThrow();
            }
            if (unitsLeft.get(problem.root) == 0 && breaks.isEmpty() && fixed.isEmpty()) {
                return sequence;
            }
            next();
        }
    }

    private void count(Group group) {
        int units = 0;
        long seconds = 0;
        var entries = new ArrayList<Entry>();
        for (Entry entry : wishes.of(group)) {
            if (entry instanceof Group section) {
                count(section);
                units += unitsLeft.get(section);
                seconds += secondsLeft.get(section);
                entries.add(section);
            } else if (entry instanceof Unit unit && !unit.isBreak()) {
                units++;
                seconds += unit.length();
                entries.add(unit);
            }
        }
        left.put(group, entries);
        var counted = new Ends();
        entries.forEach(entry -> counted.count(entry, 1));
        ends.put(group, counted);
        unitsLeft.put(group, units);
        secondsLeft.put(group, seconds);
        entriesTaken.put(group, 0);
    }

    private void takeEmptySections(Group group) {
        if (!sequence.isOpen(group)) {
            return;
        }
        while (!left.get(group).isEmpty() && left.get(group).getFirst() instanceof Group section && unitsLeft.get(section) == 0) {
            if (!sequence.isOpen(section)) {
                sequence.takeEmpty(section);
            }
            takeEmptySections(section);
            left.get(group).removeFirst();
        }
        for (Entry entry : List.copyOf(left.get(group))) {
            if (entry instanceof Group section && sequence.isOpen(section)) {
                takeEmptySections(section);
            }
        }
    }

    private void next() {
        Optional<Unit> due = fixed.stream().filter(this::isReachable).findFirst();
        if (due.isPresent() && due.get().fixedStart() <= clock) {
            take(due.get(), false, due);
            return;
        }
        long limit = problem.limit(sitting);
        Optional<Unit> obstacle = due.filter(unit -> unit.fixedStart() < limit);
        long until = obstacle.map(Unit::fixedStart).orElse(limit);
        passedOver = Optional.empty();
        Optional<Unit> candidate = pick(current, until, true);
        Optional<Unit> pressed = candidate.flatMap(unit -> pressed(unit, until));
        Optional<Unit> best = pressed.or(() -> candidate);
        Optional<Unit> pause = breaks.stream().findFirst().filter(unit -> isTimeFor(unit, best, until));
        if (pause.isPresent()) {
            take(pause.get(), false, Optional.empty());
        } else if (best.isPresent()) {
            take(best.get(), pressed.isPresent(), obstacle);
        } else if (await(until).map(this::takeLater).isPresent()) {
            return;
        } else if (obstacle.isPresent()) {
            take(obstacle.get(), false, obstacle);
        } else if (sitting + 1 < problem.sittings.size()) {
            nextSitting();
        } else {
            take(forced(), false, Optional.empty());
        }
    }

    private void nextSitting() {
        sitting++;
        Presence.Window times = problem.sittings.get(sitting);
        clock = times.from();
        begins = true;
        long middle = times.until() == Long.MAX_VALUE ? clock + LONG_WITHOUT_BREAK : clock + (times.until() - clock) / 2;
        for (Unit pause : breaks) {
            if (problem.sittingAt(wished.get(pause)) < sitting) {
                wished.put(pause, middle);
            }
        }
    }

    private Unit takeLater(Unit unit) {
        sequence.fix(unit.item, clock);
        passedOver = Optional.empty();
        take(unit, false, Optional.empty());
        return unit;
    }

    private boolean isReachable(Unit unit) {
        return unit.isBreak() || current.contains(unit.home);
    }

    /** What comes next although nothing fits any more. */
    private Unit forced() {
        Optional<Unit> there = pick(current, Long.MAX_VALUE, true);
        return there.or(() -> pick(current, Long.MAX_VALUE, false)).or(() -> breaks.stream().findFirst())
            .orElseGet(fixed::getFirst);
    }

    /** The first unit of a section, in the order wished for, that fits. */
    private Optional<Unit> pick(Group group, long until, boolean strict) {
        List<Entry> entries = left.get(group);
        Ends kinds = ends.get(group);
        int position = entriesTaken.get(group);
        Optional<Unit> sticking = kinds.pinned == 0 && !isClosedRun(group) ? Optional.empty()
            : entries.stream().filter(Unit.class::isInstance).map(Unit.class::cast)
                .filter(unit -> unit.pinned && unit.ordinal == position
                    || isClosedRun(group) && unit.item.isClosed() && unit.end == End.NONE)
                .filter(unit -> fits(unit, until, strict)).max(Comparator.comparing(unit -> unit.pinned));
        if (sticking.isPresent()) {
            return sticking;
        }
        for (Entry entry : entries) {
            if (kinds.first > 0 ? entry.end() != End.FIRST : entry.end() == End.LAST && kinds.last < entries.size()) {
                continue;
            }
            Optional<Unit> found = switch (entry) {
                case Group section -> unitsLeft.get(section) > 0 && (!strict || isOpenable(section)) ? pick(section, until, strict)
                    : Optional.empty();
                case Unit unit -> unit.pinned && unit.ordinal > position && kinds.pinned < entries.size() ? Optional.empty()
                    : offer(unit, until, strict);
            };
            if (found.isPresent() || kinds.first > 0) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Unit> offer(Unit unit, long until, boolean strict) {
        if (fits(unit, until, strict)) {
            return Optional.of(unit);
        }
        if (passedOver.isEmpty() && !unit.isFixed()) {
            passedOver = Optional.of(unit);
        }
        return Optional.empty();
    }

    private boolean fits(Unit unit, long until, boolean strict) {
        return !strict && !unit.isFixed()
            || !unit.isFixed() && (until == Long.MAX_VALUE || clock + unit.length() <= until) && unit.everybodyThere(clock);
    }

    private boolean isClosedRun(Group group) {
        Unit last = lastIn.get(group);
        return problem.options.closedBlock() != ClosedBlock.ANYWHERE && last != null && last.item.isClosed();
    }

    /** Whether a section can be begun: it has to be done before the next fixed item that lies outside of it. */
    private boolean isOpenable(Group section) {
        if (sequence.isOpen(section)) {
            return true;
        }
        long end = clock + secondsLeft.get(section);
        for (int day = sitting; day + 1 < problem.sittings.size() && end > problem.limit(day); day++) {
            end = problem.sittings.get(day + 1).from() + end - problem.limit(day);
        }
        for (Unit unit : fixed) {
            if (section.contains(unit.home)) {
                end = Math.max(end, unit.fixedStart() + unit.length());
            }
        }
        for (Unit unit : fixed) {
            if (!unit.isBreak() && !section.contains(unit.home) && unit.fixedStart() < end) {
                return false;
            }
        }
        return true;
    }

    private boolean isDueWhileQuorate(Unit unit) {
        return problem.options.decisionsEarly() && unit.isDecision() && problem.quorateUntil.isPresent() && unit.end == End.NONE;
    }

    /** The unit that has to go first: for a presenter who will be gone, then for a quorum that will be lost. */
    private Optional<Unit> pressed(Unit candidate, long until) {
        return pressed(candidate, until, true).or(() -> candidate.isDecision() ? Optional.empty() : pressed(candidate, until, false));
    }

    /** The unit that has to go first, because it, or another one, would be too late after the candidate. */
    private Optional<Unit> pressed(Unit candidate, long until, boolean presentersOnly) {
        long end = clock + candidate.length();
        boolean tooLate = false;
        for (Unit unit : pressing) {
            if (unit != candidate && clock <= latest.get(unit) && (!presentersOnly || !unit.needs.isEmpty())) {
                end = Math.max(Math.max(end, doneBefore(unit, candidate)), earliest(unit));
                if (end > latest.get(unit)) {
                    tooLate = true;
                    break;
                }
                end += unit.length();
            }
        }
        if (!tooLate) {
            return Optional.empty();
        }
        long own = presentersOnly && candidate.needs.isEmpty() ? Long.MAX_VALUE : latest.getOrDefault(candidate, Long.MAX_VALUE);
        return pressing.stream().filter(unit -> unit != candidate && clock <= latest.get(unit) && latest.get(unit) < own)
            .filter(unit -> !presentersOnly || !unit.needs.isEmpty())
            .filter(unit -> clock + unit.length() <= until && unit.everybodyThere(clock) && isSelectable(unit)).findFirst();
    }

    /** The first unit that can be taken later in the sitting, if it cannot wait for the next one; the clock is put forward to it. */
    private Optional<Unit> await(long until) {
        long now = clock;
        long nextSitting = sitting + 1 < problem.sittings.size() ? problem.sittings.get(sitting + 1).from() : Long.MAX_VALUE;
        for (long moment : pressing.stream().filter(unit -> latest.get(unit) < nextSitting || nextSitting == Long.MAX_VALUE)
                .map(this::earliest).filter(time -> time > now && time < until).sorted().distinct().toList()) {
            clock = moment;
            Optional<Unit> found = pick(current, until, true)
                .filter(unit -> nextSitting == Long.MAX_VALUE || latest.getOrDefault(unit, Long.MAX_VALUE) < nextSitting);
            if (found.isPresent()) {
                return found;
            }
        }
        clock = now;
        return Optional.empty();
    }

    /** When a unit could be taken after a candidate: a section that the candidate begins has to be done first. */
    private long doneBefore(Unit unit, Unit candidate) {
        long done = clock + candidate.length();
        for (Group group = candidate.home; group != current; group = group.outer.orElseThrow()) {
            if (!group.contains(unit.home)) {
                done = clock + secondsLeft.get(group);
            }
        }
        return done;
    }

    /** Whether a unit can be taken now without breaking up a section or leaving its end. */
    private boolean isSelectable(Unit unit) {
        if (!current.contains(unit.home) || unit.end != End.NONE) {
            return false;
        }
        for (Group group = unit.home; group != current; group = group.outer.orElseThrow()) {
            if (!isOpenable(group) || group.end == End.LAST) {
                return false;
            }
        }
        return ends.get(current).first == 0 && ends.get(unit.home).first == 0;
    }

    private long latest(Unit unit) {
        long moment = isDueWhileQuorate(unit) ? problem.quorateUntil.get() - unit.length() : Long.MAX_VALUE;
        for (Unit.Need need : unit.needs) {
            long last = Long.MIN_VALUE;
            for (Presence.Window window : need.windows()) {
                last = Math.max(last, window.until() == Long.MAX_VALUE ? Long.MAX_VALUE : window.until() - need.until());
            }
            moment = Math.min(moment, last);
        }
        return moment;
    }

    private long earliest(Unit unit) {
        long earliest = clock;
        for (Unit.Need need : unit.needs) {
            long first = Long.MAX_VALUE;
            for (Presence.Window window : need.windows()) {
                if (window.until() > clock) {
                    first = Math.min(first, window.from() == Long.MIN_VALUE ? clock : window.from() - need.from());
                }
            }
            earliest = Math.max(earliest, first == Long.MAX_VALUE ? clock : first);
        }
        return earliest;
    }

    /**
     * Whether a break comes closer to the time wished for if it is taken now than after what would be next. No sitting begins with one,
     * and none ends with one while there is another sitting.
     */
    private boolean isTimeFor(Unit pause, Optional<Unit> next, long until) {
        long time = wished.get(pause);
        if (begins || problem.sittingAt(time) > sitting || clock + pause.length() > until
                || next.isEmpty() && until == problem.limit(sitting) && sitting + 1 < problem.sittings.size()) {
            return false;
        }
        long end = next.map(unit -> clock + unit.length()).orElse(Long.MAX_VALUE);
        return time <= clock || end > time && end - time > time - clock;
    }

    private void take(Unit unit, boolean urgent, Optional<Unit> obstacle) {
        Group section = unit.isBreak() ? current : unit.home;
        boolean opens = begins && (sitting > 0 || opensFirst);
        long room = obstacle.map(Unit::fixedStart).orElse(problem.limit(sitting)) - clock;
        sequence.take(new Taken(unit, unit.isBreak() || unit.isFixed() ? Optional.empty() : passedOver, obstacle.filter(other ->
            other != unit), room, urgent, opens && sitting > 0), section,
            opens ? problem.before.sittings().get(sitting).sitting() : Optional.empty());
        clock = (unit.isFixed() ? unit.fixedStart() : clock) + unit.length();
        begins = false;
        fixed.remove(unit);
        if (unit.isBreak()) {
            breaks.remove(unit);
            return;
        }
        pressing.remove(unit);
        left.get(section).remove(unit);
        ends.get(section).count(unit, -1);
        lastIn.put(section, unit);
        entriesTaken.merge(section, 1, Integer::sum);
        for (Optional<Group> group = Optional.of(section); group.isPresent(); group = group.get().outer) {
            unitsLeft.merge(group.get(), -1, Integer::sum);
            secondsLeft.merge(group.get(), -unit.length(), Long::sum);
            if (unitsLeft.get(group.get()) == 0) {
                close(group.get());
            }
        }
        current = section;
    }

    /** Takes a section that is done out of those left around it. */
    private void close(Group section) {
        section.outer.filter(outer -> left.get(outer).remove(section)).ifPresent(outer -> ends.get(outer).count(section, -1));
    }

    /** How many entries left of a section belong to an end of it, or stay where they are. */
    private static final class Ends {

        private int first;
        private int last;
        private int pinned;

        void count(Entry entry, int number) {
            first += entry.end() == End.FIRST ? number : 0;
            last += entry.end() == End.LAST ? number : 0;
            pinned += entry instanceof Unit unit && unit.pinned ? number : 0;
        }
    }
}
