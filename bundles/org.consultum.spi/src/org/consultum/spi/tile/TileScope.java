package org.consultum.spi.tile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Register;

/**
 * What a figure is about.
 *
 * @param register the register: the whole, or a copy that holds what somebody may see
 * @param committee the one committee it is about; empty for all
 * @param day the day it is about
 * @since 0.1
 */
public record TileScope(Register register, Optional<Committee> committee, LocalDate day) {

    public TileScope {
        Objects.requireNonNull(register);
        Objects.requireNonNull(committee);
        Objects.requireNonNull(day);
    }
}
