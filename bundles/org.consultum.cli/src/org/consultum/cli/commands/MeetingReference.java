package org.consultum.cli.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.invariants.Invariants;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.RefusedException;

/**
 * A meeting as a user names it: its id, its number, its date, or its date and short name as in the name of its file; the last three with
 * the short name of its committee and a slash in front where they are needed to tell meetings apart.
 */
final class MeetingReference {

    private static final int SHOWN = 20;

    private MeetingReference() {
    }

    /** The one meeting that is meant. */
    static Meeting find(RegisterSession session, String typed) throws RefusedException {
        if (Invariants.isUuid(typed)) {
            return session.find(typed).filter(Meeting.class::isInstance).map(Meeting.class::cast)
                .orElseThrow(() -> new RefusedException(Texts.of("reference.unknownId", typed), Texts.of("reference.unknown.remedy")));
        }
        List<Meeting> found = session.read(() -> matches(Listings.loaded(session.register().getCommittees()).toList(), typed));
        return switch (found.size()) {
            case 0 -> throw new RefusedException(Texts.of("reference.unknown", typed), Texts.of("reference.unknown.remedy"));
            case 1 -> found.getFirst();
            default -> throw new RefusedException(Texts.of("reference.ambiguous", typed, found.size()),
                Texts.of("reference.ambiguous.remedy") + "\n" + found.stream().limit(SHOWN).map(MeetingReference::candidate)
                    .collect(Collectors.joining("\n")) + (found.size() > SHOWN ? "\n  ..." : ""));
        };
    }

    private static List<Meeting> matches(List<Committee> committees, String typed) {
        Stream<Meeting> anywhere = committees.stream().flatMap(committee -> Listings.loaded(committee.getMeetings()))
            .filter(named(typed));
        int slash = typed.indexOf('/');
        if (slash < 0) {
            return anywhere.toList();
        }
        String rest = typed.substring(slash + 1);
        Stream<Meeting> inCommittee = committees.stream().filter(committee -> typed.substring(0, slash).equals(committee.getSlug()))
            .flatMap(committee -> Listings.loaded(committee.getMeetings())).filter(named(rest));
        return Stream.concat(inCommittee, anywhere).distinct().toList();
    }

    private static Predicate<Meeting> named(String name) {
        Optional<LocalDate> date = Dates.read(name);
        return meeting -> !name.isEmpty() && (name.equals(meeting.getNumber())
            || date.isPresent() && meeting.getStart() != null && meeting.getStart().toLocalDate().equals(date.get())
            || name.equals(fileName(meeting)));
    }

    private static String fileName(Meeting meeting) {
        return meeting.getStart() == null ? meeting.getSlug() : meeting.getStart().toLocalDate() + "-" + meeting.getSlug();
    }

    private static String candidate(Meeting meeting) {
        String number = meeting.getNumber().isEmpty() ? "" : " (" + meeting.getNumber() + ")";
        return "  " + meeting.getCommittee().getSlug() + "/" + fileName(meeting) + "  " + meeting.getTitle() + number + "  "
            + meeting.getId();
    }
}
