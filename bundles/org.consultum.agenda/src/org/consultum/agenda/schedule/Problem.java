package org.consultum.agenda.schedule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.agenda.readiness.AgendaReadiness;
import org.consultum.agenda.readiness.ReadinessState;
import org.consultum.agenda.schedule.Presence.Window;
import org.consultum.agenda.schedule.Unit.End;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.derived.AgendaPlan;
import org.consultum.model.derived.AgendaTimes;

/** What has to be put in order: the units of an agenda, its sections and the times of its sittings. */
final class Problem {

    private static final int MINUTE = 60;

    final Meeting meeting;
    final ScheduleOptions options;
    final AgendaPlan before;
    final List<Window> sittings = new ArrayList<>();
    final Group root = new Group(Optional.empty(), Optional.empty(), 0);
    /** Units that are no followers of others. */
    final List<Unit> heads = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final Presence presence;
    final Optional<Long> quorateUntil;
    private final Map<AgendaItem, Unit> byItem = new IdentityHashMap<>();

    Problem(Meeting meeting, ScheduleOptions options) {
        this.meeting = meeting;
        this.options = options;
        before = AgendaTimes.plan(meeting);
        for (AgendaPlan.SittingTotal sitting : before.sittings()) {
            sittings.add(new Window(sitting.start().toEpochSecond(), sitting.end().map(end -> end.toEpochSecond()).orElse(Long.MAX_VALUE)));
        }
        presence = new Presence(meeting);
        quorateUntil = options.quorateUntil().map(until -> until.toEpochSecond()).or(() -> presence.quorateUntil(meeting, sittings));
        if (meeting.getAgenda() != null) {
            read(meeting.getAgenda().getItems(), root);
        }
        glue();
        number(root);
        markEnds();
        judgePapers();
    }

    private void read(List<AgendaItem> items, Group group) {
        for (AgendaItem item : items) {
            if (item.getKind() == ItemKind.HEADING) {
                var section = new Group(Optional.of(item), Optional.of(group), group.entries.size());
                group.entries.add(section);
                read(item.getItems(), section);
            } else {
                var unit = new Unit(item, group, group.entries.size(), (long) minutes(item) * MINUTE);
                unit.pinned = options.pinned().contains(item);
                if (unit.isBreak()) {
                    before.slot(item).ifPresent(slot -> unit.wished = slot.start().toEpochSecond());
                }
                if (!unit.isBreak()) {
                    need(item, 0, unit);
                }
                group.entries.add(unit);
                units.add(unit);
                byItem.put(item, unit);
            }
        }
    }

    private int minutes(AgendaItem item) {
        return before.timing(item).map(AgendaPlan.Timing::minutes).orElse(0);
    }

    /** Who is needed when, counted from the beginning of the unit. Returns where the next part begins. */
    private long need(AgendaItem item, long from, Unit unit) {
        long until = from + (long) minutes(item) * MINUTE;
        for (Party presenter : item.getPresenters()) {
            presence.of(presenter).ifPresent(windows -> unit.needs.add(new Unit.Need(presenter, from, until, windows)));
        }
        long part = from;
        for (AgendaItem below : item.getItems()) {
            part = need(below, part, unit);
        }
        return until;
    }

    /** Ties units to those they follow. One that follows itself in the end is left alone. */
    private void glue() {
        for (Unit unit : units) {
            AgendaItem after = unit.item.getAfter();
            Unit leader = after == null ? null : byItem.get(after);
            if (leader != null && leader != unit && !leader.leadsBackTo(unit)) {
                unit.leader = Optional.of(leader);
                leader.followers.add(unit);
            }
        }
        for (Unit unit : units) {
            if (unit.leader.isPresent()) {
                unit.home.entries.remove(unit);
            } else {
                heads.add(unit);
            }
        }
    }

    private static void number(Group group) {
        int ordinal = 0;
        int stretch = 0;
        for (Entry entry : group.entries) {
            switch (entry) {
                case Group section -> {
                    number(section);
                    stretch++;
                }
                case Unit unit -> {
                    unit.ordinal = unit.isBreak() ? ordinal : ordinal++;
                    unit.stretch = stretch;
                }
            }
        }
    }

    private void markEnds() {
        List<Unit> business = heads.stream().filter(unit -> !unit.isBreak()).toList();
        if (!options.keepEnds() || business.isEmpty()) {
            return;
        }
        int first = 0;
        do {
            mark(business.get(first++), End.FIRST);
        } while (first < business.size() && business.get(first).item.isStanding());
        int last = business.size() - 1;
        boolean atEnd = true;
        while (last >= first && atEnd) {
            mark(business.get(last--), End.LAST);
            atEnd = last >= first && business.get(last).item.isStanding();
        }
    }

    private void mark(Unit unit, End end) {
        unit.end = end;
        Optional<Group> group = Optional.of(unit.home);
        while (group.isPresent() && group.get() != root) {
            if (group.get().end == End.NONE) {
                group.get().end = end;
            }
            group = group.get().outer;
        }
    }

    private void judgePapers() {
        AgendaReadiness readiness = AgendaReadiness.of(meeting, options.today(), Optional.empty());
        units.forEach(unit -> unit.papersOpen = papersOpen(unit.item, readiness));
    }

    private static boolean papersOpen(AgendaItem item, AgendaReadiness readiness) {
        boolean own = readiness.item(item).filter(state -> state.papers().stream().anyMatch(paper ->
            paper.state() == ReadinessState.MISSING || paper.state() == ReadinessState.WAITING)).isPresent();
        return own || item.getItems().stream().anyMatch(part -> papersOpen(part, readiness));
    }

    /** The last sitting that has begun at a moment; the first if none has. */
    int sittingAt(long moment) {
        int found = 0;
        for (int sitting = 1; sitting < sittings.size() && sittings.get(sitting).from() <= moment; sitting++) {
            found = sitting;
        }
        return found;
    }

    /** When a sitting has to be over: at its end, or when the next one begins. */
    long limit(int sitting) {
        long end = sittings.get(sitting).until();
        return sitting + 1 < sittings.size() ? Math.min(end, sittings.get(sitting + 1).from()) : end;
    }
}
