package org.consultum.interchange;

import java.util.List;
import java.util.Objects;
import org.consultum.spi.importer.ImportNotice;

/**
 * Notices of one sort.
 *
 * @param code what sort it is
 * @param severity the worst of them
 * @param count how many there are
 * @param first the first of them, at most {@link #SHOWN}
 */
public record NoticeGroup(String code, ImportNotice.Severity severity, long count, List<ImportNotice> first) {

    /** How many notices of one sort are kept. */
    public static final int SHOWN = 50;

    public NoticeGroup {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        first = List.copyOf(first);
    }
}
