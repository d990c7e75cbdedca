package org.consultum.agenda.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.agenda.schedule.Presence.Window;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Party;

/** What is moved as a whole: an item with its parts and with those that follow it immediately, or a break. */
final class Unit implements Entry {

    /** Which end of the agenda something belongs to. */
    enum End { FIRST, NONE, LAST }

    private static final long NONE = Long.MIN_VALUE;

    final AgendaItem item;
    final Group home;
    final int index;
    final long seconds;
    final List<Unit> followers = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    Optional<Unit> leader = Optional.empty();
    End end = End.NONE;
    boolean pinned;
    /** Units of business before it in its section. */
    int ordinal;
    /** Which of the stretches between the subsections of its section it stands in. */
    int stretch;
    boolean papersOpen;
    long wished = NONE;
    private long fixed = NONE;

    /**
     * Somebody who has to be there for a part of it.
     *
     * @param party who
     * @param from seconds after its beginning
     * @param until seconds after its beginning
     * @param windows when they are there
     */
    record Need(Party party, long from, long until, List<Window> windows) {

        boolean metAt(long start) {
            return windows.stream().anyMatch(window -> window.from() <= start + from && start + until <= window.until());
        }
    }

    Unit(AgendaItem item, Group home, int index, long seconds) {
        this.item = item;
        this.home = home;
        this.index = index;
        this.seconds = seconds;
        if (item.getFixedStart() != null) {
            fixed = item.getFixedStart().toEpochSecond();
        }
    }

    boolean isBreak() {
        return item.getKind() == ItemKind.BREAK;
    }

    boolean isDecision() {
        return item.getPurpose() == ItemPurpose.DECIDE || item.getPurpose() == ItemPurpose.ENDORSE;
    }

    /** Whether its start, or that of one that follows it, is fixed. */
    boolean isFixed() {
        return fixedStart() != NONE;
    }

    /** Its start in seconds, so that whatever is fixed in it begins when it has to. */
    long fixedStart() {
        if (fixed != NONE) {
            return fixed;
        }
        long after = seconds;
        for (Unit follower : followers) {
            if (follower.isFixed()) {
                return follower.fixedStart() - after;
            }
            after += follower.length();
        }
        return NONE;
    }

    /** How long it takes with those that follow it, in seconds. */
    long length() {
        long length = seconds;
        for (Unit follower : followers) {
            length += follower.length();
        }
        return length;
    }

    /** Whether everybody who is needed for it is there if it begins at a moment. */
    boolean everybodyThere(long start) {
        for (Need need : needs) {
            if (!need.metAt(start)) {
                return false;
            }
        }
        long after = start + seconds;
        for (Unit follower : followers) {
            if (!follower.everybodyThere(after)) {
                return false;
            }
            after += follower.length();
        }
        return true;
    }

    /** Whether following the leaders from here leads to a unit. */
    boolean leadsBackTo(Unit other) {
        Optional<Unit> next = Optional.of(this);
        while (next.isPresent() && next.get() != other) {
            next = next.get().leader;
        }
        return next.isPresent();
    }

    /** It and all that follow it, in their order. */
    List<Unit> chain() {
        var chain = new ArrayList<Unit>();
        chain.add(this);
        followers.forEach(follower -> chain.addAll(follower.chain()));
        return chain;
    }

    @Override
    public AgendaItem item() {
        return item;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public End end() {
        return end;
    }
}
