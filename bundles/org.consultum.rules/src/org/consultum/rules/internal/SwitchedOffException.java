package org.consultum.rules.internal;

/** A rule of a plugin has failed; the message says so to the user. */
final class SwitchedOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SwitchedOffException(String message) {
        super(message, null, false, false);
    }
}
