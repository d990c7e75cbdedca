package org.consultum.review.approval;

/** A key, certificate or signature cannot be used. The message is for the user and says why and what to do. */
public final class SignatureException extends Exception {

    private static final long serialVersionUID = 1L;

    public SignatureException(String message) {
        super(message);
    }

    public SignatureException(String message, Throwable cause) {
        super(message, cause);
    }
}
