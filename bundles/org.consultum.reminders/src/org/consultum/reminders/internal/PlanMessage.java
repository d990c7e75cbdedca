package org.consultum.reminders.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.MessageKind;
import org.consultum.model.MessageState;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SentMessage;
import org.consultum.model.SentMessageList;
import org.consultum.model.base.NewElements;
import org.consultum.reminders.Reminder;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records that a message is about to leave; one that failed before is planned again. */
public final class PlanMessage extends IntentionCommand {

    /** A digest comes again and again; what it named first is enough to know of it. */
    private static final int MOST_OF_DIGEST = 20;

    private final Register register;
    private final Reminder reminder;
    private final String address;
    private final Instant at;
    private final boolean again;
    private final SentMessage message;

    public PlanMessage(EditingDomain domain, NewElements elements, Register register, Reminder reminder, String address, Instant at,
            Optional<SentMessage> before) {
        super(domain, Words.in(Locale.getDefault()).text("PlanMessage.label"), Words.in(Locale.getDefault())
            .text("PlanMessage.description", Clean.line(reminder.recipient().name())));
        this.register = register;
        this.reminder = reminder;
        this.address = address;
        this.at = at;
        again = before.isPresent();
        message = before.orElseGet(() -> elements.create(SentMessage.class, Literals.SENT_MESSAGE));
    }

    /** The record. */
    public SentMessage message() {
        return message;
    }

    @Override
    protected void plan(Steps steps) {
        if (again) {
            steps.set(message, Literals.SENT_MESSAGE__STATE, MessageState.PLANNED);
            steps.set(message, Literals.SENT_MESSAGE__AT, at);
            return;
        }
        message.setKind(reminder.kind());
        message.setState(MessageState.PLANNED);
        message.setRecipient(reminder.recipient().party());
        message.setAddress(address);
        message.setSubject(reminder.subject());
        message.setAsOf(reminder.date().toLocalDate());
        message.setAt(at);
        message.setMessageId(reminder.messageId());
        message.getAbout().addAll(reminder.kind() == MessageKind.DIGEST ? reminder.about().stream().limit(MOST_OF_DIGEST).toList()
            : reminder.about());
        SentMessageList list = register.getMessageList();
        if (list == null) {
            list = RegisterFactory.eINSTANCE.createSentMessageList();
            steps.set(register, Literals.REGISTER__MESSAGE_LIST, list);
        }
        steps.create(list, Literals.SENT_MESSAGE_LIST__MESSAGES, message);
    }
}
