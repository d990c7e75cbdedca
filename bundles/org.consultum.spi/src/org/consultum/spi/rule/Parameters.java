package org.consultum.spi.rule;

/**
 * The parameters of a rule, by name. A pack that uses a rule gives every parameter the rule asks for; one that is missing or of another
 * form ends in a {@link ParameterException}: the rule is not applied, and the pack is named.
 *
 * @since 0.1
 */
public interface Parameters {

    /** A whole number, such as a number of days. */
    int number(String name);

    /** True or false. */
    boolean flag(String name);

    /** A text, such as a time zone or a list of codes. */
    String text(String name);

    /** A parameter is missing or cannot be read. */
    final class ParameterException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /**
         * A fault in the data of a pack.
         *
         * @param message which parameter, and what is wrong with it, in words for the author of the pack
         */
        public ParameterException(String message) {
            // thrown for every element a rule looks at, and told by its message alone
            super(message, null, false, false);
        }
    }
}
