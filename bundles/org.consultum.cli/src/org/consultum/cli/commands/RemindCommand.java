package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.cli.output.Visible;
import org.consultum.model.Committee;
import org.consultum.model.MessageState;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.SentMessage;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.reminders.Courier;
import org.consultum.reminders.Dispatch;
import org.consultum.reminders.MailFile;
import org.consultum.reminders.Reminder;
import org.consultum.reminders.ReminderRequest;
import org.consultum.reminders.Reminders;
import org.consultum.reminders.Sender;
import org.consultum.reminders.SmtpCourier;
import org.consultum.reminders.SmtpServer;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum remind}: tells everybody by mail what is expected of them, as files or through a mail server, each message once. */
public final class RemindCommand implements CommandLineCommand {

    static final List<Column<Row>> COLUMNS = List.of(
        shown("outcome", Row::outcome),
        shown("kind", row -> Values.word(row.reminder().kind())),
        shown("recipient", row -> row.reminder().recipient().name()),
        shown("address", row -> row.reminder().recipient().address().orElse(null)),
        shown("subject", row -> row.reminder().subject()),
        hidden("language", row -> row.reminder().language().toLanguageTag()),
        hidden("matters", row -> row.reminder().about().size()),
        hidden("messageId", row -> row.reminder().messageId()),
        hidden("file", row -> row.file().map(Path::toString).orElse(null)),
        hidden("detail", row -> row.detail().orElse(null)));

    private static final String OUT = "--out";
    private static final String SMTP = "--smtp";
    private static final String DRY_RUN = "--dry-run";
    private static final String UNCONFIRMED = "--send-unconfirmed";
    private static final String FOR = "--for";
    private static final String COMMITTEE = "--committee";
    private static final String JSON = "--json";
    private static final String FORCE = "--force";

    private final Function<SmtpServer, Courier> couriers;

    /** A message and what became of it. */
    record Row(Reminder reminder, String outcome, Optional<Path> file, Optional<String> detail) {
    }

    public RemindCommand() {
        this(SmtpCourier::new);
    }

    /** With something else in the place of mail servers. */
    RemindCommand(Function<SmtpServer, Courier> couriers) {
        this.couriers = couriers;
    }

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option("--as-of", "DATE", Texts.of("remind.asOf"))
            .option(OUT, "DIR", Texts.of("remind.out"))
            .option(FOR, "PERSON", Texts.of("remind.for"))
            .option(COMMITTEE, "C", Texts.of("remind.committee"))
            .flag(SMTP, Texts.of("remind.smtp"))
            .option(MailServerOptions.SETTINGS, "FILE", Texts.of("remind.settingsFile"))
            .option(MailServerOptions.HOST, "HOST", Texts.of("remind.host"))
            .option(MailServerOptions.PORT, "N", Texts.of("remind.port"))
            .option(new CommandSyntax.Option(MailServerOptions.SECURITY, "S", Texts.of("remind.security"), false,
                List.of("starttls", "ssl", "none")))
            .option(MailServerOptions.USER, "NAME", Texts.of("remind.user"))
            .option(MailServerOptions.PASSWORD_FILE, "FILE", Texts.of("remind.passwordFile", MailServerOptions.PASSWORD_VARIABLE))
            .option(MailServerOptions.FROM, "ADDRESS", Texts.of("remind.from"))
            .flag(UNCONFIRMED, Texts.of("remind.sendUnconfirmed"))
            .flag(DRY_RUN, Texts.of("remind.dryRun"))
            .flag(FORCE, Texts.of("export.force"))
            .flag(JSON, Texts.of("remind.json"))
            .example("consultum remind council --as-of 2026-12-08 --out mails", Texts.of("remind.example.out"))
            .example("consultum remind council --for \"Secretary of the forum, US side\" --dry-run", Texts.of("remind.example.person"))
            .example("consultum remind council --smtp --settings mail.properties", Texts.of("remind.example.smtp"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("remind.key." + column.key())));
        return syntax.note(Texts.of("remind.note.once")).note(Texts.of("remind.note.settings")).note(Texts.of("remind.note.marked")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        if (Stream.of(context.option(OUT).isPresent(), context.flag(SMTP)).filter(given -> given).count() != 1 && !context.flag(DRY_RUN)
                || context.option(OUT).isPresent() && context.flag(SMTP)) {
            throw new RefusedException(Texts.of("remind.where"), Texts.of("remind.where.remedy"));
        }
        Optional<LocalDate> asOf = Dates.option(context, "--as-of");
        boolean sends = context.flag(SMTP) && !context.flag(DRY_RUN);
        var options = new MailServerOptions(context, System::getenv);
        Optional<SmtpServer> server = sends ? Optional.of(options.server()) : Optional.empty();
        Sender sender = options.sender().orElseGet(Sender::nobody);
        String typed = context.parameter(Registers.REGISTER).orElseThrow();
        try (RegisterSession session = sends ? Registers.write(context, typed) : Registers.read(context, typed)) {
            Register register = session.register();
            LocalDate day = asOf.orElseGet(() -> LocalDate.ofInstant(context.clock().instant(), zone(register, context)));
            ReminderRequest request = request(context, session, day);
            List<Reminder> reminders = session.read(() -> Reminders.of(register, request));
            List<Row> rows = server.isPresent() ? send(context, session, reminders, server.get())
                : context.option(OUT).isPresent() ? write(context, session, reminders, sender) : planned(session, reminders, sender);
            return tell(context, session, rows, day);
        }
    }

