package org.consultum.reports.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Role;
import org.consultum.spi.report.ReportWords;

/** Parties as documents name them. */
final class Offices {

    private Offices() {
    }

    /** The organisation somebody belongs to; an organisation is its own. */
    static Optional<Organisation> organisation(Party party) {
        return Optional.ofNullable(switch (party) {
            case Organisation self -> self;
            case Person person -> person.getOrganisation();
            case Role role -> role.getOrganisation();
            case null, default -> null;
        });
    }

    /** Names in one line. */
    static String names(List<? extends Party> parties, ReportWords words) {
        return parties.stream().map(words::name).collect(Collectors.joining(words.text("meeting.names")));
    }
}
