package org.consultum.ui;

import java.util.List;
import org.consultum.store.Problem;

/**
 * The one place errors go to: the log gets everything, the user a message that says what happened, what it means and what to do. An OSGi
 * service; all methods may be called on any thread and return at once.
 */
public interface Reporter {

    /**
     * Reports a failure.
     *
     * @param happened what happened, as a sentence
     * @param remedy what it means and what to do about it
     * @param cause the exception behind it, for the log; shown only there
     */
    void failed(String happened, String remedy, Throwable cause);

    /**
     * Reports why something could not be done with a register.
     *
     * @param happened what could not be done, as a sentence
     * @param problems why, at least one
     */
    void failed(String happened, List<Problem> problems);

    /** Tells something that is no failure but must not be missed. */
    void tell(String title, String message);

    /** Writes to the log only: something a user cannot do anything about. */
    void log(String message, Throwable cause);
}
