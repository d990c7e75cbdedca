package org.consultum.reminders;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.MessageState;
import org.consultum.model.SentMessage;
import org.consultum.model.SentMessageList;
import org.consultum.model.base.NewElements;
import org.consultum.reminders.internal.Clean;
import org.consultum.reminders.internal.PlanMessage;
import org.consultum.reminders.internal.SettleMessage;
import org.consultum.session.RegisterSession;

/**
 * Sends messages, each once. That a message is about to leave is written to the disk before it is handed over, and that it has left,
 * after. When the program stops in between, nobody knows; the next run says so and does not send it again unless told to. To be used on the
 * thread that may change the register.
 */
public final class Dispatch {

    private final RegisterSession session;
    private final NewElements elements;
    private final InstantSource clock;
    private final Courier courier;
    private final Sender sender;
    private final boolean sendUnconfirmed;

    /**
     * A dispatch.
     *
     * @param session a register open for writing
     * @param sendUnconfirmed whether to send again what may have left before
     */
    public Dispatch(RegisterSession session, NewElements elements, InstantSource clock, Courier courier, Sender sender,
            boolean sendUnconfirmed) {
        this.session = Objects.requireNonNull(session);
        this.elements = Objects.requireNonNull(elements);
        this.clock = Objects.requireNonNull(clock);
        this.courier = Objects.requireNonNull(courier);
        this.sender = Objects.requireNonNull(sender);
        this.sendUnconfirmed = sendUnconfirmed;
    }

    /** What became of a message. */
    public enum Outcome {
        /** It was handed over now. */
        SENT,
        /** It was handed over before. */
        SENT_BEFORE,
        /** Whether it was handed over is not known: the connection or the program broke off in between. */
        UNCONFIRMED,
        /** The server refused it, or there was no server. The next run tries again. */
        FAILED,
        /** It has no address that can be sent to. */
        NO_ADDRESS,
        /** It was not tried, because no server could be reached for one before it. */
        NOT_TRIED
    }

    /**
     * A message and what became of it.
     *
     * @param detail what the server said, if it was not handed over
     */
    public record Result(Reminder reminder, Outcome outcome, Optional<String> detail) {
    }

    /**
     * Sends messages one after another.
     *
     * @throws IOException when the register cannot be written; the message at hand was not handed over, or its result is not recorded and
     *         it will be reported as not confirmed
     */
    public List<Result> send(List<Reminder> reminders) throws IOException {
        Map<String, SentMessage> known = known();
        var results = new ArrayList<Result>();
        Optional<String> noServer = Optional.empty();
        for (Reminder reminder : reminders) {
            var before = Optional.ofNullable(known.get(reminder.messageId()));
            var file = new MailFile(reminder, sender);
            if (before.filter(message -> message.getState() == MessageState.SENT).isPresent()) {
                results.add(result(reminder, Outcome.SENT_BEFORE));
            } else if (file.address().isEmpty()) {
                results.add(result(reminder, Outcome.NO_ADDRESS));
            } else if (!sendUnconfirmed && before.filter(message -> message.getState() == MessageState.PLANNED).isPresent()) {
                results.add(result(reminder, Outcome.UNCONFIRMED));
            } else if (noServer.isPresent()) {
                results.add(new Result(reminder, Outcome.NOT_TRIED, noServer));
            } else {
                noServer = hand(reminder, file, before, results);
            }
        }
        return results;
    }

    /** Hands one message over. Returns what the server said when no other message will fare better. */
    private Optional<String> hand(Reminder reminder, MailFile file, Optional<SentMessage> before, List<Result> results) throws IOException {
        byte[] bytes = file.bytes();
        String address = file.address().orElseThrow();
        var plan = new PlanMessage(session.editingDomain(), elements, session.register(), reminder, address, clock.instant(), before);
        session.execute(plan);
        SentMessage message = plan.message();
        session.flush();
        try {
            courier.deliver(bytes, sender.address(), address);
        } catch (Courier.RefusedException e) {
            settle(message, MessageState.FAILED);
            results.add(new Result(reminder, Outcome.FAILED, Optional.of(Clean.line(e.getMessage()))));
            return e.noServer() ? Optional.of(Clean.line(e.getMessage())) : Optional.empty();
        } catch (IOException e) {
            results.add(new Result(reminder, Outcome.UNCONFIRMED, Optional.of(Clean.line(e.getMessage()))));
            return Optional.empty();
        }
        settle(message, MessageState.SENT);
        results.add(result(reminder, Outcome.SENT));
        return Optional.empty();
    }

    private void settle(SentMessage message, MessageState state) throws IOException {
        session.execute(new SettleMessage(session.editingDomain(), message, state, clock.instant()));
        session.flush();
    }

    private Map<String, SentMessage> known() {
        return session.read(() -> {
            var known = new HashMap<String, SentMessage>();
            SentMessageList list = session.register().getMessageList();
            if (list != null) {
                list.getMessages().stream().filter(message -> message.getMessageId() != null)
                    .forEach(message -> known.put(message.getMessageId(), message));
            }
            return known;
        });
    }

    private static Result result(Reminder reminder, Outcome outcome) {
        return new Result(reminder, outcome, Optional.empty());
    }
}
