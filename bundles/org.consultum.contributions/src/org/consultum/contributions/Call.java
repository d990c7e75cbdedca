package org.consultum.contributions;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A call into a plugin that is being prepared; it happens when the answer is asked for, once.
 *
 * <p>Everything a plugin throws is caught and named, but what is said to be {@linkplain #passing refusals}, cancellation, and errors of the
 * machine such as memory that has run out. A stack that has overflowed is a fault of the plugin. {@code null} is never an answer.
 *
 * <p>With a time limit the call happens on a thread of its own while the calling thread waits and keeps the locks it holds; plugins that
 * ship with the workbench are called directly. A thread that does not answer in time is interrupted and left behind.
 *
 * @param <R> type of the result
 * @since 0.1
 */
public interface Call<R> {

    /** Limits the time to what a question may take; not on the display thread, where plugins may use the window. */
    Call<R> answeringSoon();

    /** Limits the time to what long work may take; not on the display thread, where plugins may use the window. */
    Call<R> working();

    /**
     * Says that the user can cancel. A plugin that goes on regardless is left behind a moment later, and is named. Applies to calls with a
     * limit.
     *
     * @param cancelled whether the user has cancelled
     */
    Call<R> until(BooleanSupplier cancelled);

    /**
     * Measures the call, which happens on the calling thread: a plugin that takes longer than a question may take has its answer taken, but
     * is not asked again. For the display thread.
     */
    Call<R> timed();

    /**
     * Checks an answer before it gets any further.
     *
     * @param check what is wrong with it, in the user's language, continuing "the plugin ..."; empty when nothing is. What the check throws
     *        is taken for a fault of the plugin, whose objects it looks at
     */
    Call<R> checked(Function<? super R, Optional<String>> check);

    /** Names exceptions that the method called may throw; they are no faults. */
    Call<R> passing(Class<? extends Exception> refusal);

    /** Calls, and tells what came of it. Cancellation is thrown on. */
    Answer<R> answer();

    /** Calls, and gives something in its place when nothing usable comes of it. */
    default R or(R fallback) {
        return answer() instanceof Answer.Given<R>(R value) ? value : fallback;
    }

    /** Calls; empty when nothing usable comes of it. */
    default Optional<R> orEmpty() {
        return answer() instanceof Answer.Given<R>(R value) ? Optional.of(value) : Optional.empty();
    }

    /**
     * Calls, lets refusals pass, and turns a fault into one.
     *
     * @param refusal what the caller may throw
     * @param asRefusal makes one of a fault
     */
    default <X extends Exception> R orThrow(Class<X> refusal, Function<Fault, ? extends X> asRefusal) throws X {
        return switch (passing(refusal).answer()) {
            case Answer.Given<R>(R value) -> value;
            case Answer.Refused<R>(Exception reason) -> throw refusal.cast(reason);
            case Answer.Failed<R>(Fault fault) -> throw asRefusal.apply(fault);
        };
    }
}
