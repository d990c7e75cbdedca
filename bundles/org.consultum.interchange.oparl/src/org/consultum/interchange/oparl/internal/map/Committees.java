package org.consultum.interchange.oparl.internal.map;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.model.RegisterPackage.Literals;

/**
 * Decides which organisations are committees: those that meet or are consulted, those an earlier import took for one, those the source
 * calls so, and where it calls them nothing, those that alone have a list of meetings or members. All others are organisations.
 */
final class Committees {

    /** Answer of the table. */
    private enum Answer { YES, NO }

    private final Export export;
    private final Set<String> ids = new LinkedHashSet<>();

    Committees(Export export) {
        this.export = export;
        Set<String> used = used();
        Set<String> withMembers = members();
        var table = new Table<>("bodies.txt", Answer.class);
        Collection<Thing> all = export.catalogue().all(Kind.ORGANIZATION);
        long withMeetings = all.stream().filter(thing -> thing.has("meeting")).count();
        boolean telling = withMeetings < all.size();
        for (Thing thing : all) {
            String words = Stream.of("organizationType", "classification").flatMap(property -> thing.look(property).stream())
                .collect(Collectors.joining(" | "));
            Optional<Answer> answer = words.isEmpty() ? Optional.empty() : table.find(words);
            boolean meets = used.contains(thing.id()) || export.sink().known(thing.id()).contains(Literals.COMMITTEE)
                || answer.map(Answer.YES::equals)
                .orElse(telling && thing.has("meeting") || withMembers.contains(thing.id()));
            if (meets) {
                ids.add(thing.id());
            }
        }
    }

    private Set<String> used() {
        var used = new HashSet<String>();
        for (Kind kind : List.of(Kind.MEETING, Kind.CONSULTATION)) {
            export.catalogue().all(kind).forEach(thing -> used.addAll(thing.targets("organization")));
        }
        export.catalogue().all(Kind.MEETING).forEach(meeting -> meeting.within(Kind.ORGANIZATION).ifPresent(used::add));
        return used;
    }

    private Set<String> members() {
        var withMembers = new HashSet<String>();
        export.catalogue().all(Kind.MEMBERSHIP).forEach(membership -> {
            withMembers.addAll(membership.targets("organization"));
            membership.within(Kind.ORGANIZATION).ifPresent(withMembers::add);
        });
        return withMembers;
    }

    /** Whether an organisation of the source is a committee. */
    boolean contains(String id) {
        return ids.contains(id);
    }
}
