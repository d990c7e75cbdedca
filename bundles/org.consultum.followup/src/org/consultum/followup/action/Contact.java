package org.consultum.followup.action;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Party;

/**
 * Somebody who can be told something, and where.
 *
 * @param party the party of the register that is told: a person, an office, an organisation, a committee
 * @param name name as it is written in an address
 * @param address e-mail address as the register has it, not checked; empty when there is none
 * @param language language tag of BCP 47 in which the party is addressed, if the register says so
 */
public record Contact(Party party, String name, Optional<String> address, Optional<String> language) {

    public Contact {
        Objects.requireNonNull(party);
        Objects.requireNonNull(name);
        address = address.map(String::strip).filter(text -> !text.isEmpty());
        language = language.map(String::strip).filter(text -> !text.isEmpty());
    }
}
