package org.consultum.engagement;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Degree;

/**
 * How a stakeholder stands to the work of a committee.
 *
 * @param influence how much it can change the outcome
 * @param concern how much the outcome concerns it
 * @param approach how it is to be engaged, in Markdown
 */
public record Assessment(Degree influence, Degree concern, Optional<String> approach) {

    /** Not assessed. */
    public static final Assessment NONE = new Assessment(Degree.UNKNOWN, Degree.UNKNOWN, Optional.empty());

    public Assessment {
        Objects.requireNonNull(influence);
        Objects.requireNonNull(concern);
        Objects.requireNonNull(approach);
    }
}
