package org.consultum.cli.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.model.Committee;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.RefusedException;

/** The committees a command is about: the one that is named, or all. */
final class CommitteeOption {

    static final String NAME = "--committee";

    private CommitteeOption() {
    }

    static List<Committee> committees(CommandContext context, RegisterSession session) throws RefusedException {
        List<Committee> all = session.read(() -> Listings.loaded(session.register().getCommittees()).toList());
        Optional<String> wanted = context.option(NAME);
        if (wanted.isEmpty()) {
            return all;
        }
        List<Committee> found = all.stream().filter(committee -> Stream.of(committee.getSlug(), committee.getShortName(),
            committee.getName(), committee.getId()).anyMatch(wanted.get()::equals)).toList();
        if (found.isEmpty()) {
            throw new RefusedException(Texts.of("export.noCommittee", wanted.get()), Texts.of("export.noCommittee.remedy",
                String.join(", ", all.stream().map(Committee::getSlug).toList())));
        }
        return found;
    }
}
