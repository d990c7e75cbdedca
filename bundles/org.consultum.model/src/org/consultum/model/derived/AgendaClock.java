package org.consultum.model.derived;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaPlan.Arrangement;
import org.consultum.model.derived.AgendaPlan.Flag;
import org.consultum.model.derived.AgendaPlan.SittingTotal;
import org.consultum.model.derived.AgendaPlan.Timing;
import org.consultum.model.derived.AgendaTimes.Slot;

/**
 * Lays one agenda out in time: one walk to read it, one to place it. Counts in seconds since the epoch, so that changes of the zone's
 * offset need no thought; zones come in at the end. Used once.
 */
final class AgendaClock {

    private static final int MINUTE = 60;
    private static final long OPEN = Long.MAX_VALUE;

    private final Meeting meeting;
    private final Arrangement arrangement;
    private final ZoneId zone;
    private final List<Sitting> sittings;
    private final long[] opening;
    private final long[] closing;
    private final int[] plannedIn;
    private final long[] lastEnd;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<AgendaItem, Entry> byItem = new IdentityHashMap<>();
    private final Map<Entry, List<Entry>> followers = new IdentityHashMap<>();
    private final List<Entry> flow = new ArrayList<>();
    private int sitting;
    private boolean anyFollows;

    AgendaClock(Meeting meeting, Arrangement arrangement) {
        this.meeting = meeting;
        this.arrangement = arrangement;
        sittings = meeting.getSittings().stream().filter(day -> day.getStart() != null)
            .sorted(Comparator.comparing(day -> day.getStart().toInstant())).toList();
        zone = zone();
        int days = !sittings.isEmpty() ? sittings.size() : meeting.getStart() == null ? 0 : 1;
        opening = new long[days];
        closing = new long[days];
        plannedIn = new int[days];
        lastEnd = new long[days];
        Arrays.fill(lastEnd, Long.MIN_VALUE);
        for (int day = 0; day < days; day++) {
            opening[day] = seconds(sittings.isEmpty() ? meeting.getStart() : sittings.get(day).getStart());
            closing[day] = seconds(sittings.isEmpty() ? meeting.getEnd() : sittings.get(day).getEnd());
        }
    }

    AgendaPlan plan() {
        List<Entry> top = read(arrangement.top(), null);
        if (anyFollows) {
            entries.forEach(this::findLeader);
        }
        if (opening.length > 0) {
            long end = place(top, opening[0]);
            for (Entry entry : entries) {
                if (!entry.placed && (entry.parent == null || entry.parent.placed)) {
                    entry.flag(new AgendaPlan.CannotFollow(entry.item.getAfter()));
                    end = placeWithFollowers(entry, end);
                }
            }
        }
        var timings = LinkedHashMap.<AgendaItem, Timing>newLinkedHashMap(entries.size());
        entries.forEach(entry -> timings.put(entry.item, entry.timing(zone)));
        return new AgendaPlan(timings, totals(), sum(top), available());
    }

    private ZoneId zone() {
        Committee committee = meeting.getCommittee();
        if (meeting.getStart() != null) {
            return meeting.getStart().getZone();
        }
        if (!sittings.isEmpty()) {
            return sittings.getFirst().getStart().getZone();
        }
        return committee == null || committee.getZone() == null ? ZoneId.of("UTC") : committee.getZone();
    }

    private static long seconds(ZonedDateTime time) {
        return time == null ? OPEN : time.toEpochSecond();
    }

    private List<Entry> read(List<AgendaItem> items, Entry parent) {
        var read = new ArrayList<Entry>(items.size());
        Entry before = null;
        for (AgendaItem item : items) {
            var entry = new Entry(item, parent, before);
            entries.add(entry);
            byItem.put(item, entry);
            anyFollows |= item.getAfter() != null;
            entry.below = read(arrangement.below(item), entry);
            int parts = sum(entry.below);
            entry.minutes = Math.max(item.getMinutesPlanned(), parts);
            entry.own = entry.minutes - parts;
            if (item.getMinutesPlanned() > 0 && parts > item.getMinutesPlanned()) {
                entry.flag(new AgendaPlan.BeyondBox(parts - item.getMinutesPlanned()));
            }
            read.add(entry);
            before = entry;
        }
        return read;
    }

    private static int sum(List<Entry> entries) {
        int sum = 0;
        for (Entry entry : entries) {
            sum += entry.minutes;
        }
        return sum;
    }

    private void findLeader(Entry entry) {
        AgendaItem after = entry.item.getAfter();
        if (after == null) {
            return;
        }
        Entry leader = byItem.get(after);
        if (leader == null || leader.isAbove(entry) || entry.isAbove(leader)) {
            entry.flag(new AgendaPlan.CannotFollow(after));
            return;
        }
        entry.leader = leader;
        followers.computeIfAbsent(leader, key -> new ArrayList<>(1)).add(entry);
        if (entry.before != leader && (entry.before == null || entry.before.item.getAfter() != after)) {
            entry.flag(new AgendaPlan.ListedElsewhere(after));
        }
    }

