package org.consultum.reminders.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.followup.action.Contact;
import org.consultum.model.Committee;
import org.consultum.model.MessageKind;
import org.consultum.model.Register;
import org.consultum.reminders.Reminder;
import org.consultum.reminders.ReminderRequest;

/** Makes messages of what was found. */
public final class Composer {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int ID_LENGTH = 20;

    private final Register register;
    private final ReminderRequest request;
    private final ZoneId zone;

    public Composer(Register register, ReminderRequest request) {
        this.register = register;
        this.request = request;
        zone = register.getZone() == null ? ZoneOffset.UTC : register.getZone();
    }

    /** The messages, by kind and recipient. */
    public List<Reminder> reminders() {
        var found = new Collector(register, request);
        var reminders = new ArrayList<Reminder>();
        found.digests().forEach(concerns -> reminders.add(reminder(concerns.asks() ? MessageKind.DIGEST : MessageKind.STATUS_NEWS, concerns)));
        found.escalations().forEach(concerns -> reminders.add(reminder(MessageKind.ESCALATION, concerns)));
        found.responses().forEach(concerns -> reminders.add(reminder(MessageKind.RESPONSE_REMINDER, concerns)));
        return reminders;
    }

    private Reminder reminder(MessageKind kind, Concerns concerns) {
        Contact recipient = concerns.recipient();
        Locale language = language(recipient);
        var writer = new Writer(register, request.asOf(), language);
        String subject = writer.subject(kind, concerns);
        Page page = writer.page(kind, concerns);
        return new Reminder(kind, recipient, language, request.asOf().atTime(MORNING).atZone(zone), subject, page.text(),
            page.html(subject, language.toLanguageTag()), messageId(kind, recipient), concerns.about());
    }

    /** The language of the recipient, else of the register, else English. */
    private Locale language(Contact recipient) {
        return recipient.language().or(() -> Optional.ofNullable(register.getLanguage()).filter(tag -> !tag.isBlank()))
            .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-'))).filter(locale -> !locale.getLanguage().isEmpty())
            .orElse(Locale.ENGLISH);
    }

    /** Made of what tells one message from another: kind, day, recipient, address, and the committee where there is only one. */
    private String messageId(MessageKind kind, Contact recipient) {
        String identity = String.join("\n", recipient.party().getId(), recipient.address().orElse("").toLowerCase(Locale.ROOT),
            request.committee().map(Committee::getId).orElse(""));
        // News become part of a digest when something is expected as well; both are the one message of the day.
        String name = kind == MessageKind.STATUS_NEWS ? MessageKind.DIGEST.getLiteral() : kind.getLiteral();
        return "<" + name + "." + request.asOf() + "." + digest(identity) + "@" + domain() + ".consultum>";
    }

    private String domain() {
        String id = register.getId() == null ? "" : register.getId().replaceAll("[^A-Za-z0-9-]", "");
        return id.isEmpty() ? "register" : id;
    }

    private static String digest(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
