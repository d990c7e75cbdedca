package org.consultum.cli.commands;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Visible;
import org.consultum.model.Party;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.RefusedException;

/** A person or role as a user names it: its id, its name, or a part of its name that no other has. */
final class PartyReference {

    private static final int SHOWN = 20;

    private PartyReference() {
    }

    /** The one that is meant. */
    static Party find(RegisterSession session, String typed) throws RefusedException {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        List<Party> all = session.read(() -> Stream.<Party>concat(session.register().getPeople().stream(),
            session.register().getRoles().stream()).toList());
        List<Party> found = matching(all, party -> typed.equals(party.getId()) || name.equals(lower(party)));
        found = found.isEmpty() && !name.isEmpty() ? matching(all, party -> lower(party).contains(name)) : found;
        if (found.size() == 1) {
            return found.getFirst();
        }
        String candidates = found.stream().limit(SHOWN).map(party -> "\n  " + Visible.line(String.valueOf(party.getName())) + "  "
            + party.getId()).collect(Collectors.joining());
        throw found.isEmpty() ? new RefusedException(Texts.of("party.unknown", typed), Texts.of("party.unknown.remedy"))
            : new RefusedException(Texts.of("party.ambiguous", typed, found.size()), Texts.of("party.ambiguous.remedy") + candidates);
    }

    private static List<Party> matching(List<Party> all, Predicate<Party> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static String lower(Party party) {
        return party.getName() == null ? "" : party.getName().strip().toLowerCase(Locale.ROOT);
    }
}
