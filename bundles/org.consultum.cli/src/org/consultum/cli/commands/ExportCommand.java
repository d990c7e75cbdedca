package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.consultum.cli.internal.Texts;
import org.consultum.interchange.ical.CalendarEntries;
import org.consultum.interchange.ical.CalendarExporter;
import org.consultum.interchange.ical.CalendarFile;
import org.consultum.interchange.ical.CalendarMethod;
import org.consultum.interchange.ical.IssueCalendarEntry;
import org.consultum.interchange.ical.IssuedEntry;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.eclipse.emf.common.command.CompoundCommand;

/**
 * {@code consultum export}: writes the register in a format that a plugin contributes, among them iCalendar, or actions or items of subject
 * areas as a table. That only reads the register; an invitation to a meeting or its cancellation is kept in it, so that the next one counts up.
 */
public final class ExportCommand implements CommandLineCommand {

    private static final String FORMAT = "FORMAT";
    private static final String ACTIONS = "actions";
    private static final String TABLE = "table";
    private static final String CALENDAR = "ics";
    private static final String METHOD = "--method";
    static final String MEETING = "--meeting";
    static final String OUT = "--out";
    static final String FORCE = "--force";
    private static final String SERIES = "--series";
    private static final String DRY_RUN = "--dry-run";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(new CommandSyntax.Parameter(FORMAT, Texts.of("export.format"), true, List.of()))
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option(CommitteeOption.NAME, "C", Texts.of("export.committee"))
            .option(MEETING, "REF", Texts.of("export.meeting"))
            .option(new CommandSyntax.Option(METHOD, "M", Texts.of("export.method"), false, List.of("publish", "request", "cancel")))
            .flag(SERIES, Texts.of("export.series"))
            .repeated(FormatExport.WITH, "CHOICE", Texts.of("export.with"))
            .option(new CommandSyntax.Option(ActionsExport.VIEW, "NAME", Texts.of("exportActions.view"), false, ActionsExport.viewNames()))
            .option(ActionsExport.FILTER, "TEXT", Texts.of("exportActions.filterText"))
            .option(ActionsExport.AS_OF, "DATE", Texts.of("exportActions.asOf"))
            .option(ItemTable.AS, "TYPE", Texts.of("exportTable.as"))
            .option(OUT, "FILE", Texts.of("export.out"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .flag(FORCE, Texts.of("export.force"))
            .flag(DRY_RUN, Texts.of("export.dryRun"))
            .example("consultum export ics council --out council.ics", Texts.of("export.example.publish"))
            .example("consultum export ics council --meeting dicas/2026/3 --method request --out december.ics",
                Texts.of("export.example.request"))
            .example("consultum export ics council --method cancel --out cancellations/", Texts.of("export.example.cancel"))
            .example("consultum export actions council --view overdue --out overdue.xlsx", Texts.of("exportActions.example"))
            .example("consultum export table council --as procurement/ProcurementCase --out cases.xlsx",
                Texts.of("exportTable.example"))
            .note(Texts.of("pack.note.meeting"))
            .note(Texts.of("export.note.sent"))
            .note(Texts.of("export.note.closed"))
            .note(Texts.of("recipient.note"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        if (context.parameter(FORMAT).filter(ACTIONS::equals).isPresent()) {
            return actions(context);
        }
        if (context.parameter(FORMAT).filter(TABLE::equals).isPresent()) {
            return ItemTable.write(context);
        }
        String format = context.parameter(FORMAT).orElseThrow();
        if (!format.equals(CALENDAR)) {
            refuseMethod(context);
            return formatted(context, format, Set.of());
        }
        CalendarMethod method = CalendarMethod.valueOf(context.option(METHOD).orElse("publish").toUpperCase(Locale.ROOT));
        if (method != CalendarMethod.PUBLISH && context.flag(SERIES)) {
            throw new RefusedException(Texts.of("export.seriesMethod"), Texts.of("export.seriesMethod.remedy"));
        }
        if (method != CalendarMethod.PUBLISH && context.option(ForRecipient.OPTION).isPresent()) {
            throw new RefusedException(Texts.of("export.recipientMethod"), Texts.of("export.recipientMethod.remedy"));
        }
        if (method == CalendarMethod.PUBLISH) {
            return formatted(context, format, context.flag(SERIES) ? Set.of(CalendarExporter.SERIES) : Set.of());
        }
        String typed = context.parameter(Registers.REGISTER).orElseThrow();
        try (RegisterSession session = context.flag(DRY_RUN) ? Registers.read(context, typed) : Registers.write(context, typed)) {
            return new Run(context, session).run(method);
        }
    }

    private static void refuseMethod(CommandContext context) throws RefusedException {
        if (context.option(METHOD).isPresent() || context.flag(SERIES)) {
            throw new RefusedException(Texts.of("export.calendarOnly"), Texts.of("export.calendarOnly.remedy"));
        }
    }

    private static Outcome formatted(CommandContext context, String format, Set<String> choices) throws RefusedException, IOException {
        return FormatExport.of(context, format, choices).run();
    }

    private static Outcome actions(CommandContext context) throws RefusedException, IOException {
        Optional<String> out = context.option(OUT);
        if (out.isEmpty()) {
            throw new RefusedException(Texts.of("exportActions.out"), Texts.of("exportActions.out.remedy"));
        }
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            return new ActionsExport(context, session).run(context.path(out.get()), FORCE);
        }
    }

    /** One export. */
    private static final class Run {

        private final CommandContext context;
        private final RegisterSession session;
        private final Instant now;

        Run(CommandContext context, RegisterSession session) {
            this.context = context;
            this.session = session;
            this.now = context.clock().instant();
        }

        Outcome run(CalendarMethod method) throws RefusedException, IOException {
            issue(method);
            return Registers.tellProblems(context, session);
        }

        private void issue(CalendarMethod method) throws RefusedException, IOException {
            List<Meeting> meetings = toIssue(method);
            List<IssuedEntry> entries = session.read(() -> meetings.stream().map(meeting -> new CalendarEntries(now).issue(meeting, method))
                .filter(entry -> context.option(MEETING).isPresent() || entry.changed()).toList());
            if (entries.isEmpty()) {
                context.say(Texts.of("export.nothing"));
                return;
            }
            write(entries.stream().flatMap(entry -> entry.files().stream()).toList());
            entries.forEach(entry -> context.say(Texts.of(entry.changed() ? "export.issued" : "export.again", entry.meeting().getTitle(),
                entry.sequence())));
            List<IssuedEntry> changed = entries.stream().filter(IssuedEntry::changed).toList();
            if (!context.flag(DRY_RUN) && !changed.isEmpty()) {
                var all = new CompoundCommand();
                changed.forEach(entry -> all.append(new IssueCalendarEntry(session.editingDomain(), entry)));
                session.execute(all);
                session.flush();
            }
        }

        /** The one meeting that is named, or those of whom something is to be sent. */
        private List<Meeting> toIssue(CalendarMethod method) throws RefusedException {
            boolean cancel = method == CalendarMethod.CANCEL;
            var named = context.option(MEETING);
            if (named.isEmpty()) {
                Predicate<Meeting> wanted = cancel ? meeting -> CalendarEntries.isOff(meeting) && meeting.getCalendarDigest() != null
                    : meeting -> !CalendarEntries.isOff(meeting) && meeting.getState() != MeetingState.DRAFT && meeting.getStart() != null
                        && meeting.getStart().toInstant().isAfter(now);
                return meetings(CommitteeOption.committees(context, session)).stream().filter(meeting -> session.read(() -> CalendarEntries.hasTime(meeting)
                    && wanted.test(meeting))).toList();
            }
            Meeting meeting = MeetingReference.find(session, named.get());
            if (!CalendarEntries.hasTime(meeting)) {
                throw new RefusedException(Texts.of("export.noStart", meeting.getTitle()), Texts.of("export.noStart.remedy"));
            }
            if (cancel != CalendarEntries.isOff(meeting)) {
                throw new RefusedException(Texts.of(cancel ? "export.notOff" : "export.off", meeting.getTitle()),
                    Texts.of(cancel ? "export.notOff.remedy" : "export.off.remedy"));
            }
            return List.of(meeting);
        }

        private List<Meeting> meetings(List<Committee> committees) {
            return session.read(() -> committees.stream().flatMap(committee -> Listings.loaded(committee.getMeetings())).toList());
        }

        /** Writes one file where it is asked for, or several into a folder. Nothing is written when one of them may not be. */
        private void write(List<CalendarFile> files) throws RefusedException, IOException {
            if (context.option(OUT).isEmpty()) {
                if (files.size() > 1) {
                    throw new RefusedException(Texts.of("export.several", files.size()), Texts.of("export.several.remedy"));
                }
                context.out().write(files.getFirst().text());
                return;
            }
            String typed = context.option(OUT).get();
            Path out = context.path(typed);
            boolean folder = Files.isDirectory(out);
            if (!folder && (files.size() > 1 || typed.endsWith("/"))) {
                throw new RefusedException(Texts.of(files.size() > 1 ? "export.several" : "export.noFolder", files.size(), out),
                    Texts.of("export.several.remedy"));
            }
            var targets = new ArrayList<Path>();
            for (CalendarFile file : files) {
                Path target = folder ? free(out, file.name(), targets) : out;
                targets.add(new OutputFile(target, session.folder()).check(context.flag(FORCE)));
            }
            for (int i = 0; i < files.size(); i++) {
                Files.write(targets.get(i), files.get(i).bytes());
                context.out().write(targets.get(i) + "\n");
            }
        }

        private static Path free(Path folder, String name, List<Path> taken) {
            Path target = folder.resolve(name);
            for (int i = 2; taken.contains(target); i++) {
                target = folder.resolve(name.replaceFirst("\\.ics$", "-" + i + ".ics"));
            }
            return target;
        }
    }
}
