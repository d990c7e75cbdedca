package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Party;

/** The attendance events of a meeting gone through in their order. */
final class Replay {

    private final boolean momentary;
    private final Optional<AgendaItem> item;
    private final Map<Party, State> states = new LinkedHashMap<>();
    private final Map<Party, State> recusals = new HashMap<>();
    private final Map<Membership, State> alternates = new HashMap<>();
    private final Map<Membership, State> proxies = new HashMap<>();

    /** What is known of a party after an event. */
    private record State(Party party, Presence presence, Optional<ZonedDateTime> since, Optional<String> reason) {

        static State of(AttendanceEvent event, Presence presence) {
            return new State(event.getParty(), presence, Optional.ofNullable(event.getAt()), Optional.ofNullable(event.getReason()));
        }
    }

    private Replay(boolean momentary, Optional<AgendaItem> item) {
        this.momentary = momentary;
        this.item = item;
    }

    static Replay at(Meeting meeting, ZonedDateTime at, Optional<AgendaItem> item) {
        var replay = new Replay(true, item);
        meeting.getAttendance().stream().filter(event -> event.getAt() == null || !event.getAt().isAfter(at)).sorted(inOrder())
            .forEach(replay::apply);
        return replay;
    }

    static Replay throughout(Meeting meeting) {
        var replay = new Replay(false, Optional.empty());
        meeting.getAttendance().stream().sorted(inOrder()).forEach(replay::apply);
        return replay;
    }

    private static Comparator<AttendanceEvent> inOrder() {
        return Comparator.comparing(AttendanceEvent::getAt, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** Everybody something is known of, in the order in which they appeared. */
    Set<Party> parties() {
        return states.keySet();
    }

    boolean standsIn(Party party) {
        return alternates.values().stream().anyMatch(state -> state.party() == party);
    }

    private void apply(AttendanceEvent event) {
        if (event.getParty() == null) {
            return;
        }
        Presence there = event.isRemote() ? Presence.REMOTE : Presence.PRESENT;
        switch (event.getKind()) {
            case PRESENT, ARRIVE -> states.put(event.getParty(), State.of(event, there));
            case EXCUSED -> states.put(event.getParty(), State.of(event, Presence.EXCUSED));
            case ABSENT -> states.put(event.getParty(), State.of(event, Presence.ABSENT));
            case LEAVE -> {
                if (momentary) {
                    states.put(event.getParty(), State.of(event, Presence.LEFT));
                    alternates.values().removeIf(state -> state.party() == event.getParty());
                }
            }
            case RECUSE -> {
                if (item.isPresent() && event.getItem() == item.get()) {
                    recusals.put(event.getParty(), State.of(event, Presence.RECUSED));
                }
            }
            case ALTERNATE -> {
                states.put(event.getParty(), State.of(event, there));
                if (event.getInPlaceOf() != null) {
                    alternates.put(event.getInPlaceOf(), State.of(event, Presence.REPRESENTED));
                }
            }
            case PROXY -> {
                if (event.getInPlaceOf() != null) {
                    proxies.put(event.getInPlaceOf(), State.of(event, Presence.PROXY));
                }
            }
        }
    }

    Attendee attendee(Party party, Optional<Membership> membership, Category category, boolean voting) {
        State own = find(states, party).orElse(new State(party, Presence.EXPECTED, Optional.empty(), Optional.empty()));
        Optional<State> recusal = find(recusals, party);
        if (recusal.isPresent()) {
            return attendee(party, membership, category, voting, recusal.get(), Optional.empty());
        }
        if (!own.presence().there() && membership.isPresent()) {
            State alternate = alternates.get(membership.get());
            if (alternate != null) {
                return attendee(party, membership, category, voting, alternate, Optional.of(alternate.party()));
            }
            State proxy = proxies.get(membership.get());
            if (proxy != null && find(states, proxy.party()).filter(state -> state.presence().there()).isPresent()) {
                return attendee(party, membership, category, voting, proxy, Optional.of(proxy.party()));
            }
        }
        return attendee(party, membership, category, voting, own, Optional.empty());
    }

    private static Attendee attendee(Party party, Optional<Membership> membership, Category category, boolean voting, State state,
            Optional<Party> by) {
        return new Attendee(party, membership, category, voting, state.presence(), by, state.since(), state.reason());
    }

    /** What is known of a party, or of the holder of an office. */
    private static Optional<State> find(Map<Party, State> states, Party party) {
        State own = states.get(party);
        return own != null ? Optional.of(own)
            : states.entrySet().stream().filter(entry -> Parties.is(party, entry.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
