package org.consultum.reminders;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Apache Mime4j, asked through reflection: what a reader of mails that is not ours makes of one. */
final class MailJudge {

    private final ClassLoader loader;

    private MailJudge(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What was found in a mail.
     *
     * @param headers names of all headers, in their order
     * @param to addresses, without names; a group without members is none
     */
    record Mail(String messageId, String subject, Date date, String fromName, String from, List<String> to, List<String> toNames,
            List<String> headers, String mimeType, List<Part> parts) {
    }

    record Part(String mimeType, String text) {
    }

    /** The judge; the test is skipped when its jars were not fetched. */
    static MailJudge find() {
        Path folder = Path.of(System.getProperty("consultum.root", "../.."), "releng", "org.consultum.mime4j", "target", "jars");
        var urls = new ArrayList<URL>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        } catch (IOException e) {
            urls.clear();
        }
        Assumptions.assumeFalse(urls.isEmpty(), "Apache Mime4j was not fetched: build releng/org.consultum.mime4j");
        return new MailJudge(new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    Mail read(byte[] bytes) {
        try {
            Object builder = type("org.apache.james.mime4j.message.DefaultMessageBuilder").getConstructor().newInstance();
            Object message = type("org.apache.james.mime4j.dom.MessageBuilder").getMethod("parseMessage", InputStream.class)
                .invoke(builder, new ByteArrayInputStream(bytes));
            var headers = new ArrayList<String>();
            for (Object field : (List<?>) call("dom.Header", call("dom.Entity", message, "getHeader"), "getFields")) {
                headers.add((String) call("stream.Field", field, "getName"));
            }
            List<?> from = (List<?>) call("dom.Message", message, "getFrom");
            var parts = new ArrayList<Part>();
            Object body = call("dom.Entity", message, "getBody");
            for (Object part : (List<?>) call("dom.Multipart", body, "getBodyParts")) {
                Object text = call("dom.Entity", part, "getBody");
                try (var reader = new BufferedReader((Reader) call("dom.TextBody", text, "getReader"))) {
                    parts.add(new Part((String) call("dom.Entity", part, "getMimeType"), reader.lines().collect(Collectors.joining("\n"))));
                }
            }
            List<?> to = mailboxes(call("dom.Message", message, "getTo"));
            return new Mail((String) call("dom.Message", message, "getMessageId"), (String) call("dom.Message", message, "getSubject"),
                (Date) call("dom.Message", message, "getDate"), (String) call("dom.address.Mailbox", from.getFirst(), "getName"),
                (String) call("dom.address.Mailbox", from.getFirst(), "getAddress"), texts(to, "getAddress"), texts(to, "getName"), headers,
                (String) call("dom.Entity", message, "getMimeType"), parts);
        } catch (ReflectiveOperationException | IOException e) {
            throw new AssertionError("The mail cannot be read", e);
        }
    }

    private List<?> mailboxes(Object addresses) throws ReflectiveOperationException {
        return addresses == null ? List.of() : (List<?>) call("dom.address.AddressList", addresses, "flatten");
    }

    private List<String> texts(List<?> mailboxes, String method) throws ReflectiveOperationException {
        var texts = new ArrayList<String>();
        for (Object mailbox : mailboxes) {
            texts.add(Optional.ofNullable((String) call("dom.address.Mailbox", mailbox, method)).orElse(""));
        }
        return texts;
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    private Object call(String type, Object object, String method) throws ReflectiveOperationException {
        return type("org.apache.james.mime4j." + type).getMethod(method).invoke(object);
    }
}
