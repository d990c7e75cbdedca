package org.consultum.spi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a command takes and what it gives. The command line makes its help from it, checks what is typed against it, and proposes what
 * was probably meant. Immutable.
 *
 * @since 0.1
 */
public final class CommandSyntax {

    private final List<Parameter> parameters;
    private final List<Option> options;
    private final List<Key> keys;
    private final List<Example> examples;
    private final List<String> notes;

    private CommandSyntax(Builder builder) {
        parameters = List.copyOf(builder.parameters);
        options = List.copyOf(builder.options);
        keys = List.copyOf(builder.keys);
        examples = List.copyOf(builder.examples);
        notes = List.copyOf(builder.notes);
    }

    /** Begins a syntax. */
    public static Builder takes() {
        return new Builder();
    }

    /** What is typed without a name, in the order it is typed. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** What is typed with a name. */
    public List<Option> options() {
        return options;
    }

    /** Keys of the objects in the output for machines, in their order. */
    public List<Key> keys() {
        return keys;
    }

    public List<Example> examples() {
        return examples;
    }

    /** Paragraphs the help ends with. */
    public List<String> notes() {
        return notes;
    }

    /**
     * Something typed without a name.
     *
     * @param name name shown in the help, in capitals, such as {@code REGISTER}
     * @param description what it is
     * @param required whether it must be typed; optional ones stand last
     * @param choices what it must be one of; empty when it is free
     */
    public record Parameter(String name, String description, boolean required, List<String> choices) {

        public Parameter {
            if (!name.matches("[A-Z][A-Z0-9-]*")) {
                throw new IllegalArgumentException("Not the name of a parameter: " + name);
            }
            Objects.requireNonNull(description);
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something typed with a name.
     *
     * @param name the name with its hyphens, such as {@code --out}
     * @param value name of its value shown in the help, in capitals, such as {@code FILE}; empty for a flag
     * @param description what it does
     * @param required whether it must be given
     * @param choices what its value must be one of; empty when it is free
     * @param repeated whether it may be given more than once
     */
    public record Option(String name, String value, String description, boolean required, List<String> choices, boolean repeated) {

        public Option {
            if (!name.matches("--[a-z][a-z0-9-]*")) {
                throw new IllegalArgumentException("Not the name of an option: " + name);
            }
            Objects.requireNonNull(value);
            Objects.requireNonNull(description);
            choices = List.copyOf(choices);
        }

        /** An option that may be given once. */
        public Option(String name, String value, String description, boolean required, List<String> choices) {
            this(name, value, description, required, choices, false);
        }

        /** Whether it is given without a value. */
        public boolean isFlag() {
            return value.isEmpty();
        }
    }

    /**
     * A key of the output for machines.
     *
     * @param name the key
     * @param description what its value is, and in what form
     */
    public record Key(String name, String description) {

        public Key {
            Objects.requireNonNull(name);
            Objects.requireNonNull(description);
        }
    }

    /**
     * An example.
     *
     * @param line what is typed, from {@code consultum} on
     * @param explanation what it does
     */
    public record Example(String line, String explanation) {

        public Example {
            Objects.requireNonNull(line);
            Objects.requireNonNull(explanation);
        }
    }

    /** Collects a syntax. Used by one thread. */
    public static final class Builder {

        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private final List<Key> keys = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private Builder() {
        }

        public Builder parameter(String name, String description) {
            return parameter(new Parameter(name, description, true, List.of()));
        }

        public Builder parameter(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        /** An option without a value. */
        public Builder flag(String name, String description) {
            return option(new Option(name, "", description, false, List.of()));
        }

        /** An option that may be left out. */
        public Builder option(String name, String value, String description) {
            return option(new Option(name, value, description, false, List.of()));
        }

        /** An option that may be given any number of times. */
        public Builder repeated(String name, String value, String description) {
            return option(new Option(name, value, description, false, List.of(), true));
        }

        /** An option that must be given. */
        public Builder required(String name, String value, String description) {
            return option(new Option(name, value, description, true, List.of()));
        }

        public Builder option(Option option) {
            options.add(option);
            return this;
        }

        public Builder key(String name, String description) {
            keys.add(new Key(name, description));
            return this;
        }

        public Builder example(String line, String explanation) {
            examples.add(new Example(line, explanation));
            return this;
        }

        public Builder note(String paragraph) {
            notes.add(Objects.requireNonNull(paragraph));
            return this;
        }

        /**
         * The syntax.
         *
         * @throws IllegalStateException when two parts have one name, or a required parameter follows an optional one
         */
        public CommandSyntax build() {
            var names = new ArrayList<String>();
            parameters.forEach(parameter -> names.add(parameter.name()));
            options.forEach(option -> names.add(option.name()));
            if (names.stream().distinct().count() != names.size()) {
                throw new IllegalStateException("Two parts of the syntax have one name: " + names);
            }
            boolean optional = false;
            for (Parameter parameter : parameters) {
                if (optional && parameter.required()) {
                    throw new IllegalStateException("The required parameter " + parameter.name() + " follows an optional one");
                }
                optional = !parameter.required();
            }
            return new CommandSyntax(this);
        }
    }
}
