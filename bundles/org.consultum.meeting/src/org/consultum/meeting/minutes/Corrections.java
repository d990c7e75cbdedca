package org.consultum.meeting.minutes;

import java.util.Optional;
import org.consultum.model.Correction;
import org.consultum.model.Property;

/** Where a correction stands. The register has a mark for an accepted one; a rejected one carries a property with the reason. */
public final class Corrections {

    /** Name of the property that holds why a correction was rejected. */
    public static final String REJECTED = "correction.rejected";

    private Corrections() {
    }

    /** Where a correction stands. */
    public enum State { ASKED, ACCEPTED, REJECTED }

    /** Where it stands. */
    public static State state(Correction correction) {
        return correction.isAccepted() ? State.ACCEPTED : rejection(correction).isPresent() ? State.REJECTED : State.ASKED;
    }

    /** Why it was rejected. */
    public static Optional<String> rejection(Correction correction) {
        return correction.getProperties().stream().filter(property -> REJECTED.equals(property.getKey())).map(Property::getValue)
            .findFirst();
    }
}
