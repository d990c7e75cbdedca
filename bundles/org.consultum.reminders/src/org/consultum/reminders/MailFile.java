package org.consultum.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.base.Slugs;
import org.consultum.reminders.internal.Clean;
import org.consultum.reminders.internal.MailLibrary;
import org.consultum.reminders.internal.TextAndHtml;

/**
 * A message as it is written to an {@code .eml} file and handed to a mail server (RFC 5322, RFC 2045 to 2047): headers, and the text twice,
 * without marks and as HTML. The same message gives the same bytes. Nothing in the register can add a header: what people typed is made one
 * line and encoded, and an address that is none is left out.
 */
public final class MailFile {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.US);
    private static final String UTF_8 = "UTF-8";
    private static final int LONGEST_ADDRESS = 254;

    private final Reminder reminder;
    private final Sender sender;

    public MailFile(Reminder reminder, Sender sender) {
        this.reminder = Objects.requireNonNull(reminder);
        this.sender = Objects.requireNonNull(sender);
    }

    /**
     * An address fit to be sent to: one mailbox of RFC 5322 in ASCII without a name, comment or blank. A domain in other signs is written
     * in ASCII (RFC 3490).
     *
     * @param typed what stands in the register
     */
    public static Optional<String> address(String typed) {
        String stripped = typed.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || stripped.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try {
            String address = stripped.substring(0, at + 1) + IDN.toASCII(stripped.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            if (address.chars().anyMatch(sign -> sign <= ' ' || sign >= 0x7f || "<>(),;:\"\\[]".indexOf(sign) >= 0)) {
                return Optional.empty();
            }
            MailLibrary.call(() -> new InternetAddress(address, true));
            return Optional.of(address);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address the message goes to, if its recipient has one that can be sent to. */
    public Optional<String> address() {
        return reminder.recipient().address().flatMap(MailFile::address);
    }

    /** A file name that tells kind, day and recipient; safe on every disk, and no two messages of a day have the same. */
    public String name() {
        String id = reminder.messageId();
        String[] parts = id.substring(1, id.indexOf('@')).split("\\.");
        String recipient = Slugs.of(reminder.recipient().name(), "recipient", taken -> false);
        return parts[0].toLowerCase(Locale.ROOT) + "-" + parts[1] + "-" + recipient + "-" + parts[2].substring(0, 8) + ".eml";
    }

    /** The bytes. */
    public byte[] bytes() throws IOException {
        return MailLibrary.call(() -> {
            var bytes = new ByteArrayOutputStream();
            var body = new TextAndHtml(part(reminder.text(), "plain"), part(reminder.html(), "html"));
            header(bytes, "Message-ID", reminder.messageId());
            header(bytes, "Date", DATE.format(reminder.date()));
            header(bytes, "From", mailbox(sender.name(), sender.address()));
            header(bytes, "To", to());
            header(bytes, "Subject", encoded(reminder.subject(), "Subject"));
            header(bytes, "MIME-Version", "1.0");
            header(bytes, "Content-Type", body.getContentType());
            header(bytes, "Content-Language", reminder.language().toLanguageTag());
            header(bytes, "Auto-Submitted", "auto-generated");
            header(bytes, "X-Mailer", "Consultum Workbench");
            bytes.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            body.writeTo(bytes);
            return bytes.toByteArray();
        });
    }

    /** The recipient; a group without members (RFC 5322, 3.4) where there is no address to send to. */
    private String to() throws IOException {
        String name = Clean.line(reminder.recipient().name());
        Optional<String> address = address();
        if (address.isPresent()) {
            return mailbox(name, address.get());
        }
        String group = name.isEmpty() ? "undisclosed-recipients" : MimeUtility.encodeWord(name, UTF_8, "B");
        return (group.equals(name) ? "\"" + name.replaceAll("[\"\\\\]", "'") + "\"" : group) + ":;";
    }

    private static String mailbox(String name, String address) throws IOException {
        return new InternetAddress(address, Clean.line(name), UTF_8).toString();
    }

    private static String encoded(String text, String header) throws IOException {
        return MimeUtility.fold(header.length() + 2, MimeUtility.encodeText(Clean.line(text), UTF_8, null));
    }

    private static void header(OutputStream out, String name, String value) throws IOException {
        out.write((name + ": " + value + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** One part, encoded so that every line is short and ASCII. */
    private static MimeBodyPart part(String text, String subtype) throws MessagingException, IOException {
        byte[] content = text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        long others = text.chars().filter(character -> character > 0x7e).count();
        String encoding = others * 5 > text.length() ? "base64" : "quoted-printable";
        var encoded = new ByteArrayOutputStream();
        try (OutputStream encoder = MimeUtility.encode(encoded, encoding)) {
            encoder.write(content);
        }
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
        headers.setHeader("Content-Transfer-Encoding", encoding);
        return new MimeBodyPart(headers, encoded.toByteArray());
    }
}
