package org.consultum.reporting.internal.engine;

/** What a plugin contributes to reports has failed and is switched off; the message says so to the user. */
final class PluginFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginFaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
