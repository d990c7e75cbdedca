package org.consultum.reminders;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A mail server and how it is spoken to.
 *
 * @param host name or address
 * @param port port, 1 to 65535
 * @param security how the connection is protected
 * @param user who logs in; empty for none
 * @param password the password of the user; never shown
 * @param sender whom messages come from
 */
public record SmtpServer(String host, int port, Security security, Optional<String> user, Optional<String> password, Sender sender) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** How a connection is protected (RFC 8314). */
    public enum Security {
        /** Begins in clear and turns to TLS before anything is said; without TLS nothing is sent. */
        STARTTLS,
        /** TLS from the beginning. */
        SSL,
        /** Not at all: for a server on the same machine. No password is sent over it. */
        NONE;

        /** The usual port. */
        public int port() {
            return this == SSL ? SUBMISSIONS : SUBMISSION;
        }

        /** The security with a name such as {@code starttls}. */
        public static Optional<Security> named(String name) {
            for (Security security : values()) {
                if (security.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of(security);
                }
            }
            return Optional.empty();
        }
    }

    public SmtpServer {
        Objects.requireNonNull(host);
        Objects.requireNonNull(security);
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
        Objects.requireNonNull(sender);
        if (port < 1 || port > 0xffff) {
            throw new IllegalArgumentException("No port: " + port);
        }
        if (security == Security.NONE && user.isPresent()) {
            throw new IllegalArgumentException("A password is not sent over a connection that is not protected");
        }
    }

    @Override
    public String toString() {
        return host + ":" + port + " (" + security.name().toLowerCase(Locale.ROOT) + ")";
    }
}
