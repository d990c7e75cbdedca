package org.consultum.reminders;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.reminders.SmtpServer.Security;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;

/** A process that sends the messages of a register and is killed by {@link KilledWhileSendingTest}. */
final class SendTarget {

    private SendTarget() {
    }

    /** Sends; needs the folder of the register and the port of the server. */
    public static void main(String[] arguments) throws Exception {
        var server = new SmtpServer("127.0.0.1", Integer.parseInt(arguments[1]), Security.NONE, Optional.empty(), Optional.empty(),
            Sender.nobody());
        var opened = (OpenResult.Opened) new DefaultRegisterSessions().open(Path.of(arguments[0]), Mode.WRITE);
        try (var session = opened.session(); var courier = new SmtpCourier(server, Duration.ofSeconds(30))) {
            new Dispatch(session, new NewElements(IdSource.random()), InstantSource.system(), courier, server.sender(), false)
                .send(Reminders.of(session.register(), ReminderRequest.of(Mailed.JUNE)));
        }
    }
}
