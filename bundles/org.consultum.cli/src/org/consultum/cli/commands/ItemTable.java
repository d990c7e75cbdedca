package org.consultum.cli.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.interchange.TableExport;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;

/** Writes the items of one class of a subject area as a table, in the form in which {@code consultum import table} reads them. */
final class ItemTable {

    static final String AS = "--as";

    private ItemTable() {
    }

    static Outcome write(CommandContext context) throws RefusedException, IOException {
        Optional<String> typed = context.option(AS);
        if (typed.isEmpty()) {
            throw new RefusedException(Texts.of("exportTable.noType"), Texts.of("items.unknown.remedy",
                String.join(", ", ItemLists.names(context))));
        }
        SectionTypeInfo type = ItemLists.type(context, typed.get());
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            session.loadAll();
            TableExport table = session.read(() -> new TableExport(session.register(), type, Locale.getDefault()));
            if (context.option(ExportCommand.OUT).isPresent()) {
                file(context, session, table, context.path(context.option(ExportCommand.OUT).get()));
            } else {
                reading(session, () -> table.writeCsv(ForRecipient.out(context, session)));
                ForRecipient.tell(context, session);
            }
            context.say(Texts.of("exportTable.written", table.size()));
            return Registers.tellProblems(context, session);
        }
    }

    private static void file(CommandContext context, RegisterSession session, TableExport table, Path out) throws RefusedException, IOException {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new RefusedException(Texts.of("exportActions.format", out), Texts.of("exportActions.format.remedy"));
        }
        Path target = new OutputFile(out, ForRecipient.folder(session)).check(context.flag(ExportCommand.FORCE));
        ForRecipient.check(context, session, context.flag(ExportCommand.FORCE), target);
        Path unfinished = Files.createTempFile(target.getParent(), "export", ".part");
        try {
            reading(session, () -> {
                if (name.endsWith(".csv")) {
                    try (Writer text = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                        table.writeCsv(text);
                    }
                } else {
                    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                        table.writeXlsx(bytes);
                    }
                }
            });
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            ForRecipient.tell(context, session, target);
            context.out().write(target + "\n");
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {

        void run() throws IOException;
    }

    private static void reading(RegisterSession session, Writing writing) throws IOException {
        try {
            session.read(() -> {
                try {
                    writing.run();
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
