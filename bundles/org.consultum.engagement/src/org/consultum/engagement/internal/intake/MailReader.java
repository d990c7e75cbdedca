package org.consultum.engagement.internal.intake;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.consultum.engagement.intake.IntakeLimits;
import org.consultum.engagement.intake.Place;
import org.consultum.engagement.internal.Messages;
import org.consultum.engagement.internal.Plain;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * Reads one mail (RFC 5322 of October 2008 and MIME, RFC 2045 to 2049 of November 1996). Tolerates what mail programs write; follows
 * nothing, fetches nothing.
 */
final class MailReader {

    private static final int LINE = 300;
    private static final Date NEVER = new Date(0);

    private final IntakeLimits limits;
    private final ZoneId zone;
    private final DocumentText documents;

    /**
     * A reader.
     *
     * @param zone zone of the day a mail came in
     */
    MailReader(IntakeLimits limits, ZoneId zone, DocumentText documents) {
        this.limits = limits;
        this.zone = zone;
        this.documents = documents;
    }

    /** What runs with the class loader in which the mail library finds its parts: that of the thread knows none of it under OSGi. */
    private static <T> T withProviders(MailWork<T> work) throws MessagingException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailStreamProvider.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @FunctionalInterface
    private interface MailWork<T> {

        T run() throws MessagingException, IOException;
    }

    /** Reads a mail; what of it cannot be used is noted. */
    void read(String file, byte[] bytes, Incoming.Content source, Reading reading) {
        try {
            withProviders(() -> {
                MimeMessage message = message(new ByteArrayInputStream(bytes));
                if (message.getHeader("From") == null && message.getHeader("Date") == null && message.getHeader("Subject") == null) {
                    reading.refuse(Place.of(file), "mail.none");
                    return null;
                }
                var body = new Body(file, reading);
                body.part(message, 0, "");
                submission(file, bytes, message, body, source, reading);
                return null;
            });
        } catch (MessagingException | IOException | RuntimeException damaged) {
            reading.refuse(Place.of(file), "mail.damaged", Plain.line(String.valueOf(damaged.getMessage()), LINE));
        }
    }

