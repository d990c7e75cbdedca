package org.consultum.index.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.Role;
import org.consultum.model.derived.Answers;

/** Who speaks for whom in a register: office holders for themselves and their organisation, organisations for those within. */
final class Speakers {

    private Speakers() {
    }

    /** Whether a change of an element may change who speaks for whom. */
    static boolean matters(Element element) {
        return element instanceof Person || element instanceof Role || element instanceof Organisation;
    }

    /** For the id of each party that speaks for others that id and theirs, the nearest first. */
    static Map<String, List<String>> of(Register register) {
        var chains = new HashMap<String, List<String>>();
        Stream.of(register.getPeople(), register.getRoles(), register.getOrganisations()).flatMap(List::stream).forEach(party -> {
            List<String> chain = Answers.chain((Party) party);
            if (chain.size() > 1) {
                chains.put(chain.getFirst(), chain);
            }
        });
        return chains;
    }
}
