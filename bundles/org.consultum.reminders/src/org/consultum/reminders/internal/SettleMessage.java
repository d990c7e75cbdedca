package org.consultum.reminders.internal;

import java.time.Instant;
import java.util.Locale;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.MessageState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SentMessage;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records whether a message has left. */
public final class SettleMessage extends IntentionCommand {

    private final SentMessage message;
    private final MessageState state;
    private final Instant at;

    public SettleMessage(EditingDomain domain, SentMessage message, MessageState state, Instant at) {
        super(domain, Words.in(Locale.getDefault()).text("SettleMessage.label"), Words.in(Locale.getDefault())
            .text("SettleMessage.description", Clean.line(message.getSubject())));
        this.message = message;
        this.state = state;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        steps.set(message, Literals.SENT_MESSAGE__STATE, state);
        steps.set(message, Literals.SENT_MESSAGE__AT, at);
    }
}