    private static MimeMessage message(InputStream content) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), content);
    }

    private void submission(String file, byte[] bytes, MimeMessage message, Body body, Incoming.Content source, Reading reading)
            throws MessagingException {
        Optional<Instant> moment = moment(message);
        Sender sender = sender(message);
        String id = Plain.line(message.getHeader("Message-ID", null), LINE);
        String text = body.text();
        List<Incoming.Attached> files = body.files.stream().map(found -> new Incoming.Attached(found.name, found.mediaType, found.size,
            found.sha256, () -> content(source, found.path))).toList();
        if (text.isEmpty() && files.isEmpty()) {
            reading.refuse(Place.of(file), "mail.empty");
            return;
        }
        reading.submissions.add(new Incoming("mail", id.isEmpty() ? "mail " + Digests.sha256(bytes).substring(0, 24) : "mail " + id,
            Place.of(file), sender.name, "", sender.address, subject(message), text, moment.map(at -> at.atZone(zone).toLocalDate()),
            moment,
            message.getHeader("Sensitivity") != null && !"Normal".equalsIgnoreCase(message.getHeader("Sensitivity", null)), List.of(),
            files));
    }

    /** Opens an attachment anew. */
    private InputStream content(Incoming.Content source, String path) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes()));
        }
        try {
            return withProviders(() -> {
                Part part = message(new ByteArrayInputStream(bytes));
                for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
                    part = step.equals("m") ? message(part.getInputStream()) : multipart(part).getBodyPart(Integer.parseInt(step));
                }
                return new ByteArrayInputStream(read(part, limits.attachmentBytes()));
            });
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static MimeMultipart multipart(Part part) throws MessagingException {
        return new MimeMultipart(part.getDataHandler().getDataSource());
    }

    private static byte[] read(Part part, long most) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        }
    }

    private record Sender(String name, String address) {
    }

    private static Sender sender(MimeMessage message) throws MessagingException {
        String header = message.getHeader("From", ",");
        if (header == null) {
            return new Sender("", "");
        }
        String raw = eightBit(header);
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(raw, false);
            if (addresses.length > 0) {
                String address = Plain.line(addresses[0].getAddress(), LINE);
                boolean usable = Addresses.isAddress(address);
                String name = Plain.line(addresses[0].getPersonal(), LINE);
                return new Sender(name.isEmpty() && !usable ? address : name, usable ? address : "");
            }
        } catch (jakarta.mail.internet.AddressException written) {
            return new Sender(Plain.line(decoded(raw), LINE), "");
        }
        return new Sender("", "");
    }

    private static String subject(MimeMessage message) throws MessagingException {
        String header = message.getHeader("Subject", null);
        return header == null ? "" : Plain.line(decoded(MimeUtility.unfold(eightBit(header))), LINE);
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException unknown) {
            return header;
        }
    }

    /** Headers are read as Latin-1; what programs write into them without encoding is UTF-8 or what the machine of the sender used. */
    private static String eightBit(String header) {
        if (header.chars().allMatch(c -> c < 0x80)) {
            return header;
        }
        return header.chars().allMatch(c -> c < 0x100) ? Charsets.decode(header.getBytes(StandardCharsets.ISO_8859_1)) : header;
    }

    /** When it arrived, as the last machine on its way wrote; when it was sent, where none did. */
    private static Optional<Instant> moment(MimeMessage message) throws MessagingException {
        String[] received = message.getHeader("Received");
        if (received != null && received.length > 0) {
            Date arrived = new MailDateFormat().parse(received[0].substring(received[0].lastIndexOf(';') + 1), new ParsePosition(0));
            if (arrived != null && arrived.after(NEVER)) {
                return Optional.of(arrived.toInstant());
            }
        }
        return Optional.ofNullable(message.getSentDate()).filter(date -> date.after(NEVER)).map(Date::toInstant);
    }

    private record Found(String name, String mediaType, long size, String sha256, String path) {
    }

    /** Text and attachments of a mail while its parts are walked. */
    private final class Body {

        private final String file;
        private final Reading reading;
        private final List<String> texts = new ArrayList<>();
        private final List<Found> files = new ArrayList<>();
        private int parts;
        private boolean cutOff;

        Body(String file, Reading reading) {
            this.file = file;
            this.reading = reading;
        }

        String text() {
            return Plain.lines(String.join("\n\n", texts), limits.textLength());
        }

        void part(Part part, int depth, String path) throws MessagingException, IOException {
            if (++parts > limits.parts() || depth > limits.partDepth()) {
                if (!cutOff) {
                    reading.refuse(Place.of(file), "mail.tooManyParts");
                }
                cutOff = true;
                return;
            }
            ContentType type = type(part);
            String name = name(part, type);
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || !name.isEmpty();
            if (type.match("multipart/*")) {
                multi(multipart(part), type, depth, path);
            } else if (type.match("message/rfc822")) {
                forwarded(part, depth, path);
            } else if (!attached && (type.match("text/plain") || type.match("text/html"))) {
                texts.add(text(part, type));
            } else {
                attachment(part, type, name, path);
            }
        }

        private void multi(MimeMultipart parts, ContentType type, int depth, String path) throws MessagingException, IOException {
            int count = parts.getCount();
            if (!type.match("multipart/alternative")) {
                for (int i = 0; i < count; i++) {
                    part(parts.getBodyPart(i), depth + 1, step(path, i));
                }
                return;
            }
            int best = -1;
            for (int i = 0; i < count; i++) {
                BodyPart each = parts.getBodyPart(i);
                ContentType form = type(each);
                if (form.match("text/plain") && !text(each, form).isBlank()) {
                    best = i;
                    break;
                }
                best = form.match("text/html") || form.match("multipart/*") ? i : best;
            }
            if (best >= 0) {
                part(parts.getBodyPart(best), depth + 1, step(path, best));
            }
        }

        private void forwarded(Part part, int depth, String path) throws MessagingException, IOException {
            MimeMessage inner = message(part.getInputStream());
            Sender sender = sender(inner);
            texts.add("## " + subject(inner) + "\n\n" + Messages.text("mail.forwarded",
                sender.name.isEmpty() ? sender.address : sender.name,
                moment(inner).map(at -> at.atZone(zone).toLocalDate().toString()).orElse("")));
            part(inner, depth + 1, path.isEmpty() ? "m" : path + "/m");
        }

        private static String step(String path, int index) {
            return path.isEmpty() ? Integer.toString(index) : path + "/" + index;
        }

        private String text(Part part, ContentType type) throws MessagingException, IOException {
            byte[] bytes = MailReader.read(part, 4L * limits.textLength());
            String charset = type.getParameter("charset");
            String text = Charsets.named(charset).flatMap(known -> Charsets.strict(bytes, known))
                .orElseGet(() -> Charsets.decode(bytes));
            return type.match("text/html") ? HtmlText.of(text, limits.textLength()) : flowed(text, type);
        }

        /** Lines a mail program broke to fit a screen are one line again (RFC 3676 of February 2004). */
        private static String flowed(String text, ContentType type) {
            if (!"flowed".equalsIgnoreCase(type.getParameter("format"))) {
                return text;
            }
            String joint = "yes".equalsIgnoreCase(type.getParameter("delsp")) ? "" : " ";
            return text.replace("\r\n", "\n").replaceAll("(?m)(?<!^--) \\n(?!>)", joint);
        }

        private void attachment(Part part, ContentType type, String told, String path) throws MessagingException {
            String name = FileNames.clean(told, "attachment-" + (files.size() + 1) + endingOf(type));
            if (files.size() >= limits.attachments()) {
                if (files.size() == limits.attachments()) {
                    reading.refuse(Place.of(file), "mail.tooManyAttachments", limits.attachments());
                }
                return;
            }
            byte[] bytes;
            try {
                bytes = MailReader.read(part, limits.attachmentBytes());
            } catch (IOException damaged) {
                reading.refuse(Place.of(file), "mail.attachmentDamaged", name);
                return;
            }
            if (bytes.length > limits.attachmentBytes()) {
                reading.refuse(Place.of(file), "mail.attachmentTooLarge", name);
                return;
            }
            if (bytes.length == 0 || isDecoration(part, type)) {
                return;
            }
            String mediaType = FileNames.mediaType(name);
            boolean known = !mediaType.equals("application/octet-stream");
            files.add(new Found(name, known ? mediaType : type.getBaseType().toLowerCase(Locale.ROOT),
                bytes.length, Digests.sha256(bytes), path));
            if (DocumentText.reads(java.nio.file.Path.of(name))) {
                try {
                    texts.add("## " + name + "\n\n" + documents.of(name, bytes));
                } catch (IOException unreadable) {
                    reading.refuse(Place.of(file), "mail.attachmentUnreadable", name, String.valueOf(unreadable.getMessage()));
                }
            }
        }

        /** Pictures of a signature: shown inside the text by its HTML. */
        private static boolean isDecoration(Part part, ContentType type) throws MessagingException {
            return type.match("image/*") && Part.INLINE.equalsIgnoreCase(disposition(part)) && part.getHeader("Content-ID") != null
                || type.match("application/pgp-signature") || type.match("application/pkcs7-signature");
        }

        private static String endingOf(ContentType type) {
            return type.match("application/pdf") ? ".pdf" : type.match("text/html") ? ".html" : type.match("text/*") ? ".txt" : "";
        }

        private static String disposition(Part part) {
            try {
                return part.getDisposition();
            } catch (MessagingException odd) {
                return Part.ATTACHMENT;
            }
        }

        private static ContentType type(Part part) throws MessagingException {
            String header = part.getContentType();
            try {
                return new ContentType(header == null ? "text/plain" : header);
            } catch (ParseException odd) {
                String base = header.split(";")[0].strip();
                return base.matches("[\\w.+-]+/[\\w.+-]+") ? new ContentType(base.split("/")[0], base.split("/")[1], null)
                    : new ContentType("application", "octet-stream", null);
            }
        }

        private static String name(Part part, ContentType type) {
            String name;
            try {
                name = part.getFileName();
            } catch (MessagingException odd) {
                name = type.getParameter("name");
            }
            return name == null ? "" : Plain.line(decoded(eightBit(name)), LINE);
        }
    }
}
