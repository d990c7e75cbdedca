package org.consultum.reminders;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consultum.followup.action.Contact;
import org.consultum.model.Element;
import org.consultum.model.MessageKind;

/**
 * One message, ready to be written to a file or sent.
 *
 * @param kind what it is for
 * @param recipient to whom; a recipient without an address can be written to a file but not be sent anything
 * @param language language it is written in
 * @param date moment it bears: the morning of the day it speaks of, in the zone of the register
 * @param subject its subject, one line
 * @param text its text without marks
 * @param html its text as a whole HTML page, everything from the register escaped
 * @param messageId its Message-ID (RFC 5322) with angle brackets, the same however often it is made
 * @param about what it is about
 */
public record Reminder(MessageKind kind, Contact recipient, Locale language, ZonedDateTime date, String subject, String text, String html,
        String messageId, List<Element> about) {

    public Reminder {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(language);
        Objects.requireNonNull(date);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(messageId);
        about = List.copyOf(about);
    }
}
