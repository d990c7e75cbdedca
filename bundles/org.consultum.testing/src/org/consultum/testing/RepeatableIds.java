package org.consultum.testing;

import java.util.Locale;
import org.consultum.model.base.IdSource;

/**
 * Ids that count from 1, the same in every run: 00000000-0000-4000-8000-000000000001 and so on. Not thread-safe.
 *
 * @since 0.1
 */
public final class RepeatableIds implements IdSource {

    private long last;

    @Override
    public String next() {
        return id(++last);
    }

    /** The id this source gives at a position counted from 1. */
    public static String id(long position) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", position);
    }
}
