package org.consultum.reminders.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.action.Contact;
import org.consultum.model.Element;
import org.consultum.model.MessageKind;
import org.consultum.model.MessageState;
import org.consultum.model.Register;
import org.consultum.model.SentMessage;
import org.consultum.model.SentMessageList;
import org.consultum.reminders.MailFile;

/**
 * What was told before a day, read once. Messages of the day itself do not count, so that making them again gives the same. A message was to
 * whoever has its address; one without an address, to its recipient.
 */
final class Told {

    private static final Set<MessageKind> NEWS = EnumSet.of(MessageKind.DIGEST, MessageKind.STATUS_NEWS);
    private static final Set<MessageKind> ONCE = EnumSet.of(MessageKind.ESCALATION, MessageKind.RESPONSE_REMINDER);

    private final Map<String, LocalDate> lastNews = new HashMap<>();
    private final Map<MessageKind, Map<String, LocalDate>> last = new EnumMap<>(MessageKind.class);

    Told(Register register, LocalDate before, boolean plannedCounts) {
        ONCE.forEach(kind -> last.put(kind, new HashMap<>()));
        SentMessageList list = register.getMessageList();
        if (list != null) {
            list.getMessages().stream()
                .filter(message -> message.getState() == MessageState.SENT || plannedCounts && message.getState() == MessageState.PLANNED)
                .filter(message -> message.getAsOf() != null && message.getAsOf().isBefore(before)).forEach(this::add);
        }
    }

    private void add(SentMessage message) {
        String to = message.getAddress() != null ? key(message.getAddress())
            : message.getRecipient() == null ? "" : key(message.getRecipient().getId());
        if (NEWS.contains(message.getKind())) {
            lastNews.merge(to, message.getAsOf(), Told::later);
        } else {
            message.getAbout().forEach(about -> last.get(message.getKind()).merge(to + " " + about.getId(), message.getAsOf(), Told::later));
        }
    }

    /** The day of the last message with news to a recipient. */
    Optional<LocalDate> lastNews(Contact recipient) {
        return Optional.ofNullable(lastNews.get(key(recipient)));
    }

    /** Whether a recipient was told of something in a kind of message on a day or since. */
    boolean since(LocalDate day, MessageKind kind, Contact recipient, Element about) {
        LocalDate told = last.get(kind).get(key(recipient) + " " + about.getId());
        return told != null && !told.isBefore(day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String key(Contact recipient) {
        return key(recipient.address().map(address -> MailFile.address(address).orElse(address)).orElseGet(recipient.party()::getId));
    }

    private static String key(String address) {
        return String.valueOf(address).strip().toLowerCase(Locale.ROOT);
    }
}
