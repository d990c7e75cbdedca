package org.consultum.reminders;

import java.io.IOException;

/** Hands messages over to a mail server, or to whatever takes its place. Used by one thread; closed when all are handed over. */
public interface Courier extends AutoCloseable {

    /**
     * Hands over one message; returns when it was taken over.
     *
     * @param message the message as bytes, headers included
     * @param from address of the sender
     * @param to the one address it goes to
     * @throws RefusedException when it certainly was not taken over
     * @throws IOException when nobody knows whether it was
     */
    void deliver(byte[] message, String from, String to) throws RefusedException, IOException;

    @Override
    void close();

    /** A message was certainly not taken over. */
    final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean noServer;

        /**
         * A refusal.
         *
         * @param message what the server said, one line
         * @param noServer whether no server could be reached or logged in to, so that no other message will fare better
         */
        public RefusedException(String message, boolean noServer, Throwable cause) {
            super(message, cause);
            this.noServer = noServer;
        }

        /** Whether no other message will fare better. */
        public boolean noServer() {
            return noServer;
        }
    }
}