    private static ZoneId zone(Register register, CommandContext context) {
        return register.getZone() == null ? context.clock().getZone() : register.getZone();
    }

    private static ReminderRequest request(CommandContext context, RegisterSession session, LocalDate day) throws RefusedException {
        var request = ReminderRequest.of(day);
        Optional<String> person = context.option(FOR);
        if (person.isPresent()) {
            request = request.onlyFor(party(session, person.get()));
        }
        Optional<String> committee = context.option(COMMITTEE);
        if (committee.isPresent()) {
            request = request.onlyOf(committee(session, committee.get()));
        }
        return context.flag(UNCONFIRMED) ? request.tellingAgain() : request;
    }

    private static Party party(RegisterSession session, String typed) throws RefusedException {
        List<Party> found = session.read(() -> parties(session.register()).filter(party -> typed.equals(party.getId())
            || typed.equalsIgnoreCase(party.getName()) || typed.equalsIgnoreCase(party.getEmail())).toList());
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new RefusedException(Texts.of(found.isEmpty() ? "remind.noPerson" : "remind.manyPeople", typed),
            Texts.of("remind.person.remedy", found.stream().map(Party::getId).collect(Collectors.joining(", "))));
    }

    private static Stream<Party> parties(Register register) {
        return Stream.<List<? extends Party>>of(register.getPeople(), register.getRoles(), register.getOrganisations(),
            register.getCommittees().stream().filter(committee -> !committee.eIsProxy()).toList()).flatMap(List::stream);
    }

    private static Committee committee(RegisterSession session, String typed) throws RefusedException {
        List<Committee> all = session.read(() -> Listings.loaded(session.register().getCommittees()).toList());
        return all.stream().filter(committee -> Stream.of(committee.getSlug(), committee.getShortName(), committee.getName(),
            committee.getId()).anyMatch(typed::equals)).findFirst().orElseThrow(() -> new RefusedException(
                Texts.of("export.noCommittee", typed),
                Texts.of("export.noCommittee.remedy", String.join(", ", all.stream().map(Committee::getSlug).toList()))));
    }

    private List<Row> send(CommandContext context, RegisterSession session, List<Reminder> reminders, SmtpServer server) throws IOException {
        try (Courier courier = couriers.apply(server)) {
            var dispatch = new Dispatch(session, new NewElements(IdSource.random()), context.clock(), courier, server.sender(),
                context.flag(UNCONFIRMED));
            return dispatch.send(reminders).stream().map(result -> new Row(result.reminder(), word(result.outcome()), Optional.empty(),
                result.detail())).toList();
        }
    }

