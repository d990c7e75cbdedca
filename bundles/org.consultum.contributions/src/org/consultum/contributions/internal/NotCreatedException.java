package org.consultum.contributions.internal;

/** An instance could not be created; the message continues "the plugin ...". */
final class NotCreatedException extends Exception {

    private static final long serialVersionUID = 1L;

    NotCreatedException(String message, Throwable cause) {
        super(message, cause);
    }
}
