package org.consultum.ui.dashboard.internal;

import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.session.RegisterSession;

/** Names of committees and other parties, which are loaded with the register. */
public final class PartyNames {

    private PartyNames() {
    }

    /** The short name of a committee that has one, else the name of the party; blank where it has none. */
    public static Optional<String> shortName(RegisterSession session, String id) {
        return session.find(id).filter(Party.class::isInstance).map(Party.class::cast).map(PartyNames::shortName);
    }

    private static String shortName(Party party) {
        if (party instanceof Committee committee && committee.getShortName() != null && !committee.getShortName().isBlank()) {
            return committee.getShortName();
        }
        return party.getName() == null ? "" : party.getName();
    }
}
