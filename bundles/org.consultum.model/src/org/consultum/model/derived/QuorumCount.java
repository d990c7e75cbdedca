package org.consultum.model.derived;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Party;
import org.consultum.model.QuorumKind;
import org.consultum.model.Role;

/**
 * Counts the quorum of a meeting from its attendance events. Absent members stay in the denominator (Robert's Rules of Order Revised,
 * 1915, s. 64); whether a recused member leaves it is a choice of the committee's quorum rule.
 */
public final class QuorumCount {

    private QuorumCount() {
    }

    /** The quorum over everybody who was there at any time. */
    public static Quorum of(Meeting meeting) {
        return count(meeting, null, null);
    }

    /**
     * The quorum at a moment, for one item.
     *
     * @param at the moment; events later than it are not counted
     * @param item the item in hand, for recusals; null for none
     */
    public static Quorum at(Meeting meeting, ZonedDateTime at, AgendaItem item) {
        return count(meeting, Objects.requireNonNull(at), item);
    }

    private static Quorum count(Meeting meeting, ZonedDateTime at, AgendaItem item) {
        var present = new HashSet<Party>();
        var represented = new HashMap<Membership, Party>();
        var recused = new HashSet<Party>();
        meeting.getAttendance().stream()
            .filter(event -> at == null || event.getAt() == null || !event.getAt().isAfter(at))
            .sorted(Comparator.comparing(AttendanceEvent::getAt, Comparator.nullsFirst(Comparator.naturalOrder())))
            .forEach(event -> apply(event, at != null, item, present, represented, recused));

        var lines = new ArrayList<Quorum.Line>();
        boolean recusedLeave = recusedLeave(meeting.getCommittee());
        for (Membership membership : voting(meeting)) {
            lines.add(new Quorum.Line(membership.getMember(), reason(membership, present, represented, recused, recusedLeave)));
        }
        int entitled = lines.size();
        int left = number(lines, Set.of(Quorum.Reason.RECUSED_LEAVES_DENOMINATOR));
        int here = number(lines, Set.of(Quorum.Reason.PRESENT, Quorum.Reason.ALTERNATE_PRESENT));
        int counted = entitled - left;
        int needed = needed(meeting.getCommittee(), counted);
        return new Quorum(entitled, counted, needed, here, here >= needed, lines);
    }

    private static void apply(AttendanceEvent event, boolean momentary, AgendaItem item, Set<Party> present,
            Map<Membership, Party> represented, Set<Party> recused) {
        switch (event.getKind()) {
            case PRESENT, ARRIVE -> present.add(event.getParty());
            case LEAVE -> {
                if (momentary) {
                    present.remove(event.getParty());
                    represented.values().remove(event.getParty());
                }
            }
            case EXCUSED, ABSENT -> present.remove(event.getParty());
            case RECUSE -> {
                if (item != null && event.getItem() == item) {
                    recused.add(event.getParty());
                }
            }
            case ALTERNATE -> {
                if (event.getInPlaceOf() != null) {
                    represented.put(event.getInPlaceOf(), event.getParty());
                }
            }
        }
    }

    private static Quorum.Reason reason(Membership membership, Set<Party> present, Map<Membership, Party> represented,
            Set<Party> recused, boolean recusedLeave) {
        if (among(recused, membership.getMember())) {
            return recusedLeave ? Quorum.Reason.RECUSED_LEAVES_DENOMINATOR : Quorum.Reason.RECUSED;
        }
        if (among(present, membership.getMember())) {
            return Quorum.Reason.PRESENT;
        }
        return represented.containsKey(membership) ? Quorum.Reason.ALTERNATE_PRESENT : Quorum.Reason.NOT_PRESENT;
    }

    /** Whether a member is among the parties; an office that is a member is there when its holder is. */
    private static boolean among(Set<Party> parties, Party member) {
        return parties.contains(member) || member instanceof Role role && role.getHolder() != null && parties.contains(role.getHolder());
    }

    private static Iterable<Membership> voting(Meeting meeting) {
        Committee committee = meeting.getCommittee();
        if (committee == null) {
            return Set.of();
        }
        LocalDate day = meeting.getStart() == null ? null : meeting.getStart().toLocalDate();
        return committee.getMemberships().stream()
            .filter(Membership::isVoting)
            .filter(membership -> membership.getRole() != MembershipRole.ALTERNATE && membership.getMember() != null)
            .filter(membership -> day == null ? membership.getUntil() == null : Memberships.activeOn(membership, day))
            .toList();
    }

    private static boolean recusedLeave(Committee committee) {
        if (committee == null) {
            return false;
        }
        if (committee.getQuorumRule() != null) {
            return committee.getQuorumRule().isRecusedLeave();
        }
        var register = committee.getRegister();
        return register != null && register.getProfile() != null && register.getProfile().isRecusedLeaveQuorum();
    }

    private static int needed(Committee committee, int counted) {
        var rule = committee == null ? null : committee.getQuorumRule();
        var kind = rule == null ? QuorumKind.MAJORITY : rule.getKind();
        return switch (kind) {
            case MAJORITY -> counted / 2 + 1;
            case FRACTION -> Math.ceilDiv(counted * rule.getValue(), 100);
            case NUMBER -> rule.getValue();
            case NONE -> 0;
        };
    }

    private static int number(Iterable<Quorum.Line> lines, Set<Quorum.Reason> reasons) {
        int number = 0;
        for (Quorum.Line line : lines) {
            number += reasons.contains(line.reason()) ? 1 : 0;
        }
        return number;
    }
}