    private long place(List<Entry> list, long from) {
        long clock = from;
        for (Entry entry : list) {
            if (!entry.placed && entry.leader == null) {
                clock = placeWithFollowers(entry, clock);
            }
        }
        return clock;
    }

    private long placeWithFollowers(Entry entry, long from) {
        if (entry.placed) {
            return from;
        }
        long clock = placeOne(entry, from);
        for (Entry follower : followers.getOrDefault(entry, List.of())) {
            clock = placeWithFollowers(follower, clock);
        }
        return clock;
    }

    private long placeOne(Entry entry, long from) {
        entry.placed = true;
        long start = from;
        Optional<Sitting> opens = arrangement.opens(entry.item);
        if (opens.isPresent() && sittings.contains(opens.get())) {
            sitting = sittings.indexOf(opens.get());
            start = opening[sitting];
            flow.clear();
        }
        Optional<ZonedDateTime> fixed = arrangement.fixedStart(entry.item);
        if (fixed.isPresent()) {
            start = fix(entry, fixed.get().toEpochSecond(), start);
        }
        entry.start = start;
        long below = place(entry.below, start);
        entry.end = Math.max(below, start + (long) entry.item.getMinutesPlanned() * MINUTE);
        entry.sitting = sitting;
        long limit = limit(sitting);
        if (entry.end > limit) {
            entry.flag(new AgendaPlan.BeyondSitting(minutes(entry.end - limit)));
        }
        plannedIn[sitting] += entry.own;
        lastEnd[sitting] = Math.max(lastEnd[sitting], entry.end);
        flow.add(entry);
        return entry.end;
    }

    /** The start of an item that does not move. What was placed before it and ends later runs into it. */
    private long fix(Entry entry, long start, long clock) {
        for (int i = flow.size() - 1; i >= 0 && flow.get(i).end > start; i--) {
            flow.get(i).flag(new AgendaPlan.IntoFixed(entry.item, minutes(flow.get(i).end - start)));
        }
        flow.clear();
        int earlier = sitting;
        sitting = sittingAt(start);
        long idleFrom = sitting == earlier ? clock : Math.max(opening[sitting], sitting > earlier ? Long.MIN_VALUE : clock);
        if (start > idleFrom) {
            entry.flag(new AgendaPlan.GapBefore(minutes(start - idleFrom)));
        } else if (start < opening[0]) {
            entry.flag(new AgendaPlan.BeforeSitting(minutes(opening[0] - start)));
        }
        return start;
    }

    private int sittingAt(long moment) {
        int found = 0;
        for (int day = 1; day < opening.length && opening[day] <= moment; day++) {
            found = day;
        }
        return found;
    }

    private long limit(int day) {
        return day + 1 < opening.length ? Math.min(closing[day], opening[day + 1]) : closing[day];
    }

    private static int minutes(long seconds) {
        return Math.toIntExact(Math.ceilDiv(seconds, MINUTE));
    }

    private OptionalInt available() {
        int available = 0;
        for (int day = 0; day < opening.length; day++) {
            if (closing[day] == OPEN) {
                return OptionalInt.empty();
            }
            available += Math.toIntExact((closing[day] - opening[day]) / MINUTE);
        }
        return opening.length == 0 ? OptionalInt.empty() : OptionalInt.of(available);
    }

    private List<SittingTotal> totals() {
        var totals = new ArrayList<SittingTotal>();
        for (int day = 0; day < opening.length; day++) {
            boolean open = closing[day] == OPEN;
            totals.add(new SittingTotal(sittings.isEmpty() ? Optional.empty() : Optional.of(sittings.get(day)), at(opening[day], zone),
                open ? Optional.empty() : Optional.of(at(closing[day], zone)), plannedIn[day],
                open ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact((closing[day] - opening[day]) / MINUTE)),
                lastEnd[day] == Long.MIN_VALUE ? Optional.empty() : Optional.of(at(lastEnd[day], zone))));
        }
        return totals;
    }

    private static ZonedDateTime at(long seconds, ZoneId zone) {
        return ZonedDateTime.ofInstant(Instant.ofEpochSecond(seconds), zone);
    }

    /** One item while it is being placed. */
    private static final class Entry {

        private final AgendaItem item;
        private final Entry parent;
        private final Entry before;
        private List<Entry> below = List.of();
        private Entry leader;
        private List<Flag> flags = List.of();
        private int minutes;
        private int own;
        private boolean placed;
        private long start;
        private long end;
        private int sitting = -1;

        Entry(AgendaItem item, Entry parent, Entry before) {
            this.item = item;
            this.parent = parent;
            this.before = before;
        }

        void flag(Flag flag) {
            if (flags.isEmpty()) {
                flags = new ArrayList<>(2);
            }
            flags.add(flag);
        }

        boolean isAbove(Entry other) {
            Entry outer = other;
            while (outer != null && outer != this) {
                outer = outer.parent;
            }
            return outer == this;
        }

        Timing timing(ZoneId zone) {
            return new Timing(placed ? Optional.of(new Slot(at(start, zone), at(end, zone))) : Optional.empty(), minutes, sitting, flags);
        }
    }
}
