package org.consultum.reminders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A mail server in this process that keeps what it is sent, and misbehaves when asked to. */
final class FakeSmtpServer implements AutoCloseable {

    /** A mail as it arrived. */
    record Arrived(String from, String to, byte[] content) {
    }

    /** What it does with a message. */
    enum Manner { TAKES, REFUSES_RECIPIENTS, HANGS_UP_WITHOUT_ANSWER }

    private final ServerSocket socket;
    private final Thread thread;
    private final List<Arrived> arrived = Collections.synchronizedList(new ArrayList<>());
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private volatile Manner manner = Manner.TAKES;
    private volatile Consumer<String> listener = command -> { };

    FakeSmtpServer() throws IOException {
        this(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    }

    /** A server at a socket, such as one that speaks TLS. */
    FakeSmtpServer(ServerSocket socket) {
        this.socket = socket;
        thread = Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    void will(Manner next) {
        manner = next;
    }

    /** Tells of each command, and of a message that arrived as {@code "."}, before it is answered. */
    void tell(Consumer<String> whom) {
        listener = whom;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    commands.add("broken off: " + e.getMessage());
                }
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = connection.getOutputStream();
        String from = "";
        String to = "";
        say(out, "220 fake");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            listener.accept(line);
            String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "MAIL" -> {
                    from = line.replaceAll(".*<(.*)>.*", "$1");
                    say(out, "250 ok");
                }
                case "RCPT" -> {
                    to = line.replaceAll(".*<(.*)>.*", "$1");
                    say(out, manner == Manner.REFUSES_RECIPIENTS ? "550 nobody of that name" : "250 ok");
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    var content = new StringBuilder();
                    for (String text = in.readLine(); text != null && !".".equals(text); text = in.readLine()) {
                        content.append(text.startsWith(".") ? text.substring(1) : text).append("\r\n");
                    }
                    arrived.add(new Arrived(from, to, content.toString().getBytes(StandardCharsets.ISO_8859_1)));
                    listener.accept(".");
                    if (manner == Manner.HANGS_UP_WITHOUT_ANSWER) {
                        return;
                    }
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                case "EHLO", "HELO", "RSET", "NOOP" -> say(out, "250 fake");
                default -> say(out, "502 not known here");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
