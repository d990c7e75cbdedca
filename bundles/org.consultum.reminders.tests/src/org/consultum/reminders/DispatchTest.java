package org.consultum.reminders;

import static org.consultum.reminders.Mailed.JUNE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.consultum.model.MessageKind;
import org.consultum.model.MessageState;
import org.consultum.model.SentMessage;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.reminders.Dispatch.Outcome;
import org.consultum.reminders.Dispatch.Result;
import org.consultum.reminders.FakeSmtpServer.Manner;
import org.consultum.reminders.SmtpServer.Security;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each message is sent once, whatever happens in between. */
class DispatchTest {

    private static final Sender SENDER = new Sender("Secretary", "secretary@forum.example");
    private static final Instant NOW = Instant.parse("2026-06-15T07:00:00Z");

    @TempDir
    private Path folder;
    private Path register;
    private int runs;

    /** The program ended. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void createRegister() throws IOException {
        register = folder.resolve("forum");
        var forum = Mailed.forum().register();
        EcoreUtil.remove(forum);
        forum.setId("11111111-2222-4333-8444-555555555555");
        opened(new DefaultRegisterSessions().create(register, forum)).close();
    }

    private static RegisterSession opened(OpenResult result) {
        return switch (result) {
            case OpenResult.Opened success -> success.session();
            case OpenResult.Failed failure -> throw new AssertionError(failure.problems().toString());
        };
    }

    private RegisterSession open() {
        return opened(new DefaultRegisterSessions().open(register, Mode.WRITE));
    }

    private List<Result> send(Courier courier, boolean unconfirmed) throws IOException {
        try (RegisterSession session = open()) {
            return send(session, courier, unconfirmed);
        }
    }

    private List<Result> send(RegisterSession session, Courier courier, boolean unconfirmed) throws IOException {
        runs++;
        Instant now = NOW.plusSeconds(runs);
        var dispatch = new Dispatch(session, new NewElements(IdSource.random()), () -> now, courier, SENDER, unconfirmed);
        var request = unconfirmed ? ReminderRequest.of(JUNE).tellingAgain() : ReminderRequest.of(JUNE);
        return dispatch.send(Reminders.of(session.register(), request));
    }

    private static List<Outcome> outcomes(List<Result> results) {
        return results.stream().map(Result::outcome).distinct().toList();
    }

    private List<MessageState> states() throws IOException {
        try (RegisterSession session = open()) {
            return session.register().getMessageList().getMessages().stream().map(SentMessage::getState).toList();
        }
    }

    private static SmtpServer server(int port) {
        return new SmtpServer("127.0.0.1", port, Security.NONE, Optional.empty(), Optional.empty(), SENDER);
    }

    private static SmtpCourier courier(FakeSmtpServer server) {
        return new SmtpCourier(server(server.port()), Duration.ofSeconds(10));
    }

    @Test
    void sendingTwiceSendsOnceAndWhatArrivesIsTheFile() throws Exception {
        try (var server = new FakeSmtpServer()) {
            try (SmtpCourier courier = courier(server)) {
                assertEquals(List.of(Outcome.SENT), outcomes(send(courier, false)));
            }
            int messages = server.arrived().size();
            assertTrue(messages >= 3, () -> messages + " messages");
            assertEquals(1, server.commands().stream().filter(command -> command.startsWith("EHLO")).count(), "one connection");
            try (SmtpCourier courier = courier(server)) {
                assertEquals(List.of(Outcome.SENT_BEFORE), outcomes(send(courier, false)));
                assertEquals(List.of(Outcome.SENT_BEFORE), outcomes(send(courier, true)));
            }
            assertEquals(messages, server.arrived().size());
            assertEquals(messages, states().stream().filter(state -> state == MessageState.SENT).count());
            try (RegisterSession session = open()) {
                Reminder digest = Mailed.to("Director of Seekers", Mailed.of(MessageKind.DIGEST,
                    Reminders.of(session.register(), ReminderRequest.of(JUNE))));
                var arrived = server.arrived().stream().filter(mail -> mail.to().equals("director@seekers.example")).findFirst().orElseThrow();
                assertEquals("secretary@forum.example", arrived.from());
                assertArrayEquals(new MailFile(digest, SENDER).bytes(), arrived.content());
            }
        }
    }

    @Test
    void aProgramThatEndsWhileAMessageLeavesIsReportedAndTheMessageNotSentAgain() throws Exception {
        var handed = new ArrayList<String>();
        Courier killed = new Handed(handed) {
            @Override
            public void deliver(byte[] message, String from, String to) {
                super.deliver(message, from, to);
                assertTrue(onDisk().contains("planned") || !onDisk().contains("\"sent\""), "recorded before it is handed over");
                assertTrue(onDisk().contains(to), "durable before it is handed over");
                throw new Killed();
            }
        };
        Path copy = folder.resolve("copy");
        try (RegisterSession session = open()) {
            assertThrows(Killed.class, () -> send(session, killed, false));
            copy(register, copy);
        }
        register = copy;
        assertEquals(List.of(MessageState.PLANNED), states());

        List<Result> then = send(new Handed(handed), false);
        assertEquals(1, then.stream().filter(result -> result.outcome() == Outcome.UNCONFIRMED).count());
        assertEquals(then.size() - 1, then.stream().filter(result -> result.outcome() == Outcome.SENT).count());
        assertEquals(then.size(), handed.size());
        assertEquals(then.size(), handed.stream().distinct().count(), "nobody twice");

        List<Result> asked = send(new Handed(handed), true);
        assertEquals(1, asked.stream().filter(result -> result.outcome() == Outcome.SENT).count());
        assertEquals(then.size() + 1, handed.size());
        assertEquals(List.of(MessageState.SENT), states().stream().distinct().toList());
    }

    @Test
    void aServerThatHangsUpWithoutAnAnswerLeavesItOpen() throws Exception {
        try (var server = new FakeSmtpServer()) {
            server.will(Manner.HANGS_UP_WITHOUT_ANSWER);
            try (SmtpCourier courier = courier(server)) {
                assertEquals(List.of(Outcome.UNCONFIRMED), outcomes(send(courier, false)));
            }
            int arrived = server.arrived().size();
            server.will(Manner.TAKES);
            try (SmtpCourier courier = courier(server)) {
                assertEquals(List.of(Outcome.UNCONFIRMED), outcomes(send(courier, false)));
                assertEquals(arrived, server.arrived().size());
                assertEquals(List.of(Outcome.SENT), outcomes(send(courier, true)));
            }
        }
    }

    @Test
    void whatAServerRefusesIsTriedAgainAtTheNextRun() throws Exception {
        try (var server = new FakeSmtpServer(); SmtpCourier courier = courier(server)) {
            server.will(Manner.REFUSES_RECIPIENTS);
            List<Result> refused = send(courier, false);
            assertEquals(List.of(Outcome.FAILED), outcomes(refused));
            assertTrue(refused.getFirst().detail().orElseThrow().contains("nobody of that name")
                || refused.getFirst().detail().orElseThrow().contains("Invalid Addresses"), refused.getFirst().detail()::toString);
            server.will(Manner.TAKES);
            assertEquals(List.of(Outcome.SENT), outcomes(send(courier, false)));
        }
    }

    @Test
    void withoutAServerOneIsTriedAndTheRestLeftForLater() throws Exception {
        int port;
        try (var server = new FakeSmtpServer()) {
            port = server.port();
        }
        try (var courier = new SmtpCourier(server(port), Duration.ofSeconds(2))) {
            List<Result> results = send(courier, false);
            assertEquals(List.of(Outcome.FAILED, Outcome.NOT_TRIED), outcomes(results));
        }
        assertEquals(List.of(MessageState.FAILED), states());
    }

    @Test
    void aServerWithoutProtectionIsSentNothingWhereProtectionIsAskedFor() throws Exception {
        try (var server = new FakeSmtpServer()) {
            var protectedServer = new SmtpServer("127.0.0.1", server.port(), Security.STARTTLS, Optional.of("user"), Optional.of("secret"), SENDER);
            try (var courier = new SmtpCourier(protectedServer, Duration.ofSeconds(10))) {
                assertEquals(Outcome.FAILED, send(courier, false).getFirst().outcome());
            }
            assertTrue(server.arrived().isEmpty() && server.commands().stream().noneMatch(line -> line.contains("AUTH")),
                server.commands()::toString);
            assertTrue(!protectedServer.toString().contains("secret"));
        }
        assertThrows(IllegalArgumentException.class, () -> new SmtpServer("h", 25, Security.NONE, Optional.of("user"), Optional.empty(), SENDER));
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForIsSentNothing() throws Exception {
        try (var server = new FakeSmtpServer(selfMade())) {
            var unknown = new SmtpServer("127.0.0.1", server.port(), Security.SSL, Optional.of("user"), Optional.of("secret"), SENDER);
            try (var courier = new SmtpCourier(unknown, Duration.ofSeconds(10))) {
                List<Result> results = send(courier, false);
                assertEquals(Outcome.FAILED, results.getFirst().outcome());
            }
            assertTrue(server.arrived().isEmpty());
            assertTrue(server.commands().stream().noneMatch(line -> line.startsWith("AUTH") || line.startsWith("EHLO")),
                server.commands()::toString);
        }
        assertEquals(List.of(MessageState.FAILED), states());
    }

    /** A socket that speaks TLS with a certificate that was made a moment ago. */
    private ServerSocket selfMade() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Assumptions.assumeTrue(Files.isExecutable(tool), "this Java has no keytool");
        Process made = new ProcessBuilder(tool.toString(), "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=127.0.0.1",
            "-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", "changeit").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertEquals(0, made.waitFor());
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @Test
    void whoHasNoAddressIsReported() throws Exception {
        var builder = RegisterBuilder.forum().build();
        builder.setId("11111111-2222-4333-8444-555555555555");
        register = folder.resolve("plain");
        opened(new DefaultRegisterSessions().create(register, builder)).close();
        assertEquals(List.of(Outcome.NO_ADDRESS), outcomes(send(new Handed(new ArrayList<>()), false)));
    }

    private String onDisk() {
        try {
            return Files.readString(register.resolve("messages.xmi"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().startsWith("lock")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Takes everything and remembers to whom. */
    private static class Handed implements Courier {

        private final List<String> handed;

        Handed(List<String> handed) {
            this.handed = handed;
        }

        @Override
        public void deliver(byte[] message, String from, String to) {
            handed.add(new String(message, StandardCharsets.US_ASCII).lines().findFirst().orElseThrow());
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
