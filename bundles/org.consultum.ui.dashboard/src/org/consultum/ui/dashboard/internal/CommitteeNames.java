package org.consultum.ui.dashboard.internal;

import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.session.RegisterSession;

/** Names of committees, which are loaded with the register. */
public final class CommitteeNames {

    private CommitteeNames() {
    }

    /** The short name of a committee, or its name where it has none. */
    public static Optional<String> shortName(RegisterSession session, String id) {
        return session.find(id).filter(Committee.class::isInstance).map(Committee.class::cast).map(CommitteeNames::shortName);
    }

    /** The short name of a committee, or its name where it has none. */
    static String shortName(Committee committee) {
        return committee.getShortName() != null && !committee.getShortName().isBlank() ? committee.getShortName()
            : committee.getName() == null ? "" : committee.getName();
    }
}
