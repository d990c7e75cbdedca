package org.consultum.followup.action;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.Committee;
import org.consultum.model.Register;

/** Where an action item belongs. */
public final class ActionPlace {

    private ActionPlace() {
    }

    /** The committee that keeps an action; none for an action outside a register. */
    public static Optional<Committee> committee(ActionItem action) {
        return action.eContainer() instanceof ActionList list ? Optional.ofNullable(list.getCommittee()) : Optional.empty();
    }

    /** The zone in which the days of an action are counted: of its committee, else of the register, else UTC. */
    public static ZoneId zone(ActionItem action) {
        return zone(committee(action));
    }

    /** The zone of a committee, else of its register, else UTC. */
    public static ZoneId zone(Optional<Committee> committee) {
        return Stream.concat(committee.map(Committee::getZone).stream(),
            committee.map(Committee::getRegister).map(Register::getZone).stream())
            .filter(Objects::nonNull).findFirst().orElse(ZoneOffset.UTC);
    }
}
