package org.consultum.reporting.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.consultum.model.Register;
import org.consultum.reporting.internal.engine.Houses;
import org.consultum.spi.report.HouseStyle;

/** The house identity of a register as pages that are not reports use it: every text clean, the logo written anew, the colour readable. */
public final class HouseLook {

    private HouseLook() {
    }

    /**
     * The look of a register. What cannot be used is left out.
     *
     * @param contents where content of the register lies, by its SHA-256 in lower-case hexadecimal
     */
    public static HouseStyle of(Register register, Function<String, Optional<Path>> contents) {
        return Houses.of(register, contents);
    }
}
