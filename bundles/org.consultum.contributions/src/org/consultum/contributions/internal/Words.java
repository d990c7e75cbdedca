package org.consultum.contributions.internal;

import java.io.PrintWriter;
import java.io.Writer;

/** Says in a few words what a plugin threw. */
final class Words {

    private static final int MOST = 200;

    private Words() {
    }

    /** The name of what was thrown with its message, on one line. What a plugin throws may itself throw when it is asked. */
    static String of(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        try {
            String message = thrown.getMessage();
            return message == null || message.isBlank() ? name : Messages.text("fault.reason", name, line(message));
        } catch (RuntimeException | StackOverflowError e) {
            return name;
        }
    }

    /** What was thrown in a form that the log can print, with the place it was thrown at. */
    static Throwable printable(Throwable thrown) {
        try {
            thrown.printStackTrace(new PrintWriter(Writer.nullWriter()));
            return thrown;
        } catch (RuntimeException | StackOverflowError e) {
            var plain = new IllegalStateException(thrown.getClass().getName());
            plain.setStackTrace(thrown.getStackTrace());
            return plain;
        }
    }

    /** A text of a plugin on one line and of bounded length. */
    static String line(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
