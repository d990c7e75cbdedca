package org.consultum.reporting.internal.minutes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Minutes;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Role;
import org.consultum.model.derived.Memberships;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
import org.consultum.reporting.minutes.MinutesDocument.Absent;
import org.consultum.reporting.minutes.MinutesDocument.Attendance;
import org.consultum.reporting.minutes.MinutesDocument.Attendee;
import org.consultum.reporting.minutes.MinutesDocument.Category;
import org.consultum.reporting.minutes.MinutesDocument.Group;
import org.consultum.reporting.minutes.MinutesDocument.Move;
import org.consultum.reporting.minutes.MinutesDocument.QuorumLine;

/** Who was at a meeting, by category. */
final class AttendanceCollector {
    private final Meeting meeting;
    private final ZoneId zone;
    private final List<Membership> memberships;
    private final Map<Party, List<AttendanceEvent>> events = new LinkedHashMap<>();

    AttendanceCollector(Meeting meeting, ZoneId zone) {
        this.meeting = meeting;
        this.zone = zone;
        this.memberships = membershipsOf(meeting);
        meeting.getAttendance().stream().filter(event -> event.getParty() != null)
                .sorted(Comparator.comparing(AttendanceEvent::getAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(event -> events.computeIfAbsent(event.getParty(), party -> new ArrayList<>()).add(event));
    }

    Attendance collect() {
        boolean recorded = events.values().stream().flatMap(List::stream).anyMatch(event -> event.getKind() != AttendanceKind.RECUSE);
        var groups = new EnumMap<Category, List<Attendee>>(Category.class);
        for (Party party : inOrder()) {
            if (present(party)) {
                groups.computeIfAbsent(category(party), key -> new ArrayList<>()).add(attendee(party));
            }
        }
        return new Attendance(recorded, chairs(), secretaries(),
                groups.entrySet().stream().map(entry -> new Group(entry.getKey(), entry.getValue())).toList(), absent(),
                recorded ? unrecorded() : List.of(), quorum(recorded));
    }

    /** Those with events: members first, in the order of the membership, then the others as they came. */
    private List<Party> inOrder() {
        Set<Party> order = new LinkedHashSet<>();
        memberships.forEach(membership -> events.keySet().stream().filter(party -> is(party, membership)).forEach(order::add));
        order.addAll(events.keySet());
        return List.copyOf(order);
    }

    /** What was recorded last counts; who has left was there. The holder of a proxy of whom nothing else is known was there, too. */
    private boolean present(Party party) {
        Optional<AttendanceKind> last = kinds(party, AttendanceKind.PRESENT, AttendanceKind.ARRIVE, AttendanceKind.ALTERNATE,
                AttendanceKind.EXCUSED, AttendanceKind.ABSENT).map(AttendanceEvent::getKind).reduce((first, second) -> second);
        return last.map(kind -> kind != AttendanceKind.EXCUSED && kind != AttendanceKind.ABSENT)
                .orElseGet(() -> held(party, AttendanceKind.PROXY).findAny().isPresent());
    }

    private Stream<AttendanceEvent> kinds(Party party, AttendanceKind... kinds) {
        return events.getOrDefault(party, List.of()).stream().filter(event -> List.of(kinds).contains(event.getKind()));
    }

    private Stream<AttendanceEvent> held(Party party, AttendanceKind kind) {
        return kinds(party, kind).filter(event -> event.getInPlaceOf() != null && event.getInPlaceOf().getMember() != null);
    }

    private Category category(Party party) {
        Optional<Membership> membership = membership(party);
        if (membership.isPresent()) {
            MembershipRole role = membership.get().getRole();
            Category fixed = switch (role) {
                case CHAIR, CO_CHAIR, VICE_CHAIR -> Category.CHAIR;
                case SECRETARY, DESIGNATED_OFFICER -> Category.OFFICER;
                case RAPPORTEUR -> membership.get().isVoting() ? Category.MEMBER : Category.OFFICER;
                case ALTERNATE -> Category.ALTERNATE;
                case EXPERT -> Category.EXPERT;
                case OBSERVER -> Category.OBSERVER;
                case MEMBER -> membership.get().isVoting() ? Category.MEMBER : Category.MEMBER_WITHOUT_VOTE;
            };
            boolean standsIn = fixed != Category.CHAIR && fixed != Category.MEMBER
                    && held(party, AttendanceKind.ALTERNATE).findAny().isPresent();
            return standsIn ? Category.ALTERNATE : fixed;
        }
        return held(party, AttendanceKind.ALTERNATE).findAny().isPresent() ? Category.ALTERNATE : Category.GUEST;
    }

    private Attendee attendee(Party party) {
        List<AttendanceEvent> all = events.getOrDefault(party, List.of());
        return new Attendee(MinutesCollector.name(party), capacity(party), represented(party, AttendanceKind.ALTERNATE),
                represented(party, AttendanceKind.PROXY), all.stream().anyMatch(AttendanceEvent::isRemote), moves(all));
    }

    private List<String> represented(Party party, AttendanceKind kind) {
        return held(party, kind).map(event -> MinutesCollector.name(event.getInPlaceOf().getMember())).distinct().toList();
    }

    /** Arrivals at or before the opening and departures at or after the end are what everybody does. */
    private List<Move> moves(List<AttendanceEvent> all) {
        Optional<ZonedDateTime> opening = Optional.ofNullable(meeting.getOpened()).map(at -> at.atZone(zone))
                .or(() -> Optional.ofNullable(meeting.getStart()));
        Optional<ZonedDateTime> end = Optional.ofNullable(meeting.getAdjourned()).map(at -> at.atZone(zone))
                .or(() -> Optional.ofNullable(meeting.getEnd()));
        var moves = new ArrayList<Move>();
        for (AttendanceEvent event : all) {
            if (event.getAt() == null) {
                continue;
            }
            ZonedDateTime at = event.getAt().withZoneSameInstant(zone);
            switch (event.getKind()) {
                case ARRIVE, ALTERNATE -> {
                    if (opening.isEmpty() || at.isAfter(opening.get())) {
                        moves.add(new Move(true, at));
                    }
                }
                case LEAVE -> {
                    if (end.isEmpty() || at.isBefore(end.get())) {
                        moves.add(new Move(false, at));
                    }
                }
                case PRESENT, EXCUSED, ABSENT, RECUSE, PROXY -> {
                    // no coming or going
                }
            }
        }
        return moves;
    }

    private List<Absent> absent() {
        return inOrder().stream().filter(party -> !present(party))
                .filter(party -> kinds(party, AttendanceKind.EXCUSED, AttendanceKind.ABSENT).findAny().isPresent())
                .map(party -> new Absent(MinutesCollector.name(party), capacity(party),
                        kinds(party, AttendanceKind.EXCUSED).findAny().isPresent(),
                        kinds(party, AttendanceKind.EXCUSED, AttendanceKind.ABSENT).map(event -> MinutesCollector.text(event.getReason()))
                                .filter(reason -> !reason.isBlank()).findFirst().orElse("")))
                .toList();
    }

    private List<String> unrecorded() {
        return memberships.stream().filter(Membership::isVoting)
                .filter(membership -> membership.getMember() != null && membership.getRole() != MembershipRole.ALTERNATE)
                .filter(membership -> events.keySet().stream().noneMatch(party -> is(party, membership)))
                .filter(membership -> events.values().stream().flatMap(List::stream)
                        .noneMatch(event -> event.getInPlaceOf() == membership))
                .map(membership -> MinutesCollector.name(membership.getMember())).distinct().toList();
    }

    private Optional<QuorumLine> quorum(boolean recorded) {
        if (!recorded) {
            return Optional.empty();
        }
        Quorum quorum = QuorumCount.of(meeting);
        return quorum.entitled() == 0 ? Optional.empty() : Optional.of(
                new QuorumLine(quorum.entitled(), quorum.counted(), quorum.present(), quorum.needed(), quorum.reached()));
    }

    /** Who presided: whoever the meeting names, else the chairs who were there, else the chairs. */
    List<String> chairs() {
        if (meeting.getPresidedBy() != null) {
            return List.of(MinutesCollector.name(meeting.getPresidedBy()));
        }
        return ofRoles(MembershipRole.CHAIR, MembershipRole.CO_CHAIR);
    }

    /** Who took the minutes: whoever they name, else the secretaries who were there, else the secretaries. */
    List<String> secretaries() {
        Minutes minutes = meeting.getMinutes();
        if (minutes != null && minutes.getTakenBy() != null) {
            return List.of(MinutesCollector.name(minutes.getTakenBy()));
        }
        return ofRoles(MembershipRole.SECRETARY);
    }

    private List<String> ofRoles(MembershipRole... roles) {
        List<Membership> all = memberships.stream().filter(membership -> List.of(roles).contains(membership.getRole()))
                .filter(membership -> membership.getMember() != null).toList();
        List<Membership> here = all.stream()
                .filter(membership -> events.keySet().stream().anyMatch(party -> is(party, membership) && present(party))).toList();
        return (here.isEmpty() ? all : here).stream().map(membership -> events.keySet().stream()
                .filter(party -> is(party, membership)).findFirst().orElse(membership.getMember()))
                .map(MinutesCollector::name).distinct().toList();
    }

    private Optional<Membership> membership(Party party) {
        return memberships.stream().filter(membership -> is(party, membership)).min(Comparator.comparing(AttendanceCollector::rank));
    }

    private static int rank(Membership membership) {
        return switch (membership.getRole()) {
            case CHAIR, CO_CHAIR -> 0;
            case VICE_CHAIR -> 1;
            case MEMBER, RAPPORTEUR -> 2;
            case SECRETARY, DESIGNATED_OFFICER -> 3;
            case ALTERNATE -> 4;
            case EXPERT, OBSERVER -> 5;
        };
    }

    private static boolean is(Party party, Membership membership) {
        return membership.getMember() == party || membership.getMember() instanceof Role role && role.getHolder() == party;
    }

    private String capacity(Party party) {
        Optional<Membership> membership = membership(party);
        var parts = new LinkedHashSet<String>();
        membership.map(Membership::getTitle).ifPresent(parts::add);
        if (party instanceof Person person) {
            parts.add(person.getPosition());
        }
        Organisation organisation = membership.map(Membership::getOnBehalfOf).orElse(switch (party) {
            case Person person -> person.getOrganisation();
            case Role role -> role.getOrganisation();
            default -> null;
        });
        if (organisation != null && organisation != party) {
            parts.add(organisation.getName());
        }
        String name = MinutesCollector.name(party);
        return MinutesCollector.joined(", ", parts.stream().filter(part -> !name.equals(part)).toArray(String[]::new));
    }

    private static List<Membership> membershipsOf(Meeting meeting) {
        if (meeting.getCommittee() == null) {
            return List.of();
        }
        LocalDate day = meeting.getStart() == null ? null : meeting.getStart().toLocalDate();
        return meeting.getCommittee().getMemberships().stream()
                .filter(membership -> day == null ? membership.getUntil() == null : Memberships.activeOn(membership, day)).toList();
    }
}
