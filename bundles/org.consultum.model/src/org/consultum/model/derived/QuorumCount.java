package org.consultum.model.derived;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
 *
 * <p>A quorum is a number that must be <em>present</em> (the same, s. 64), so a member who has only given a proxy does not count towards
 * it; proxies are votes, and Robert knows them only where other rules provide for them (s. 46). Whoever attends from elsewhere counts:
 * that the committee has them attend so is its choice.
 *
 * @since 0.1
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
        var there = new There();
        meeting.getAttendance().stream()
            .filter(event -> at == null || event.getAt() == null || !event.getAt().isAfter(at))
            .sorted(Comparator.comparing(AttendanceEvent::getAt, Comparator.nullsFirst(Comparator.naturalOrder())))
            .forEach(event -> there.apply(event, at != null, item));

        boolean recusedLeave = recusedLeave(meeting.getCommittee());
        List<Quorum.Line> lines = voting(meeting).stream().map(membership -> there.line(membership, recusedLeave)).toList();
        int entitled = lines.size();
        int left = number(lines, line -> line.reason() == Quorum.Reason.RECUSED_LEAVES_DENOMINATOR);
        int here = number(lines, line -> line.reason().counts());
        int counted = entitled - left;
        int needed = needed(meeting.getCommittee(), counted);
        return new Quorum(entitled, counted, needed, here, here >= needed, lines);
    }

    /** Who is there while the events are gone through. */
    private static final class There {

        private final Set<Party> present = new HashSet<>();
        private final Set<Party> remote = new HashSet<>();
        private final Set<Party> recused = new HashSet<>();
        private final Map<Membership, Party> alternates = new HashMap<>();
        private final Map<Membership, Party> proxies = new HashMap<>();

        void apply(AttendanceEvent event, boolean momentary, AgendaItem item) {
            Party party = event.getParty();
            switch (event.getKind()) {
                case PRESENT, ARRIVE -> {
                    present.add(party);
                    put(remote, party, event.isRemote());
                }
                case LEAVE -> {
                    if (momentary) {
                        present.remove(party);
                        alternates.values().remove(party);
                    }
                }
                case EXCUSED, ABSENT -> present.remove(party);
                case RECUSE -> put(recused, party, item != null && event.getItem() == item || recused.contains(party));
                case ALTERNATE -> {
                    if (event.getInPlaceOf() != null) {
                        alternates.put(event.getInPlaceOf(), party);
                    }
                }
                case PROXY -> {
                    if (event.getInPlaceOf() != null) {
                        proxies.put(event.getInPlaceOf(), party);
                    }
                }
            }
        }

        private static void put(Set<Party> parties, Party party, boolean belongs) {
            if (belongs) {
                parties.add(party);
            } else {
                parties.remove(party);
            }
        }

        Quorum.Line line(Membership membership, boolean recusedLeave) {
            Party member = membership.getMember();
            Quorum.Reason stepsBack = recusedLeave ? Quorum.Reason.RECUSED_LEAVES_DENOMINATOR : Quorum.Reason.RECUSED;
            if (among(recused, member)) {
                return new Quorum.Line(membership, member, stepsBack, Optional.empty());
            }
            if (among(present, member)) {
                return new Quorum.Line(membership, member,
                    among(remote, member) ? Quorum.Reason.PRESENT_REMOTELY : Quorum.Reason.PRESENT, Optional.empty());
            }
            Party alternate = alternates.get(membership);
            if (alternate != null) {
                return new Quorum.Line(membership, member,
                    recused.contains(alternate) ? stepsBack : Quorum.Reason.ALTERNATE_PRESENT, Optional.of(alternate));
            }
            Party holder = proxies.get(membership);
            return holder != null && (among(present, holder) || alternates.containsValue(holder))
                ? new Quorum.Line(membership, member, Quorum.Reason.REPRESENTED_BY_PROXY, Optional.of(holder))
                : new Quorum.Line(membership, member, Quorum.Reason.NOT_PRESENT, Optional.empty());
        }
    }

    /** Whether a member is among the parties; an office that is a member is there when its holder is. */
    private static boolean among(Set<Party> parties, Party member) {
        return parties.contains(member) || member instanceof Role role && role.getHolder() != null && parties.contains(role.getHolder());
    }

    private static List<Membership> voting(Meeting meeting) {
        Committee committee = meeting.getCommittee();
        if (committee == null) {
            return List.of();
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

    private static int number(List<Quorum.Line> lines, Predicate<Quorum.Line> wanted) {
        return (int) lines.stream().filter(wanted).count();
    }
}
