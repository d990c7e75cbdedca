package org.consultum.meeting.vote;

import java.util.List;
import java.util.Optional;

/** The ways of deciding that plugins contribute beside the majorities of committees. An OSGi service; any thread. */
public interface DecisionMethods {

    /** Those that can be chosen, by name. */
    List<Counting> all();

    /** One of them. */
    default Optional<Counting> find(String id) {
        return all().stream().filter(counting -> counting.id().equals(id)).findFirst();
    }
}