    private static List<Row> write(CommandContext context, RegisterSession session, List<Reminder> reminders, Sender sender)
            throws RefusedException, IOException {
        Path folder = context.path(context.option(OUT).orElseThrow());
        if (Files.notExists(folder) && !reminders.isEmpty() && !context.flag(DRY_RUN)) {
            new OutputFile(folder, session.folder()).check(false);
            Files.createDirectory(folder);
        }
        var targets = new ArrayList<Path>();
        for (Reminder reminder : reminders) {
            Path target = folder.resolve(new MailFile(reminder, sender).name());
            targets.add(context.flag(DRY_RUN) ? target : new OutputFile(target, session.folder()).check(context.flag(FORCE)));
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < targets.size(); i++) {
            var mail = new MailFile(reminders.get(i), sender);
            if (!context.flag(DRY_RUN)) {
                Files.write(targets.get(i), mail.bytes());
            }
            rows.add(new Row(reminders.get(i), mail.address().isEmpty() ? word(Dispatch.Outcome.NO_ADDRESS)
                : context.flag(DRY_RUN) ? "planned" : "written", Optional.of(targets.get(i)), Optional.empty()));
        }
        return rows;
    }

    /** What a run that sends would do. */
    private static List<Row> planned(RegisterSession session, List<Reminder> reminders, Sender sender) {
        List<SentMessage> known = known(session);
        return reminders.stream().map(reminder -> {
            var before = known.stream().filter(message -> reminder.messageId().equals(message.getMessageId()))
                .map(SentMessage::getState).toList();
            return new Row(reminder, before.contains(MessageState.SENT) ? word(Dispatch.Outcome.SENT_BEFORE)
                : before.contains(MessageState.PLANNED) ? word(Dispatch.Outcome.UNCONFIRMED)
                : new MailFile(reminder, sender).address().isEmpty() ? word(Dispatch.Outcome.NO_ADDRESS) : "planned", Optional.empty(),
                Optional.empty());
        }).toList();
    }

    private static List<SentMessage> known(RegisterSession session) {
        return session.read(() -> session.register().getMessageList() == null ? List.of()
            : List.copyOf(session.register().getMessageList().getMessages()));
    }

    private static Outcome tell(CommandContext context, RegisterSession session, List<Row> rows, LocalDate day) throws IOException {
        if (context.flag(JSON) || context.option(OUT).isEmpty()) {
            var output = new RowOutput<>(context.flag(JSON) ? Form.JSON : Form.TABLE, COLUMNS, context.out());
            for (Row row : rows) {
                output.row(row);
            }
            output.end();
        } else {
            for (Row row : rows) {
                context.out().write(row.file().orElseThrow() + "\n");
            }
        }
        if (rows.isEmpty()) {
            context.say(context.option(FOR).map(person -> Texts.of("remind.nothingFor", person, day))
                .orElseGet(() -> Texts.of("remind.nothing", day)));
        }
        Set<String> troubles = new LinkedHashSet<>(List.of(word(Dispatch.Outcome.NO_ADDRESS), word(Dispatch.Outcome.UNCONFIRMED),
            word(Dispatch.Outcome.FAILED), word(Dispatch.Outcome.NOT_TRIED)));
        boolean findings = false;
        for (Row row : rows) {
            if (troubles.contains(row.outcome())) {
                findings = true;
                context.say(Visible.line(Texts.of("remind.trouble." + row.outcome(), row.reminder().recipient().name(),
                    row.detail().orElse(""))));
            }
        }
        findings |= tellEarlier(context, session, rows);
        return findings || Registers.tellProblems(context, session) == Outcome.FINDINGS ? Outcome.FINDINGS : Outcome.DONE;
    }

    /** Messages of other days of which nobody knows whether they left. */
    private static boolean tellEarlier(CommandContext context, RegisterSession session, List<Row> rows) {
        Set<String> now = rows.stream().map(row -> row.reminder().messageId()).collect(Collectors.toSet());
        List<SentMessage> open = known(session).stream().filter(message -> message.getState() == MessageState.PLANNED)
            .filter(message -> !now.contains(message.getMessageId())).toList();
        open.forEach(message -> context.say(Visible.line(Texts.of("remind.earlier", message.getAddress(), message.getAsOf(),
            message.getSubject()))));
        return !open.isEmpty();
    }

    /** The word for an outcome, such as {@code sentBefore}. */
    private static String word(Dispatch.Outcome outcome) {
        return switch (outcome) {
            case SENT -> "sent";
            case SENT_BEFORE -> "sentBefore";
            case UNCONFIRMED -> "unconfirmed";
            case FAILED -> "failed";
            case NO_ADDRESS -> "noAddress";
            case NOT_TRIED -> "notTried";
        };
    }
}
