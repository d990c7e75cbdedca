package org.consultum.defence.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.Role;
import org.consultum.model.Seat;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.Memberships;
import org.eclipse.emf.ecore.EObject;

/**
 * A member with voting right who took part in an item about a case although an organisation the member belongs to, or has declared an
 * interest in, bids. Only what the records say counts: who left the meeting or stepped back for the item did not take part, and neither
 * did who is not recorded as present.
 *
 * @param bid the bid
 * @param member who took part
 * @param declared whether the tie is a declared interest rather than belonging
 * @param item the agenda item
 * @param meeting the meeting
 */
public record Conflict(Bid bid, Party member, boolean declared, AgendaItem item, Meeting meeting) {

    private static final Set<MeetingState> BEGUN = Set.of(MeetingState.IN_SESSION, MeetingState.CLOSED, MeetingState.MINUTES_APPROVED);
    private static final Set<VoteChoice> VOTED = Set.of(VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.ABSTAIN);

    /** The conflicts in the items of a committee about a case. */
    public static List<Conflict> of(ProcurementCase procurement, Committee committee) {
        var found = new ArrayList<Conflict>();
        for (AgendaItem item : Handling.of(procurement).items(committee)) {
            Meeting meeting = AgendaNumbers.meeting(item);
            if (meeting != null && meeting.getStart() != null && BEGUN.contains(meeting.getState())) {
                LocalDate day = meeting.getStart().toLocalDate();
                voting(committee, day).filter(member -> tookPart(member.getMember(), item, meeting))
                    .forEach(member -> ties(procurement, member, day)
                        .forEach(tie -> found.add(new Conflict(tie.bid(), member.getMember(), tie.declared(), item, meeting))));
            }
        }
        return found;
    }

    /** The committees that have to do with a case: those that watch it, and those a threshold brings it before. */
    public static Set<Committee> committees(ProcurementCase procurement, Register register, LocalDate asOf) {
        Set<Committee> committees = new LinkedHashSet<>(procurement.fields().watchers());
        Thresholds.of(register).reachedBy(procurement, asOf).forEach(each -> committees.add(each.committee()));
        return committees;
    }

    private record Tie(Bid bid, boolean declared) {
    }

    private static Stream<Membership> voting(Committee committee, LocalDate day) {
        return committee.getMemberships().stream().filter(membership -> membership.isVoting() && membership.getMember() != null)
            .filter(membership -> membership.getRole() != MembershipRole.ALTERNATE && Memberships.activeOn(membership, day));
    }

    private static Stream<Tie> ties(ProcurementCase procurement, Membership membership, LocalDate day) {
        return procurement.bids().stream().filter(bid -> !bid.fields().literal("state").equals("withdrawn"))
            .flatMap(bid -> bid.bidder().flatMap(bidder -> {
                if (organisations(membership).anyMatch(bidder::equals)) {
                    return Optional.of(new Tie(bid, false));
                }
                return interested(membership.getMember(), bidder, day) ? Optional.of(new Tie(bid, true)) : Optional.empty();
            }).stream());
    }

    private static Stream<Organisation> organisations(Membership membership) {
        Organisation own = switch (membership.getMember()) {
            case Organisation organisation -> organisation;
            case Person person -> person.getOrganisation();
            case Role office -> office.getOrganisation();
            default -> null;
        };
        Organisation seat = Optional.ofNullable(membership.getSeat()).map(Seat::getOrganisation).orElse(null);
        return Stream.of(membership.getOnBehalfOf(), seat, own).filter(Objects::nonNull);
    }

    private static boolean interested(Party member, Organisation bidder, LocalDate day) {
        Person person = member instanceof Role office ? office.getHolder() : member instanceof Person one ? one : null;
        return person != null && person.getInterests().stream().filter(interest -> bidder.equals(interest.getOrganisation()))
            .anyMatch(interest -> (interest.getDeclaredOn() == null || !day.isBefore(interest.getDeclaredOn()))
                && (interest.getUntil() == null || !day.isAfter(interest.getUntil())));
    }

    private static boolean tookPart(Party member, AgendaItem item, Meeting meeting) {
        List<VoteChoice> votes = item.getDecisions().stream().flatMap(decision -> decision.getVotes().stream())
            .filter(vote -> same(member, vote.getVoter())).map(Vote::getChoice).toList();
        if (votes.stream().anyMatch(VOTED::contains)) {
            return true;
        }
        List<AttendanceEvent> events = meeting.getAttendance().stream().filter(event -> same(member, event.getParty())).toList();
        boolean there = events.stream().anyMatch(event -> event.getKind() == AttendanceKind.PRESENT
            || event.getKind() == AttendanceKind.ARRIVE);
        boolean away = events.stream().anyMatch(event -> event.getKind() == AttendanceKind.LEAVE
            || event.getKind() == AttendanceKind.RECUSE && covers(event.getItem(), item));
        return there && !away && !votes.contains(VoteChoice.RECUSED);
    }

    /** Whether stepping back for one item covers another: all items, the same, or one it stands below. */
    private static boolean covers(AgendaItem stated, AgendaItem item) {
        for (EObject each = item; each != null; each = each.eContainer()) {
            if (each == stated) {
                return true;
            }
        }
        return stated == null;
    }

    /** Whether two are the same; an office is its holder. */
    private static boolean same(Party one, Party other) {
        return one == other || one instanceof Role office && other != null && office.getHolder() == other
            || other instanceof Role role && role.getHolder() == one;
    }
}
