package org.consultum.cli.commands;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.consultum.cli.internal.Texts;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.publish.Publication;
import org.consultum.publish.PublicationResult;
import org.consultum.publish.Publisher;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** {@code consultum publish}: writes a static site of what is public. */
public final class PublishCommand implements CommandLineCommand {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "ja", "vi");

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .required("--out", "DIR", Texts.of("publish.out"))
            .option("--base-url", "URL", Texts.of("publish.base"))
            .option("--language", "TAG", Texts.of("publish.language"))
            .option("--as-of", "DATE", Texts.of("publish.asOf"))
            .example("consultum publish council --out site", Texts.of("publish.example"))
            .example("consultum publish council --out site --base-url https://council.example/public/ --language ja",
                Texts.of("publish.example.base"))
            .note(Texts.of("publish.note.what"))
            .note(Texts.of("publish.note.folder"))
            .note(Texts.of("publish.note.base"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Path out = context.path(context.option("--out").orElseThrow());
        URI base = base(context);
        LocalDate asOf = Dates.option(context, "--as-of").orElseGet(() -> LocalDate.now(context.clock()));
        try (RegisterSession whole = Registers.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            apart(out, whole.folder());
            String language = language(context, whole);
            ReleasedRegister released = ForRecipient.released(context, whole, Recipients.PUBLIC);
            PublicationResult result = whole.read(() -> new Publisher().write(new Publication(released, whole::paper, out, base, language,
                asOf, version()), context.progress()));
            Outcome outcome = tell(context, result);
            return Registers.tellProblems(context, whole) == Outcome.DONE ? outcome : Outcome.FINDINGS;
        }
    }

    private static URI base(CommandContext context) throws RefusedException {
        Optional<String> typed = context.option("--base-url");
        if (typed.isEmpty()) {
            return Publication.NOWHERE;
        }
        try {
            URI base = URI.create(typed.get().endsWith("/") ? typed.get() : typed.get() + "/");
            if (Publication.isBase(base)) {
                return base;
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Texts.of("publish.noBase", typed.get()), Texts.of("publish.noBase.remedy"));
        }
        throw new RefusedException(Texts.of("publish.noBase", typed.get()), Texts.of("publish.noBase.remedy"));
    }

    private static String language(CommandContext context, RegisterSession whole) throws RefusedException {
        Optional<String> typed = context.option("--language");
        String tag = typed.or(() -> Optional.ofNullable(whole.read(() -> whole.register().getLanguage()))).orElse("en");
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        if (typed.isPresent() && !LANGUAGES.contains(language)) {
            throw new RefusedException(Texts.of("publish.noLanguage", typed.get()), Texts.of("publish.noLanguage.remedy"));
        }
        return LANGUAGES.contains(language) ? language : "en";
    }

    /** A site is not written into the folder of the register, nor around it. */
    private static void apart(Path out, Path register) throws RefusedException, IOException {
        Path parent = out.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new RefusedException(Texts.of("out.noFolder", parent == null ? out : parent), Texts.of("publish.noParent.remedy"));
        }
        Path real = Files.exists(out) ? out.toRealPath() : parent.toRealPath().resolve(out.getFileName());
        Path root = register.toRealPath();
        if (real.startsWith(root) || root.startsWith(real)) {
            throw new RefusedException(Texts.of("publish.managed", out), Texts.of("publish.managed.remedy"));
        }
    }

    private static Outcome tell(CommandContext context, PublicationResult result) throws RefusedException, IOException {
        return switch (result) {
            case PublicationResult.Cancelled cancelled -> throw new CancellationException();
            case PublicationResult.Failed failed -> throw new RefusedException(why(failed), remedy(failed.reason()));
            case PublicationResult.Written written -> {
                if (!written.missing().isEmpty()) {
                    context.say(Texts.of("publish.missing", written.missing().size(), written.missing().getFirst()));
                }
                context.say(Texts.of("publish.done", written.pages(), written.files(), written.papers()));
                context.say(Texts.of("publish.leftOut", written.withheld(), written.unpublished()));
                context.out().write(written.folder() + "\n");
                yield written.missing().isEmpty() ? Outcome.DONE : Outcome.FINDINGS;
            }
        };
    }

    private static String why(PublicationResult.Failed failed) {
        return switch (failed.reason()) {
            case NO_PARENT -> Texts.of("out.noFolder", failed.place());
            case NOT_A_FOLDER -> Texts.of("publish.notAFolder", failed.place());
            case NOT_OURS -> Texts.of("publish.notOurs", failed.place());
            case IN_THE_WAY -> Texts.of("publish.inTheWay", failed.place());
            case WRITE -> Texts.of("publish.write", failed.place(), failed.detail());
            case HALF -> Texts.of("publish.half", failed.place(), failed.detail());
        };
    }

    private static String remedy(PublicationResult.Reason reason) {
        return switch (reason) {
            case NO_PARENT -> Texts.of("publish.noParent.remedy");
            case NOT_A_FOLDER, NOT_OURS -> Texts.of("publish.notOurs.remedy");
            case IN_THE_WAY -> Texts.of("publish.inTheWay.remedy");
            case WRITE, HALF -> Texts.of("publish.write.remedy");
        };
    }

    /** The version without the moment it was built, so that building it again changes no site. */
    private static String version() {
        Bundle bundle = FrameworkUtil.getBundle(PublishCommand.class);
        return bundle == null ? "" : bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor() + "."
            + bundle.getVersion().getMicro();
    }
}
