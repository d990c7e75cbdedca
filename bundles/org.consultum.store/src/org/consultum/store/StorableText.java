package org.consultum.store;

import org.consultum.store.internal.codec.Escapes;
import org.consultum.store.internal.codec.Limits;

/** What files can hold as text. */
public final class StorableText {

    private StorableText() {
    }

    /**
     * The text as a file holds it: each character that XML 1.0 cannot carry (control characters but for tab, line feed and carriage return,
     * lone surrogates, U+FFFE and U+FFFF) becomes U+FFFD, the replacement character. Other texts are returned as they are.
     */
    public static String of(String text) {
        return Escapes.storableForm(text);
    }

    /** The most characters a single value can have. */
    public static int longest() {
        return Limits.STANDARD.valueLength();
    }
}
