package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.cli.output.Visible;
import org.consultum.model.Meeting;
import org.consultum.rules.CheckService;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.deadline.Deadline;
import org.consultum.rules.deadline.DeadlineMove;
import org.consultum.rules.deadline.DeadlineMove.Change;
import org.consultum.rules.deadline.DeadlinePlan;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.consultum.spi.rule.Finding.Severity;

/** {@code consultum deadlines}: the deadlines that follow from the day of a meeting, and what would become of them on another day. */
public final class DeadlinesCommand implements CommandLineCommand {

    static final List<Column<Change>> COLUMNS = List.of(
        shown("milestone", change -> either(change).milestone().literal()),
        shown("title", change -> either(change).milestone().title()),
        shown("last", after(deadline -> Values.time(deadline.moment()))),
        shown("zone", after(deadline -> Values.zone(deadline.moment()))),
        shown("state", after(deadline -> deadline.state().literal())),
        shown("days", after(Deadline::days)),
        shown("doneOn", after(deadline -> deadline.doneOn().map(LocalDate::toString).orElse(null))),
        shown("severity", after(deadline -> deadline.severity().name().toLowerCase(Locale.ROOT))),
        shown("explanation", after(Deadline::stateText)),
        shown("sum", after(Deadline::sum)),
        shown("pack", change -> either(change).pack()),
        shown("rule", change -> either(change).rule().rule()),
        shown("source", change -> either(change).source()),
        shown("lastBefore", change -> change.before().map(deadline -> Values.time(deadline.moment())).orElse(null)),
        shown("breaks", Change::breaks));

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .required("--meeting", "REF", Texts.of("deadlines.meeting"))
            .option("--if-moved-to", "DATE", Texts.of("deadlines.ifMovedTo"))
            .option("--as-of", "DATE", Texts.of("deadlines.asOf"))
            .flag("--json", Texts.of("deadlines.json"))
            .example("consultum deadlines council --meeting 2026-12-08", Texts.of("deadlines.example.plain"))
            .example("consultum deadlines council --meeting 2026-12-08 --if-moved-to 2026-12-01", Texts.of("deadlines.example.move"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("deadlines.key." + column.key())));
        return syntax.note(Texts.of("deadlines.note.rules")).note(Texts.of("deadlines.note.holidays")).note(Texts.of("pack.note.meeting"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Optional<LocalDate> newDay = Dates.option(context, "--if-moved-to");
        Optional<LocalDate> asOf = Dates.option(context, "--as-of");
        try (RegisterSession session = Registers.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            RuleCatalogue catalogue = context.service(CheckService.class).catalogue();
            Meeting meeting = MeetingReference.find(session, context.option("--meeting").orElseThrow());
            DeadlinePlan plan = session.read(() -> {
                Instant now = asOf.filter(day -> meeting.getStart() != null)
                    .map(day -> day.atStartOfDay(meeting.getStart().getZone()).toInstant()).orElse(context.clock().instant());
                return DeadlinePlan.of(meeting, catalogue, catalogue.calendars(Optional.of(session.folder())), now);
            });
            if (newDay.isPresent() && plan.start().isEmpty()) {
                throw new RefusedException(plan.notes().getFirst(), Texts.of("deadlines.noStart.remedy"));
            }
            return tell(context, plan, newDay.map(plan::ifMovedTo), catalogue);
        }
    }

    private static Outcome tell(CommandContext context, DeadlinePlan plan, Optional<DeadlineMove> move, RuleCatalogue catalogue)
            throws IOException {
        DeadlinePlan shown = move.map(DeadlineMove::after).orElse(plan);
        List<Change> changes = move.map(DeadlineMove::changes)
            .orElse(plan.deadlines().stream().map(deadline -> new Change(Optional.empty(), Optional.of(deadline))).toList());
        if (context.flag("--json")) {
            var output = new RowOutput<>(Form.JSON, COLUMNS, context.out());
            for (Change change : changes) {
                output.row(change);
            }
            output.end();
        } else {
            for (Change change : changes) {
                context.out().write(inWords(change, move.isPresent()));
            }
        }
        shown.faults().forEach(fault -> context.say(Visible.line(fault)));
        shown.notes().forEach(note -> context.say(Visible.line(note)));
        move.ifPresent(one -> one.remarks().forEach(remark -> context.say(Visible.line(remark))));
        if (shown.packs().isEmpty()) {
            context.say(Texts.of("deadlines.noPack", catalogue.packs().stream().filter(pack -> !pack.deadlines().isEmpty())
                .map(pack -> pack.id()).collect(Collectors.joining(", "))));
        }
        plan.earliestStart().filter(earliest -> plan.movable() && !plan.deadlines().isEmpty())
            .ifPresent(earliest -> context.say(Texts.of("deadlines.earliest", written(earliest))));
        return shown.severity() != Severity.INFO || !shown.faults().isEmpty() ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static String inWords(Change change, boolean moved) {
        String before = moved ? change.before().map(deadline -> Texts.of("deadlines.before", written(deadline.moment())))
            .orElse(Texts.of("deadlines.before.none")) : "";
        if (change.after().isEmpty()) {
            return Visible.line(Texts.of("deadlines.gone", either(change).milestone().title(), before)) + "\n";
        }
        Deadline deadline = change.after().get();
        String sign = switch (deadline.severity()) {
            case ERROR -> Texts.of("check.severity.error") + " ";
            case WARNING -> Texts.of("check.severity.warning") + " ";
            case INFO -> "";
        };
        return Visible.line(sign + Texts.of("deadlines.line", written(deadline.moment()), deadline.milestone().title(),
            deadline.stateText()) + before) + "\n    " + Visible.line(deadline.sum()) + "\n    "
            + Visible.line(deadline.rule().rule() + ": " + deadline.source()) + "\n";
    }

    private static String written(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.getDefault()).format(moment);
    }

    private static Deadline either(Change change) {
        return change.after().or(change::before).orElseThrow();
    }

    private static Function<Change, Object> after(Function<Deadline, Object> value) {
        return change -> change.after().map(value).orElse(null);
    }
}
