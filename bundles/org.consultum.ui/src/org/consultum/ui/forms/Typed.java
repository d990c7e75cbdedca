package org.consultum.ui.forms;

import java.util.Optional;

/** How a value of the metamodel is written in a text field, and read back from what a person typed. */
interface Typed {

    /** The text of a value. */
    String write(Object value);

    /** What a text means. */
    Reading read(String text);

    /** The result of reading a text. */
    sealed interface Reading {

        /**
         * The text is understood.
         *
         * @param value its value; empty where the text says that there is none
         */
        record Value(Optional<Object> value) implements Reading {
        }

        /**
         * The text is not understood.
         *
         * @param reason why, and what would be
         */
        record Unclear(String reason) implements Reading {
        }

        static Reading of(Object value) {
            return new Value(Optional.of(value));
        }

        static Reading nothing() {
            return new Value(Optional.empty());
        }
    }
}
