package org.consultum.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the index knows of one element.
 *
 * @param id identity
 * @param type class of the metamodel, such as {@code Meeting}; classes of plugins with the prefix of their package, such as
 *        {@code procurement.Case}
 * @param title title, name or what else the element is known by; empty when it has none
 * @param committeeId committee it belongs to, itself if it is one
 * @param meetingId meeting it belongs to, itself if it is one
 * @param date day it stands for, in its own zone: the start of a meeting and of what belongs to it, the date of a paper or decision
 * @param due day by which something is expected
 * @param status where it stands, as the literal of the metamodel: the state of a meeting, the status of an action, the stage of a loop
 * @param ownerIds who is to act: owners of an action or measure, addressees of a recommendation
 * @param file file that holds it, relative to the folder of the register, with slashes
 */
public record IndexEntry(String id, String type, String title, Optional<String> committeeId, Optional<String> meetingId,
        Optional<LocalDate> date, Optional<LocalDate> due, Optional<String> status, List<String> ownerIds, String file) {

    public IndexEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(title);
        Objects.requireNonNull(committeeId);
        Objects.requireNonNull(meetingId);
        Objects.requireNonNull(date);
        Objects.requireNonNull(due);
        Objects.requireNonNull(status);
        Objects.requireNonNull(file);
        ownerIds = List.copyOf(ownerIds);
    }
}
