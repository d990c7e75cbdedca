package org.consultum.reminders.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

/** A text in two forms (RFC 2046, 5.1.4) whose boundary is always the same, which the encoded parts cannot contain. */
public final class TextAndHtml extends MimeMultipart {

    /** "=_" occurs in no text that is encoded as quoted-printable or base64 (RFC 2045, 6.7). */
    private static final String BOUNDARY = "=_consultum_alternative";

    public TextAndHtml(MimeBodyPart text, MimeBodyPart html) throws MessagingException {
        super("alternative");
        contentType = "multipart/alternative; boundary=\"" + BOUNDARY + "\"";
        addBodyPart(text);
        addBodyPart(html);
    }
}
