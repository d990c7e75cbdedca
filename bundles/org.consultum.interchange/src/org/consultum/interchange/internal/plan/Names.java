package org.consultum.interchange.internal.plan;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.base.Slugs;
import org.eclipse.emf.ecore.EObject;

/** Gives new committees and meetings the names of their files, and meetings their numbers. */
final class Names {

    private final Taken committees = new Taken();
    private final Map<EObject, Taken> meetings = new HashMap<>();

    Names(Register register) {
        register.getCommittees().forEach(committee -> committees.names.add(committee.getSlug()));
    }

    /** Names a new element if it is of a kind that has a file and has no name yet. */
    void give(Node node, Resolver.Spot spot) {
        if (node.incoming instanceof Committee committee && committee.getSlug() == null) {
            committee.setSlug(committees.free("", committee.getName(), "committee"));
        } else if (node.incoming instanceof Meeting meeting && meeting.getSlug() == null && spot != null) {
            // What stands in brackets in a title is mostly the same at every meeting, such as "(public)".
            String title = meeting.getTitle() == null ? "" : meeting.getTitle();
            String core = title.replaceAll("\\([^)]*\\)", " ").strip();
            meeting.setSlug(meetings.computeIfAbsent(spot.parent(), Names::meetingsOf)
                .free(day(meeting), core.isEmpty() ? title : core, "meeting"));
        }
    }

    private static Taken meetingsOf(EObject committee) {
        var taken = new Taken();
        if (committee instanceof Committee known) {
            known.getMeetings().forEach(meeting -> taken.names.add(day(meeting) + meeting.getSlug()));
        }
        return taken;
    }

    private static String day(Meeting meeting) {
        return meeting.getStart() == null ? "" : meeting.getStart().toLocalDate() + "-";
    }

    /** Numbers new meetings of a committee by their date, after those it has. */
    static void number(Committee committee, List<Meeting> fresh) {
        Set<Meeting> added = Collections.newSetFromMap(new IdentityHashMap<>());
        added.addAll(fresh);
        int last = committee.getMeetings().stream().filter(meeting -> !added.contains(meeting))
            .mapToInt(Meeting::getSequence).max().orElse(0);
        var inOrder = fresh.stream().filter(meeting -> meeting.getSequence() == 0)
            .sorted(Comparator.comparing(Meeting::getStart, Comparator.nullsLast(Comparator.comparing(ZonedDateTime::toInstant)))
                .thenComparing(meeting -> meeting.getTrace().getSource()))
            .toList();
        for (Meeting meeting : inOrder) {
            meeting.setSequence(++last);
        }
    }

    /** Names in use. Goes on counting where it stopped, as thousands of meetings may have the same title. */
    private static final class Taken {

        private final Set<String> names = new HashSet<>();
        private final Map<String, Integer> next = new HashMap<>();

        String free(String prefix, String title, String fallback) {
            String base = Slugs.of(title, fallback, slug -> false);
            String slug = base;
            for (int number = next.getOrDefault(prefix + base, 2); !names.add(prefix + slug); number++) {
                slug = base + "-" + number;
                next.put(prefix + base, number + 1);
            }
            return slug;
        }
    }
}
