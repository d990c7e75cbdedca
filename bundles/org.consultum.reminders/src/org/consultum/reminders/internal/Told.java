package org.consultum.reminders.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.followup.action.Contact;
import org.consultum.model.Element;
import org.consultum.model.MessageKind;
import org.consultum.model.MessageState;
import org.consultum.model.Register;
import org.consultum.model.SentMessage;
import org.consultum.model.SentMessageList;

/** What was told before a day. Messages of the day itself do not count, so that making them again gives the same. */
final class Told {

    private static final Set<MessageKind> NEWS = EnumSet.of(MessageKind.DIGEST, MessageKind.STATUS_NEWS);

    private final List<SentMessage> messages;

    Told(Register register, LocalDate before, boolean plannedCounts) {
        SentMessageList list = register.getMessageList();
        messages = (list == null ? Stream.<SentMessage>empty() : list.getMessages().stream())
            .filter(message -> message.getState() == MessageState.SENT || plannedCounts && message.getState() == MessageState.PLANNED)
            .filter(message -> message.getAsOf() != null && message.getAsOf().isBefore(before)).toList();
    }

    /** The day of the last message with news to a recipient. */
    Optional<LocalDate> lastNews(Contact recipient) {
        return messages.stream().filter(message -> NEWS.contains(message.getKind()) && isTo(message, recipient))
            .map(SentMessage::getAsOf).max(Comparator.naturalOrder());
    }

    /** Whether a recipient was told of something in a kind of message on a day or since. */
    boolean since(LocalDate day, MessageKind kind, Contact recipient, Element about) {
        return messages.stream().anyMatch(message -> message.getKind() == kind && !message.getAsOf().isBefore(day)
            && isTo(message, recipient) && message.getAbout().contains(about));
    }

    private static boolean isTo(SentMessage message, Contact recipient) {
        return message.getRecipient() == recipient.party()
            && (recipient.address().isEmpty() || Objects.equals(message.getAddress(), recipient.address().get()));
    }
}
