package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.consultum.cli.internal.Texts;
import org.consultum.model.Meeting;
import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum pack}: writes the agenda pack of one meeting. */
public final class PackCommand implements CommandLineCommand {

    /** Reasons that need nobody's attention: the paper is what it is. */
    private static final Set<PackResult.Reason> EXPECTED = EnumSet.of(PackResult.Reason.NOT_PDF, PackResult.Reason.MISSING,
        PackResult.Reason.ELSEWHERE);

    /** How many papers that are only listed are named one by one. */
    private static final int NAMED = 20;

    @Override
    public CommandSyntax syntax() {
        return PackIssuer.options(CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .required("--meeting", "REF", Texts.of("pack.meeting"))
            .required("--out", "FILE", Texts.of("pack.out")))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .flag("--force", Texts.of("pack.force"))
            .example("consultum pack council --meeting 2026-12-08 --out december.pdf", Texts.of("pack.example.date"))
            .example("consultum pack council --meeting dicas/2026/3 --out december.pdf", Texts.of("pack.example.number"))
            .example("consultum pack council --meeting 2026-12-08 --out public.pdf --recipient public", Texts.of("pack.example.recipient"))
            .example("consultum pack council --meeting 2026-12-08 --out december.pdf --issue", Texts.of("pack.example.issue"))
            .example("consultum pack council --meeting 2026-12-08 --out new.pdf --issue --supplement --note \"Costs\"",
                Texts.of("pack.example.supplement"))
            .note(Texts.of("pack.note.meeting"))
            .note(Texts.of("pack.note.papers"))
            .note(Texts.of("pack.note.issue"))
            .note(Texts.of("pack.note.out"))
            .note(Texts.of("recipient.note"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        if (PackIssuer.asked(context)) {
            return PackIssuer.run(context);
        }
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            Path out = new OutputFile(context.path(context.option("--out").orElseThrow()), ForRecipient.folder(session))
                .check(context.flag("--force"));
            ForRecipient.check(context, session, context.flag("--force"), out);
            Meeting meeting = MeetingReference.find(session, context.option("--meeting").orElseThrow());
            PackData data = session.read(() -> MeetingPack.of(meeting, session::paper));
            Path scratch = Files.createTempDirectory("consultum");
            PackResult result;
            try {
                result = new AgendaPackWriter(scratch, Locale.getDefault().toLanguageTag())
                    .write(data, out, Progress.over(context.progress()), PackLimits.DEFAULT);
            } finally {
                Files.deleteIfExists(scratch);
            }
            return tell(context, session, result);
        }
    }

    private static Outcome tell(CommandContext context, RegisterSession session, PackResult result) throws RefusedException, IOException {
        return switch (result) {
            case PackResult.Cancelled cancelled -> throw new CancellationException();
            case PackResult.Failed failed -> throw new RefusedException(failed.message(), failed.remedy());
            case PackResult.Written written -> tell(context, session, written);
        };
    }

    /** Says what is in a pack that was written. */
    static Outcome tell(CommandContext context, RegisterSession session, PackResult.Written written) throws RefusedException, IOException {
        written.listed().stream().limit(NAMED).forEach(listed -> context.say(Texts.of("pack.listed",
            listed.paper().reference(), listed.paper().title(), listed.explanation()).strip()));
        written.included().stream().filter(included -> included.asPictures() > 0).forEach(included -> context.say(Texts.of(
            "pack.pictures", included.paper().reference(), included.paper().title(), included.asPictures(), included.why())
            .strip()));
        if (written.listed().size() > NAMED) {
            context.say(Texts.of("pack.more", written.listed().size() - NAMED));
        }
        context.say(Texts.of("pack.done", written.pages(), written.included().size(), written.listed().size()));
        ForRecipient.tell(context, session, written.file());
        context.out().write(written.file() + "\n");
        return written.listed().stream().allMatch(listed -> EXPECTED.contains(listed.reason())) ? Outcome.DONE : Outcome.FINDINGS;
    }
}
