package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.interchange.ical.CalendarEntries;
import org.consultum.interchange.ical.CalendarFile;
import org.consultum.interchange.ical.CalendarMethod;
import org.consultum.interchange.ical.IssueCalendarEntry;
import org.consultum.interchange.ical.IssuedEntry;
import org.consultum.interchange.ical.SeriesPlan;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.MeetingState;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.eclipse.emf.common.command.CompoundCommand;

/**
 * {@code consultum export}: writes meetings and actions as iCalendar, or actions as a table. What is published only reads the register; an invitation or a
 * cancellation is kept in it, so that the next one counts up.
 */
public final class ExportCommand implements CommandLineCommand {

    private static final String FORMAT = "FORMAT";
    private static final String ACTIONS = "actions";
    private static final String METHOD = "--method";
    private static final String MEETING = "--meeting";
    private static final String COMMITTEE = "--committee";
    private static final String SERIES = "--series";
    private static final String OUT = "--out";
    private static final String FORCE = "--force";
    private static final String DRY_RUN = "--dry-run";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(new CommandSyntax.Parameter(FORMAT, Texts.of("export.format"), true, List.of("ics", ACTIONS)))
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option(COMMITTEE, "C", Texts.of("export.committee"))
            .option(MEETING, "REF", Texts.of("export.meeting"))
            .option(new CommandSyntax.Option(METHOD, "M", Texts.of("export.method"), false, List.of("publish", "request", "cancel")))
            .flag(SERIES, Texts.of("export.series"))
            .option(new CommandSyntax.Option(ActionsExport.VIEW, "NAME", Texts.of("exportActions.view"), false, ActionsExport.viewNames()))
            .option(ActionsExport.FILTER, "TEXT", Texts.of("exportActions.filterText"))
            .option(ActionsExport.AS_OF, "DATE", Texts.of("exportActions.asOf"))
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
        CalendarMethod method = CalendarMethod.valueOf(context.option(METHOD).orElse("publish").toUpperCase(Locale.ROOT));
        if (method != CalendarMethod.PUBLISH && context.flag(SERIES)) {
            throw new RefusedException(Texts.of("export.seriesMethod"), Texts.of("export.seriesMethod.remedy"));
        }
        if (method != CalendarMethod.PUBLISH && context.option(ForRecipient.OPTION).isPresent()) {
            throw new RefusedException(Texts.of("export.recipientMethod"), Texts.of("export.recipientMethod.remedy"));
        }
        boolean reads = method == CalendarMethod.PUBLISH || context.flag(DRY_RUN);
        String typed = context.parameter(Registers.REGISTER).orElseThrow();
        try (RegisterSession session = reads ? ForRecipient.read(context, typed) : Registers.write(context, typed)) {
            return new Run(context, session).run(method);
        }
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
        private boolean findings;

        Run(CommandContext context, RegisterSession session) {
            this.context = context;
            this.session = session;
            this.now = context.clock().instant();
        }

        Outcome run(CalendarMethod method) throws RefusedException, IOException {
            if (method == CalendarMethod.PUBLISH) {
                publish();
            } else {
                issue(method);
            }
            return findings || Registers.tellProblems(context, session) == Outcome.FINDINGS ? Outcome.FINDINGS : Outcome.DONE;
        }

        private void publish() throws RefusedException, IOException {
            List<Committee> committees = committees();
            var single = context.option(MEETING);
            List<Meeting> meetings = single.isPresent() ? List.of(MeetingReference.find(session, single.get())) : meetings(committees);
            CalendarFile file = session.read(() -> {
                List<MeetingSeries> series = context.flag(SERIES) ? committees.stream().flatMap(committee -> committee.getSeries()
                    .stream()).toList() : List.of();
                List<ActionItem> actions = single.isPresent() ? List.of() : committees.stream().map(Committee::getActionList)
                    .filter(list -> list != null && !list.eIsProxy()).flatMap(list -> list.getActions().stream()).toList();
                meetings.stream().filter(meeting -> !CalendarEntries.hasTime(meeting))
                    .forEach(meeting -> leftOut("export.noStart", meeting.getTitle(), ""));
                series.forEach(each -> SeriesPlan.problem(each).ifPresent(problem -> leftOut("export.noPlan", each.getName(), problem)));
                context.say(Texts.of("export.published", meetings.size(), actions.size()));
                return new CalendarEntries(now).publish(name(meetings), meetings, series, actions);
            });
            write(List.of(file));
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
                return meetings(committees()).stream().filter(meeting -> session.read(() -> CalendarEntries.hasTime(meeting)
                    && wanted.test(meeting))).toList();
            }
            Meeting meeting = MeetingReference.find(session, named.get());
            if (!CalendarEntries.hasTime(meeting)) {
                throw new RefusedException(Texts.of("export.noStart", meeting.getTitle(), ""), Texts.of("export.noStart.remedy"));
            }
            if (cancel != CalendarEntries.isOff(meeting)) {
                throw new RefusedException(Texts.of(cancel ? "export.notOff" : "export.off", meeting.getTitle()),
                    Texts.of(cancel ? "export.notOff.remedy" : "export.off.remedy"));
            }
            return List.of(meeting);
        }

        private List<Committee> committees() throws RefusedException {
            List<Committee> all = session.read(() -> Listings.loaded(session.register().getCommittees()).toList());
            var wanted = context.option(COMMITTEE);
            if (wanted.isEmpty()) {
                return all;
            }
            List<Committee> found = all.stream().filter(committee -> Stream.of(committee.getSlug(), committee.getShortName(),
                committee.getName(), committee.getId()).anyMatch(wanted.get()::equals)).toList();
            if (found.isEmpty()) {
                throw new RefusedException(Texts.of("export.noCommittee", wanted.get()), Texts.of("export.noCommittee.remedy",
                    String.join(", ", all.stream().map(Committee::getSlug).toList())));
            }
            return found;
        }

        private List<Meeting> meetings(List<Committee> committees) {
            return session.read(() -> committees.stream().flatMap(committee -> Listings.loaded(committee.getMeetings())).toList());
        }

        private String name(List<Meeting> meetings) {
            return context.option(MEETING).isPresent() ? meetings.getFirst().getSlug()
                : context.option(COMMITTEE).orElse(session.folder().getFileName().toString());
        }

        private void leftOut(String key, String what, String why) {
            findings = true;
            context.say(Texts.of(key, what == null ? "" : what, why));
        }

        /** Writes one file where it is asked for, or several into a folder. Nothing is written when one of them may not be. */
        private void write(List<CalendarFile> files) throws RefusedException, IOException {
            if (context.option(OUT).isEmpty()) {
                if (files.size() > 1) {
                    throw new RefusedException(Texts.of("export.several", files.size()), Texts.of("export.several.remedy"));
                }
                ForRecipient.out(context, session).write(files.getFirst().text());
                ForRecipient.tell(context, session);
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
                targets.add(new OutputFile(target, ForRecipient.folder(session)).check(context.flag(FORCE)));
            }
            ForRecipient.check(context, session, context.flag(FORCE), targets.toArray(Path[]::new));
            for (int i = 0; i < files.size(); i++) {
                Files.write(targets.get(i), files.get(i).bytes());
                context.out().write(targets.get(i) + "\n");
            }
            ForRecipient.tell(context, session, targets.toArray(Path[]::new));
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
