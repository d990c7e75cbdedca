package org.consultum.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.consultum.model.Register;
import org.consultum.store.Problem;

/**
 * What to check and how.
 *
 * @param register the register; its files are loaded one by one as the check comes to them
 * @param asOf the day it is looked at
 * @param packs rule packs to apply instead of those the register and its committees have chosen; empty for those
 * @param folder folder of the register, in whose files findings are placed; empty when it lies in none
 * @param access how to read the register while it is open for editing
 * @param problems what was found wrong with files; asked at the end, when all have been loaded
 */
public record CheckRequest(Register register, LocalDate asOf, Set<String> packs, Optional<Path> folder, ModelAccess access,
        Supplier<List<Problem>> problems) {

    public CheckRequest {
        Objects.requireNonNull(register);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(access);
        Objects.requireNonNull(problems);
        packs = Set.copyOf(packs);
    }

    /** A check of a register that no other thread changes and that lies in no folder, by the packs it has chosen. */
    public static CheckRequest of(Register register, LocalDate asOf) {
        return new CheckRequest(register, asOf, Set.of(), Optional.empty(), ModelAccess.direct(), List::of);
    }

    /** The same for an open register: {@code of(session.register(), day).in(session.folder(), session::read, session::problems)}. */
    public CheckRequest in(Path sessionFolder, ModelAccess sessionAccess, Supplier<List<Problem>> sessionProblems) {
        return new CheckRequest(register, asOf, packs, Optional.of(sessionFolder), sessionAccess, sessionProblems);
    }

    /** The same by other packs. */
    public CheckRequest by(Set<String> otherPacks) {
        return new CheckRequest(register, asOf, otherPacks, folder, access, problems);
    }
}
