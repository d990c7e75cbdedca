package org.consultum.meeting.attendance;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Party;
import org.consultum.model.derived.Memberships;

/** Who is there, replayed from the attendance events. Pure: reads the model and nothing else. */
public final class Attendance {

    private Attendance() {
    }

    /**
     * Everybody who is expected or there: by category and in the order of the committee, guests last. Nobody is listed twice.
     *
     * @param at the moment; what happens later is not counted
     * @param item the item in hand, for recusals
     */
    public static List<Attendee> at(Meeting meeting, ZonedDateTime at, Optional<AgendaItem> item) {
        return attendees(meeting, Replay.at(meeting, Objects.requireNonNull(at), item));
    }

    /** Everybody over the whole meeting: who was there at any time counts as there. For the minutes. */
    public static List<Attendee> throughout(Meeting meeting) {
        return attendees(meeting, Replay.throughout(meeting));
    }

    /** How somebody takes part at a moment; empty for somebody who is neither expected nor there. */
    public static Optional<Attendee> of(Meeting meeting, Party party, ZonedDateTime at, Optional<AgendaItem> item) {
        return at(meeting, at, item).stream().filter(attendee -> Parties.is(attendee.party(), party)).findFirst();
    }

    /** Attendees by category, in the order of the categories; those without anybody are left out. */
    public static Map<Category, List<Attendee>> byCategory(List<Attendee> attendees) {
        var groups = new EnumMap<Category, List<Attendee>>(Category.class);
        attendees.forEach(attendee -> groups.computeIfAbsent(attendee.category(), category -> new ArrayList<>()).add(attendee));
        return groups;
    }

    /** Memberships on the day of the meeting, voting or not; those without end where the meeting has no day. */
    public static List<Membership> expected(Meeting meeting) {
        if (meeting.getCommittee() == null) {
            return List.of();
        }
        LocalDate day = meeting.getStart() == null ? null : meeting.getStart().toLocalDate();
        return meeting.getCommittee().getMemberships().stream().filter(membership -> membership.getMember() != null)
            .filter(membership -> day == null ? membership.getUntil() == null : Memberships.activeOn(membership, day)).toList();
    }

    private static List<Attendee> attendees(Meeting meeting, Replay replay) {
        var members = new LinkedHashMap<Party, Membership>();
        for (Membership membership : expected(meeting)) {
            members.merge(membership.getMember(), membership, (first, other) -> !votes(first) && votes(other) ? other : first);
        }
        var attendees = new ArrayList<Attendee>();
        members.forEach((party, membership) -> attendees.add(replay.attendee(party, Optional.of(membership), category(membership),
            votes(membership))));
        replay.parties().stream().filter(party -> members.keySet().stream().noneMatch(member -> Parties.is(member, party)))
            .forEach(party -> attendees.add(replay.attendee(party, Optional.empty(),
                replay.standsIn(party) ? Category.ALTERNATE : Category.GUEST, false)));
        attendees.sort(Comparator.comparing(Attendee::category));
        return List.copyOf(attendees);
    }

    private static boolean votes(Membership membership) {
        return membership.isVoting() && membership.getRole() != MembershipRole.ALTERNATE;
    }

    private static Category category(Membership membership) {
        return switch (membership.getRole()) {
            case CHAIR, CO_CHAIR, VICE_CHAIR -> Category.CHAIR;
            case MEMBER -> Category.MEMBER;
            case ALTERNATE -> Category.ALTERNATE;
            case EXPERT -> Category.EXPERT;
            case OBSERVER -> Category.OBSERVER;
            case SECRETARY, DESIGNATED_OFFICER, RAPPORTEUR -> Category.STAFF;
        };
    }
}
