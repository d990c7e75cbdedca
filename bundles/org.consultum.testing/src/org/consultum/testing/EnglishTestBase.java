package org.consultum.testing;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of tests that read messages in English, whatever the language of the machine is. Such tests do not run side by side in one process:
 * the language is that of the whole process while one of them runs, and set back after it.
 *
 * @since 0.1
 */
public abstract class EnglishTestBase {

    private final Locale before = Locale.getDefault();

    /** Sets the language to English. */
    @BeforeEach
    protected final void readEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    /** Sets the language back. */
    @AfterEach
    protected final void readOnAsBefore() {
        Locale.setDefault(before);
    }
}
