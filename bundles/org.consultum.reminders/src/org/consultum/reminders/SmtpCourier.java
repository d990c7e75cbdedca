package org.consultum.reminders;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.consultum.reminders.SmtpServer.Security;
import org.consultum.reminders.internal.Clean;
import org.consultum.reminders.internal.MailLibrary;
import org.eclipse.angus.mail.smtp.SMTPSSLTransport;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends messages through a mail server, all over one connection where it holds. The certificate of the server is checked. */
public final class SmtpCourier implements Courier {

    /** Replies from here on say no (RFC 5321, 4.2.1). */
    private static final int FIRST_REFUSAL = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SmtpServer server;
    private final Duration patience;
    private SMTPTransport transport;

    /** A courier that waits half a minute for each answer of the server. */
    public SmtpCourier(SmtpServer server) {
        this(server, PATIENCE);
    }

    /**
     * A courier.
     *
     * @param patience how long it waits for the connection and for each answer
     */
    public SmtpCourier(SmtpServer server, Duration patience) {
        this.server = Objects.requireNonNull(server);
        this.patience = Objects.requireNonNull(patience);
    }

    @Override
    public void deliver(byte[] message, String from, String to) throws RefusedException, IOException {
        var refusal = MailLibrary.call(() -> send(message, from, to));
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Sends; returns why it certainly was not sent, or null. What comes as an exception leaves that open. */
    private RefusedException send(byte[] message, String from, String to) throws MessagingException {
        Session session = Session.getInstance(properties(from));
        try {
            connect(session);
        } catch (MessagingException e) {
            return refused(e, true);
        }
        try {
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(message)), new Address[] {new InternetAddress(to, true)});
            return null;
        } catch (SMTPSendFailedException e) {
            if (answered(e)) {
                return refused(e, false);
            }
            throw e;
        } catch (SendFailedException e) {
            return refused(e, false);
        }
    }

    /** Whether the server refused, or broke off before it had the whole message; after that nobody knows what it did with it. */
    private static boolean answered(SMTPSendFailedException e) {
        String command = e.getCommand() == null ? "" : e.getCommand();
        return e.getReturnCode() >= FIRST_REFUSAL || List.of("MAIL", "RCPT", "DATA").stream().anyMatch(command::startsWith);
    }

    private void connect(Session session) throws MessagingException {
        if (transport != null && transport.isConnected()) {
            return;
        }
        var url = new URLName(server.security() == Security.SSL ? "smtps" : "smtp", server.host(), server.port(), null, null, null);
        transport = server.security() == Security.SSL ? new SMTPSSLTransport(session, url) : new SMTPTransport(session, url);
        transport.connect(server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
    }

    private Properties properties(String from) {
        String protocol = server.security() == Security.SSL ? "mail.smtps." : "mail.smtp.";
        String wait = Long.toString(patience.toMillis());
        var properties = new Properties();
        properties.setProperty(protocol + "connectiontimeout", wait);
        properties.setProperty(protocol + "timeout", wait);
        properties.setProperty(protocol + "writetimeout", wait);
        properties.setProperty(protocol + "from", from);
        properties.setProperty(protocol + "auth", Boolean.toString(server.user().isPresent()));
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(protocol + "starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(protocol + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        return properties;
    }

    private static RefusedException refused(MessagingException e, boolean noServer) {
        return new RefusedException(Clean.line(e.getMessage()), noServer, e);
    }

    @Override
    public void close() {
        if (transport != null) {
            SMTPTransport open = transport;
            transport = null;
            try {
                MailLibrary.call(() -> {
                    open.close();
                    return open;
                });
            } catch (IOException e) {
                // Everything was handed over or reported before; a server that hangs up first takes nothing back.
                transport = null;
            }
        }
    }
}
