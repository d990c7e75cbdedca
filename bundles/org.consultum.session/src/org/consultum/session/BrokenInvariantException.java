package org.consultum.session;

/**
 * A command would have broken what must hold for a register to be saved, or changed what is guarded. It was rolled back; the message is
 * for the user.
 *
 * @since 0.1
 */
public final class BrokenInvariantException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenInvariantException(String message) {
        super(message);
    }
}
