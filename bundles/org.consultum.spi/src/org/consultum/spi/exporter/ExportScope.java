package org.consultum.spi.exporter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Register;

/**
 * What is exported.
 *
 * @param register the register: the whole, or a copy that holds what somebody may see
 * @param committees the committees of it that are wanted, in their order; all of them where nothing else was asked for
 * @param meeting the one meeting that is wanted and nothing else, with its agenda, attendance and decisions
 * @param choices identities of what was asked for among the choices the extension names
 * @param name what the export is about in a few letters, digits and hyphens, for titles inside the file
 * @param now the moment of the export, for formats that name it
 * @since 0.1
 */
public record ExportScope(Register register, List<Committee> committees, Optional<Meeting> meeting, Set<String> choices, String name,
        Instant now) {

    public ExportScope {
        Objects.requireNonNull(register);
        committees = List.copyOf(committees);
        Objects.requireNonNull(meeting);
        choices = Set.copyOf(choices);
        Objects.requireNonNull(name);
        Objects.requireNonNull(now);
    }

    /** Whether something was asked for. */
    public boolean wants(String choice) {
        return choices.contains(choice);
    }
}
