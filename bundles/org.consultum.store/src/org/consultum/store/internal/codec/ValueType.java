package org.consultum.store.internal.codec;

/** Text form of one data type in files. */
interface ValueType {

    /**
     * The value a text stands for.
     *
     * @throws RuntimeException for text that is no value of this type
     */
    Object parse(String text);

    /** The text of a value, never null. */
    String format(Object value);
}
