package org.consultum.interchange.internal.table;

import org.consultum.interchange.internal.Messages;
import org.consultum.spi.importer.ImportRefusedException;

/** How large tables may be. */
final class TableLimits {

    static final int LINES = 200_000;
    static final int COLUMNS = 1_000;
    static final int CELL = 200_000;
    static final int BYTES = 64 << 20;

    private TableLimits() {
    }

    static ImportRefusedException exceeded(String file) {
        return refused(file, "table.tooLarge", LINES, COLUMNS, BYTES >> 20);
    }

    static ImportRefusedException refused(String file, String key, Object... values) {
        return new ImportRefusedException(file, Messages.of(key, values), Messages.of(key + ".remedy"), false);
    }
}
