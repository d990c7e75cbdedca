package org.consultum.followup.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.derived.Answers;

/** Names of whom and what a loop speaks of, from a loaded register. */
public final class LoopNames {

    private LoopNames() {
    }

    /**
     * A function from ids to names: parties of the loop by their short name or name, loops by their reference or title.
     *
     * @param successors loops that reopen it
     */
    public static Function<String, Optional<String>> of(Recommendation recommendation, List<Recommendation> successors) {
        Map<String, String> names = new HashMap<>();
        Stream.of(recommendation.getAddressees(), recommendation.getOriginators()).flatMap(List::stream)
            .forEach(party -> put(names, party));
        recommendation.getResponses().forEach(response -> put(names, response.getAuthor()));
        recommendation.getMeasures().forEach(measure -> measure.getOwners().forEach(party -> put(names, party)));
        recommendation.getReviews().forEach(review -> put(names, review.getReviewer()));
        successors.forEach(other -> put(names, other));
        Optional.ofNullable(recommendation.getAncestor()).ifPresent(other -> put(names, other));
        return id -> Optional.ofNullable(names.get(id));
    }

    private static void put(Map<String, String> names, Party party) {
        if (party != null && party.getName() != null) {
            Answers.id(party).ifPresent(id -> names.put(id, name(party)));
        }
    }

    /** The short name of an organisation or committee, or the name; empty where there is none. */
    public static String name(Party party) {
        String brief = switch (party) {
            case Organisation organisation -> organisation.getShortName();
            case Committee committee -> committee.getShortName();
            case null, default -> null;
        };
        if (brief != null && !brief.isBlank()) {
            return brief;
        }
        return party == null || party.getName() == null ? "" : party.getName();
    }

    private static void put(Map<String, String> names, Recommendation loop) {
        String name = loop.getReference() != null && !loop.getReference().isBlank() ? loop.getReference() : loop.getTitle();
        if (name != null) {
            Answers.id(loop).ifPresent(id -> names.put(id, name));
        }
    }
}
