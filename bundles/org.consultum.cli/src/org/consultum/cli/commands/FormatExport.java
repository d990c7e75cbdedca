package org.consultum.cli.commands;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.interchange.Exporters;
import org.consultum.interchange.Exporters.Choice;
import org.consultum.interchange.Exporters.Exported;
import org.consultum.interchange.Exporters.Format;
import org.consultum.model.Meeting;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;
import org.consultum.spi.exporter.ExportRefusedException;
import org.consultum.spi.exporter.ExportScope;

/** Writes a register in a format that a plugin contributes. */
final class FormatExport {

    static final String WITH = "--with";

    private final CommandContext context;
    private final Exporters exporters;
    private final Format format;
    private final Set<String> choices;

    private FormatExport(CommandContext context, Exporters exporters, Format format, Set<String> choices) {
        this.context = context;
        this.exporters = exporters;
        this.format = format;
        this.choices = choices;
    }

    /**
     * An export in a format of the installation.
     *
     * @param more what is asked for beside what is named with {@value #WITH}
     */
    static FormatExport of(CommandContext context, String id, Set<String> more) throws RefusedException {
        Exporters exporters = context.service(Exporters.class);
        Format format = exporters.find(id).orElseThrow(() -> new RefusedException(Texts.of("export.unknown", id),
            Texts.of("export.unknown.remedy", Stream.concat(Stream.of("actions"), exporters.formats().stream().map(Format::id)).sorted()
                .collect(Collectors.joining(", ")))));
        var choices = new HashSet<>(more);
        for (String choice : context.options(WITH)) {
            if (format.choices().stream().noneMatch(known -> known.id().equals(choice))) {
                throw new RefusedException(Texts.of("export.noChoice", format.name(), choice), format.choices().isEmpty()
                    ? Texts.of("export.noChoice.none") : Texts.of("export.noChoice.remedy", format.choices().stream().map(Choice::id)
                        .collect(Collectors.joining(", "))));
            }
            choices.add(choice);
        }
        return new FormatExport(context, exporters, format, choices);
    }

    Outcome run() throws RefusedException, IOException {
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            var target = target(session);
            if (target.isPresent()) {
                new OutputFile(target.get(), ForRecipient.folder(session)).check(context.flag(ExportCommand.FORCE));
                ForRecipient.check(context, session, context.flag(ExportCommand.FORCE), target.get());
            }
            session.loadAll();
            ExportScope scope = scope(session);
            Exported exported = target.isPresent() ? toFile(session, scope, target.get()) : toOutput(session, scope);
            context.say(exported.included().stream().map(each -> Texts.of("export.included", each.count(), each.what()))
                .collect(Collectors.joining(", ")));
            exported.leftOut().forEach(each -> context.say(Texts.of("export.leftOut", each.what(), each.why()).strip()));
            return !exported.leftOut().isEmpty() || Registers.tellProblems(context, session) == Outcome.FINDINGS ? Outcome.FINDINGS
                : Outcome.DONE;
        } catch (ExportRefusedException e) {
            throw new RefusedException(e.getMessage(), e.remedy());
        }
    }

    private Optional<Path> target(RegisterSession session) throws RefusedException {
        Optional<String> typed = context.option(ExportCommand.OUT);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Path out = context.path(typed.get());
        boolean folder = Files.isDirectory(out);
        if (!folder && typed.get().endsWith("/")) {
            throw new RefusedException(Texts.of("export.noFolder", 1, out), Texts.of("export.several.remedy"));
        }
        return Optional.of(folder ? out.resolve(session.folder().getFileName() + "." + format.extension()) : out);
    }

    private ExportScope scope(RegisterSession session) throws RefusedException {
        Optional<String> named = context.option(ExportCommand.MEETING);
        Optional<Meeting> meeting = named.isPresent() ? Optional.of(MeetingReference.find(session, named.get())) : Optional.empty();
        var committees = meeting.map(Meeting::getCommittee).map(List::of);
        String name = meeting.map(Meeting::getSlug).or(() -> context.option(CommitteeOption.NAME))
            .orElseGet(() -> session.folder().getFileName().toString());
        return new ExportScope(session.register(), committees.isPresent() ? committees.get() : CommitteeOption.committees(context, session),
            meeting, choices, name, context.clock().instant());
    }

    private Exported toFile(RegisterSession session, ExportScope scope, Path target) throws RefusedException, IOException {
        Exported exported = reading(session, () -> exporters.export(format, scope, target, context.progress()));
        context.out().write(target + "\n");
        ForRecipient.tell(context, session, target);
        return exported;
    }

    private Exported toOutput(RegisterSession session, ExportScope scope) throws RefusedException, IOException {
        var bytes = new ByteArrayOutputStream();
        Exported exported = reading(session, () -> exporters.export(format, scope, bytes, context.progress()));
        try {
            ForRecipient.out(context, session).write(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString());
        } catch (CharacterCodingException e) {
            throw new RefusedException(Texts.of("export.notText", format.name()), Texts.of("export.notText.remedy"));
        }
        ForRecipient.tell(context, session);
        return exported;
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {

        Exported run() throws IOException;
    }

    private static Exported reading(RegisterSession session, Writing writing) throws IOException {
        try {
            return session.read(() -> {
                try {
                    return writing.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
