package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.consultum.cli.internal.Texts;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.marking.release.ReleaseManifest;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.meeting.pack.IssuePack;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.IssueResult;
import org.consultum.reporting.pack.IssuedPack;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackChanges;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackHistory;
import org.consultum.reporting.pack.PackIssues;
import org.consultum.reporting.pack.PackIssuing;
import org.consultum.reporting.pack.PackIssuing.Output;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** Packs with labels that stay: issues them, and writes what was issued again. */
final class PackIssuer {

    static final String ISSUE = "--issue";
    static final String SUPPLEMENT = "--supplement";
    static final String WHOLE = "--whole";
    static final String NOTE = "--note";

    private final CommandContext context;
    private final boolean record;
    private final Output output;

    private PackIssuer(CommandContext context) {
        this.context = context;
        this.record = context.flag(ISSUE);
        this.output = context.flag(SUPPLEMENT) ? Output.SUPPLEMENT : Output.WHOLE;
    }

    /** Adds the options. */
    static CommandSyntax.Builder options(CommandSyntax.Builder syntax) {
        return syntax.flag(ISSUE, Texts.of("pack.issue")).flag(SUPPLEMENT, Texts.of("pack.supplement"))
            .flag(WHOLE, Texts.of("pack.whole")).option(NOTE, "TEXT", Texts.of("pack.note"));
    }

    /** Whether labels that stay are asked for. */
    static boolean asked(CommandContext context) throws RefusedException {
        if (context.flag(SUPPLEMENT) && context.flag(WHOLE)) {
            throw new RefusedException(Texts.of("pack.both"), Texts.of("pack.both.remedy"));
        }
        if (context.option(NOTE).isPresent() && !context.flag(ISSUE) && !context.flag(SUPPLEMENT)) {
            throw new RefusedException(Texts.of("pack.noteAlone"), Texts.of("pack.noteAlone.remedy"));
        }
        return context.flag(ISSUE) || context.flag(SUPPLEMENT) || context.flag(WHOLE);
    }

    static Outcome run(CommandContext context) throws RefusedException, IOException {
        var issuer = new PackIssuer(context);
        String typed = context.parameter(Registers.REGISTER).orElseThrow();
        RegisterSession whole = issuer.record ? Registers.write(context, typed) : Registers.read(context, typed);
        try (RegisterSession session = issuer.forRecipient(whole)) {
            return issuer.run(whole, session);
        }
    }

    /** What the pack is made of: the register, or what the recipient may see of it; closing that closes the register. */
    private RegisterSession forRecipient(RegisterSession whole) throws RefusedException, IOException {
        Optional<String> name = context.option(ForRecipient.OPTION);
        if (name.isEmpty()) {
            return whole;
        }
        try {
            return ReleasedSession.of(whole, ForRecipient.released(context, whole, name.get()), context.service(RegisterSessions.class));
        } catch (RefusedException | IOException | RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    private Outcome run(RegisterSession whole, RegisterSession session) throws RefusedException, IOException {
        Path out = new OutputFile(context.path(context.option("--out").orElseThrow()), ForRecipient.folder(session))
            .check(context.flag("--force"));
        ForRecipient.check(context, session, context.flag("--force"), out);
        Meeting shown = MeetingReference.find(session, context.option("--meeting").orElseThrow());
        Meeting meeting = whole.find(shown.getId()).map(Meeting.class::cast).orElseThrow();
        Optional<ReleasedRegister> released = session instanceof ReleasedSession copy ? Optional.of(copy.released()) : Optional.empty();
        Optional<String> recipient = released.map(copy -> copy.recipient().getName());
        Predicate<Element> named = released.<Predicate<Element>>map(copy -> copy.releasability()::released).orElse(paper -> true);
        PackData data = session.read(() -> MeetingPack.of(shown, session::paper));
        PackHistory history = whole.read(() -> PackIssues.of(meeting, recipient, data.language(), named));
        if (output == Output.SUPPLEMENT && history.last().isEmpty()) {
            throw new RefusedException(Texts.of("pack.neverIssued"), Texts.of("pack.neverIssued.remedy"));
        }
        var issuing = new PackIssuing(history, whole.read(() -> now(meeting)), context.option(NOTE).orElse(""), output, record);
        return switch (write(data, issuing, out)) {
            case IssueResult.NotWritten(PackResult.Failed failed) -> throw new RefusedException(failed.message(), failed.remedy());
            case IssueResult.NotWritten cancelled -> throw new CancellationException();
            case IssueResult.Unchanged unchanged -> {
                context.say(since("pack.unchanged", unchanged.since()));
                yield Outcome.DONE;
            }
            case IssueResult.Issued issued -> {
                if (record) {
                    String digest = ReleaseManifest.Output.of(issued.pack().file()).sha256();
                    record(whole, new IssuePack(whole.editingDomain(), new NewElements(IdSource.random()), meeting, whole.read(() ->
                        PackIssues.record(issued.issue(), data, Optional.empty(), recipient, digest, whole::find))));
                    context.say(summary(issued.issue(), issued.changes()));
                }
                yield PackCommand.tell(context, session, issued.pack());
            }
        };
    }

    private IssueResult write(PackData data, PackIssuing issuing, Path out) throws IOException {
        Path scratch = Files.createTempDirectory("consultum");
        try {
            return new AgendaPackWriter(scratch, Locale.getDefault().toLanguageTag()).issue(data, issuing, out,
                Progress.over(context.progress()), PackLimits.DEFAULT);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static void record(RegisterSession whole, IntentionCommand command) throws RefusedException, IOException {
        Optional<String> refusal = whole.read(command::refusal);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get(), Texts.of("failed.takenBack"));
        }
        whole.execute(command);
        whole.flush();
    }

    private ZonedDateTime now(Meeting meeting) {
        ZoneId zone = meeting.getStart() != null ? meeting.getStart().getZone() : context.clock().getZone();
        return context.clock().instant().atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    }

    private static String since(String key, IssuedPack issue) {
        String day = issue.issuedAt().map(at -> at.toLocalDate().toString()).orElse("?");
        return issue.supplement() == 0 ? Texts.of(key + ".pack", day) : Texts.of(key + ".supplement", issue.supplement(), day);
    }

    private static String summary(IssuedPack issue, PackChanges changes) {
        if (issue.supplement() == 0) {
            return Texts.of("pack.issued.pack");
        }
        List<String> parts = new ArrayList<>();
        add(parts, "pack.issued.added", changes.added());
        add(parts, "pack.issued.replaced", changes.replaced());
        add(parts, "pack.issued.withdrawn", changes.withdrawn());
        add(parts, "pack.issued.moved", changes.moved());
        return Texts.of("pack.issued.supplement", issue.supplement(),
            parts.isEmpty() ? Texts.of(changes.agenda() ? "pack.issued.agenda" : "pack.issued.noPaper") : String.join(", ", parts));
    }

    private static void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(Texts.of(key, count));
        }
    }
}
