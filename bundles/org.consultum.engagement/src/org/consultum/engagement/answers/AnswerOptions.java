package org.consultum.engagement.answers;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document of answers shows.
 *
 * @param names whether the names of those who took part stand in it; without them their group of interest does
 * @param language its language; that of the register if empty
 */
public record AnswerOptions(boolean names, Optional<Locale> language) {

    /** With names, in the language of the register. */
    public static final AnswerOptions USUAL = new AnswerOptions(true, Optional.empty());

    public AnswerOptions {
        Objects.requireNonNull(language);
    }

    /** The same without names. */
    public AnswerOptions withoutNames() {
        return new AnswerOptions(false, language);
    }
}
