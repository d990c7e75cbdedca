package org.consultum.reporting.catalogue;

import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong with a template.
 *
 * @param file the template, as a path where it is a file of the organisation and by its name where it was shipped
 * @param line line, from 1; 0 where it is not known
 * @param column column, from 1; 0 where it is not known
 * @param variable what the template asks for and there is not; empty for other problems
 * @param message what is wrong, in the language of the user where it is ours to say
 * @param text the line itself; may be empty
 */
public record TemplateProblem(String file, int line, int column, Optional<String> variable, String message, String text) {

    public TemplateProblem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(variable);
        Objects.requireNonNull(message);
        Objects.requireNonNull(text);
    }
}
