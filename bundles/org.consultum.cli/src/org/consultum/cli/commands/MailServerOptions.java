package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.consultum.cli.internal.Texts;
import org.consultum.reminders.MailFile;
import org.consultum.reminders.Sender;
import org.consultum.reminders.SmtpServer;
import org.consultum.reminders.SmtpServer.Security;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.RefusedException;

/**
 * The mail server as it is named on the command line and in a file of settings; what is typed goes before what the file says. A password
 * is never typed: it stands in a variable of the environment or in a file of its own.
 */
final class MailServerOptions {

    static final String SETTINGS = "--settings";
    static final String HOST = "--host";
    static final String PORT = "--port";
    static final String SECURITY = "--security";
    static final String USER = "--user";
    static final String PASSWORD_FILE = "--password-file";
    static final String FROM = "--from";
    static final String PASSWORD_VARIABLE = "CONSULTUM_SMTP_PASSWORD";

    private static final long LONGEST_FILE = 1 << 16;

    private final CommandContext context;
    private final UnaryOperator<String> environment;
    private final Properties file;
    private final Path base;

    /**
     * Reads the options of a run.
     *
     * @param environment a variable of the environment by its name; null when it is not set
     */
    MailServerOptions(CommandContext context, UnaryOperator<String> environment) throws RefusedException, IOException {
        this.context = context;
        this.environment = environment;
        file = new Properties();
        Optional<String> typed = context.option(SETTINGS);
        if (typed.isPresent()) {
            Path path = context.path(typed.get());
            base = path.getParent();
            read(path);
        } else {
            base = context.path(".");
        }
    }

    private void read(Path path) throws RefusedException, IOException {
        if (!Files.isRegularFile(path) || Files.size(path) > LONGEST_FILE) {
            throw new RefusedException(Texts.of("remind.settings", path), Texts.of("remind.settings.remedy"));
        }
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new RefusedException(Texts.of("remind.settings", path), Texts.of("remind.settings.remedy"));
        }
        if (file.containsKey("password")) {
            throw new RefusedException(Texts.of("remind.passwordInSettings", path), Texts.of("remind.password.remedy", PASSWORD_VARIABLE));
        }
    }

    /** Whom messages come from, if that is said. */
    Optional<Sender> sender() throws RefusedException {
        Optional<String> typed = value(FROM);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> address = MailFile.address(typed.get());
        if (address.isEmpty()) {
            throw new RefusedException(Texts.of("remind.badFrom", typed.get()), Texts.of("remind.from.remedy"));
        }
        return Optional.of(new Sender(file.getProperty("from-name", "Consultum Workbench"), address.get()));
    }

    /** The server; refuses when something that is needed is not said. */
    SmtpServer server() throws RefusedException, IOException {
        String host = value(HOST).orElseThrow(() -> new RefusedException(Texts.of("remind.noHost"), Texts.of("remind.noHost.remedy")));
        Sender sender = sender().orElseThrow(() -> new RefusedException(Texts.of("remind.noFrom"), Texts.of("remind.from.remedy")));
        Security security = security();
        Optional<String> user = value(USER);
        if (user.isPresent() && security == Security.NONE) {
            throw new RefusedException(Texts.of("remind.unprotected"), Texts.of("remind.unprotected.remedy"));
        }
        return new SmtpServer(host, port(security), security, user, user.isPresent() ? Optional.of(password()) : Optional.empty(), sender);
    }

    private Security security() throws RefusedException {
        Optional<String> typed = value(SECURITY);
        if (typed.isEmpty()) {
            return value(PORT).filter(Integer.toString(Security.SSL.port())::equals).isPresent() ? Security.SSL : Security.STARTTLS;
        }
        return Security.named(typed.get())
            .orElseThrow(() -> new RefusedException(Texts.of("remind.badSecurity", typed.get()), Texts.of("remind.badSecurity.remedy")));
    }

    private int port(Security security) throws RefusedException {
        Optional<String> typed = value(PORT);
        if (typed.isEmpty()) {
            return security.port();
        }
        if (typed.get().matches("[0-9]{1,5}") && Integer.parseInt(typed.get()) > 0 && Integer.parseInt(typed.get()) <= 0xffff) {
            return Integer.parseInt(typed.get());
        }
        throw new RefusedException(Texts.of("remind.badPort", typed.get()), Texts.of("remind.badPort.remedy"));
    }

    private String password() throws RefusedException, IOException {
        Optional<String> named = value(PASSWORD_FILE);
        if (named.isPresent()) {
            Path path = context.option(PASSWORD_FILE).isPresent() ? context.path(named.get()) : base.resolve(named.get()).normalize();
            if (!Files.isRegularFile(path) || Files.size(path) > LONGEST_FILE) {
                throw new RefusedException(Texts.of("remind.noPassword"), Texts.of("remind.password.remedy", PASSWORD_VARIABLE));
            }
            return Files.readString(path).lines().findFirst().orElse("");
        }
        String password = environment.apply(PASSWORD_VARIABLE);
        if (password == null || password.isEmpty()) {
            throw new RefusedException(Texts.of("remind.noPassword"), Texts.of("remind.password.remedy", PASSWORD_VARIABLE));
        }
        return password;
    }

    /** What is typed for an option, else what the file says under the same name without hyphens. */
    private Optional<String> value(String option) {
        return context.option(option).or(() -> Optional.ofNullable(file.getProperty(option.substring(2)))).map(String::strip)
            .filter(text -> !text.isEmpty());
    }
}
