package org.consultum.agenda.schedule;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.consultum.model.Availability;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.Role;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;

/** When the people of a meeting are there, as far as it is known beforehand. In seconds since the epoch. */
final class Presence {

    private final Map<Party, List<Window>> windows = new HashMap<>();

    /**
     * Some time during which somebody is there.
     *
     * @param from first second
     * @param until first second after it
     */
    record Window(long from, long until) {
    }

    Presence(Meeting meeting) {
        for (Availability availability : meeting.getAvailability()) {
            if (availability.getParty() != null) {
                windows.computeIfAbsent(availability.getParty(), party -> new ArrayList<>())
                    .add(new Window(seconds(availability.getFrom(), Long.MIN_VALUE), seconds(availability.getUntil(), Long.MAX_VALUE)));
            }
        }
    }

    /** The times at which a party is there; empty for one that is there throughout. An office is there when its holder is. */
    Optional<List<Window>> of(Party party) {
        List<Window> own = windows.get(party);
        if (own == null && party instanceof Role role && role.getHolder() != null) {
            own = windows.get(role.getHolder());
        }
        return Optional.ofNullable(own);
    }

    boolean isThere(Party party, long from, long until) {
        return of(party).map(times -> times.stream().anyMatch(window -> window.from() <= from && until <= window.until())).orElse(true);
    }

    /** The first moment, from a beginning on, at which fewer voting members are there than the quorum takes; empty for never. */
    Optional<Long> quorateUntil(Meeting meeting, List<Window> sittings) {
        if (windows.isEmpty() || meeting.getCommittee() == null) {
            return Optional.empty();
        }
        Quorum quorum = QuorumCount.of(meeting);
        var moments = new TreeSet<Long>();
        sittings.forEach(sitting -> moments.add(sitting.from()));
        windows.values().forEach(times -> times.forEach(window -> {
            moments.add(window.from());
            moments.add(window.until());
        }));
        for (long moment : moments) {
            if (sittings.stream().anyMatch(sitting -> sitting.from() <= moment && moment < sitting.until())) {
                long there = quorum.lines().stream().filter(line -> isThere(line.member(), moment, moment + 1)).count();
                if (there < quorum.needed()) {
                    return Optional.of(moment);
                }
            }
        }
        return Optional.empty();
    }

    private static long seconds(ZonedDateTime time, long open) {
        return time == null ? open : time.toEpochSecond();
    }
}
