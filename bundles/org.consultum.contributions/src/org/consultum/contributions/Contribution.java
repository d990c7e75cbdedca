package org.consultum.contributions;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Something a plugin contributes. What is asked of it here reads the extension only; the plugin's code is reached through {@link #call}
 * alone. Thread-safe.
 *
 * @param <T> type of what its class implements
 * @since 0.1
 */
public interface Contribution<T> {

    /** Its identity, unique among all contributions of its kind. */
    String id();

    /** Who contributes it. */
    Contributor plugin();

    /** The element of the extension. */
    Part element();

    /** The value of an attribute in the user's language; empty when it is not there or says nothing. */
    default Optional<String> attribute(String name) {
        return element().attribute(name);
    }

    /** The value of an attribute in the user's language, or an empty text. */
    default String text(String name) {
        return element().text(name);
    }

    /** Child elements. */
    default List<Part> parts(String name) {
        return element().parts(name);
    }

    /** Whether it can still be used in this session. */
    boolean usable();

    /**
     * A file inside the plugin.
     *
     * @param path path from the root of the plugin
     * @return empty when there is none; to be closed
     * @throws IOException when it cannot be read
     */
    Optional<InputStream> open(String path) throws IOException;

    /**
     * Reads a file inside the plugin. A file that is not there or cannot be read is a fault.
     *
     * @param path path from the root of the plugin
     * @param reading reads it, not to its end if it is too long, and does not close it
     * @return empty after a fault
     */
    <R> Optional<R> read(String path, Reading<R> reading);

    /**
     * Prepares a call of its instance, which is created when it is called first.
     *
     * @param work what to do with the instance
     */
    <R> Call<R> call(Work<? super T, ? extends R> work);

    /** Prepares a call that gives nothing back. */
    default Call<Boolean> run(Act<? super T> act) {
        return call(instance -> {
            act.on(instance);
            return Boolean.TRUE;
        });
    }

    /**
     * A part of this contribution that has a class of its own. It is switched off together with the contribution.
     *
     * @param part one of the child elements, with an attribute {@code class}; a new instance is created for every call
     */
    <U> Contribution<U> within(Part part, Class<U> type);

    /**
     * Switches it off, because of something its plugin did that was noticed elsewhere.
     *
     * @param happened what the plugin did, in the user's language, continuing "the plugin ..."
     * @param cause for the log
     * @return the fault; the first one when it was switched off before
     */
    Fault switchOff(String happened, Optional<Throwable> cause);

    /**
     * Switches it off because of what its plugin threw where no {@link #call} caught it.
     *
     * @return the fault; the first one when it was switched off before
     */
    Fault threw(Throwable thrown);

    /**
     * Makes something of a file.
     *
     * @param <R> what it makes
     */
    @FunctionalInterface
    interface Reading<R> {

        /** Reads; what is thrown is the fault of who wrote the file. */
        R from(InputStream file) throws IOException;
    }

    /**
     * A call.
     *
     * @param <T> what is called
     * @param <R> what it gives
     */
    @FunctionalInterface
    interface Work<T, R> {

        /** Calls; what is thrown is judged by {@link Call}. */
        R with(T instance) throws Exception;
    }

    /**
     * A call that gives nothing back.
     *
     * @param <T> what is called
     */
    @FunctionalInterface
    interface Act<T> {

        /** Calls; what is thrown is judged by {@link Call}. */
        void on(T instance) throws Exception;
    }
}
