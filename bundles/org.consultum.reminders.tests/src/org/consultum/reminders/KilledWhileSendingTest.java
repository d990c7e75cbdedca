package org.consultum.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.activation.DataSource;
import jakarta.mail.Message;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.followup.action.ActionDue;
import org.consultum.model.MessageState;
import org.consultum.model.Register;
import org.consultum.model.SentMessage;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.reminders.Dispatch.Outcome;
import org.consultum.reminders.SmtpServer.Security;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.store.RegisterStore;
import org.consultum.testing.Fixture;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process killed while it sends: nobody is sent a message twice, and the next run says which one nobody knows of. */
class KilledWhileSendingTest {

    private static final Sender SENDER = Sender.nobody();

    @TempDir
    private Path folder;

    /** Killed when a message begins, or when it has arrived and was not answered for. */
    @ParameterizedTest
    @CsvSource({"MAIL, 1", "MAIL, 2", "'.', 1", "'.', 2", "'.', 3"})
    void nobodyIsSentAMessageTwice(String moment, int occasion) throws Exception {
        Path register = create();
        try (var server = new FakeSmtpServer()) {
            var process = new AtomicReference<Process>();
            var seen = new AtomicInteger();
            server.tell(command -> {
                if (command.startsWith(moment) && seen.incrementAndGet() == occasion) {
                    // Wait for the handle that start() is about to give.
                    while (process.get() == null) {
                        Thread.onSpinWait();
                    }
                    process.get().toHandle().destroyForcibly();
                }
            });
            process.set(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp", classPath(), SendTarget.class.getName(),
                register.toString(), Integer.toString(server.port())).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile()).start());
            assertTrue(process.get().waitFor(120, TimeUnit.SECONDS), "the process ends");
            assertEquals(occasion, seen.get(), () -> "the process has failed: " + output());
            server.tell(command -> { });

            assertEquals(occasion - 1, count(register, MessageState.SENT));
            assertEquals(1, count(register, MessageState.PLANNED));
            try (RegisterSession session = open(register);
                    var courier = new SmtpCourier(new SmtpServer("127.0.0.1", server.port(), Security.NONE, Optional.empty(), Optional.empty(),
                        SENDER), Duration.ofSeconds(30))) {
                var results = new Dispatch(session, new NewElements(IdSource.random()), () -> Instant.parse("2026-06-16T07:00:00Z"), courier,
                    SENDER, false).send(Reminders.of(session.register(), ReminderRequest.of(Mailed.JUNE)));
                assertEquals(1, results.stream().filter(result -> result.outcome() == Outcome.UNCONFIRMED).count());
                assertEquals(occasion - 1, results.stream().filter(result -> result.outcome() == Outcome.SENT_BEFORE).count());
                assertEquals(results.size() - (".".equals(moment) ? 0 : 1), server.arrived().size());
            }
            assertEquals(server.arrived().size(), server.arrived().stream().map(mail -> new String(mail.content(),
                StandardCharsets.US_ASCII).lines().findFirst().orElseThrow()).distinct().count(), "each once");
        }
    }

    private Path create() {
        Path register = folder.resolve("forum");
        Fixture forum = Mailed.forum();
        EcoreUtil.remove(forum.register());
        forum.register().setId("11111111-2222-4333-8444-555555555555");
        try (RegisterSession session = opened(new DefaultRegisterSessions().create(register, forum.register()))) {
            session.flush();
            return register;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RegisterSession open(Path register) {
        return opened(new DefaultRegisterSessions().open(register, Mode.WRITE));
    }

    private static RegisterSession opened(OpenResult result) {
        return switch (result) {
            case OpenResult.Opened success -> success.session();
            case OpenResult.Failed failure -> throw new AssertionError(failure.problems().toString());
        };
    }

    private static long count(Path register, MessageState state) throws Exception {
        try (RegisterSession session = open(register)) {
            assertEquals(List.of(), session.problems());
            return session.register().getMessageList().getMessages().stream().map(SentMessage::getState).filter(state::equals).count();
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Where the classes of this process come from, in a plain virtual machine and in OSGi. */
    private static String classPath() {
        var places = new TreeSet<String>();
        for (Class<?> type : List.of(SendTarget.class, Reminders.class, RegisterSession.class, RegisterStore.class, ActionDue.class,
                IntentionCommand.class, Register.class, EObject.class, Notifier.class, EditingDomain.class, Fixture.class, Message.class,
                SMTPTransport.class, DataSource.class, ContributionRegistry.class)) {
            Path place = place(type);
            places.add(place.toString());
            if (Files.isDirectory(place)) {
                places.add(place.resolve("target/classes").toString());
                places.add(place.resolve("target/test-classes").toString());
                places.add(place.resolve("bin").toString());
            }
        }
        return String.join(File.pathSeparator, places);
    }

    /** The jar or folder of a class; its address has blanks and other letters escaped. */
    private static Path place(Class<?> type) {
        String address = type.getProtectionDomain().getCodeSource().getLocation().toExternalForm();
        String file = address.startsWith("jar:") ? address.substring("jar:".length(), address.indexOf("!/")) : address;
        return Path.of(URI.create(file.replaceFirst("^reference:", "").replace(" ", "%20")));
    }
}
