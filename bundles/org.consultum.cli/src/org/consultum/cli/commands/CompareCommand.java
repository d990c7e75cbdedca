package org.consultum.cli.commands;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.JsonWriter;
import org.consultum.cli.output.TextTable;
import org.consultum.cli.output.Visible;
import org.consultum.edit.Labels;
import org.consultum.review.approval.ContentText;
import org.consultum.review.compare.ElementChange;
import org.consultum.review.compare.VersionComparison;
import org.consultum.review.compare.VersionSource;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum compare}: what differs between two versions of an agenda, of minutes, or of anything else that was kept. */
public final class CompareCommand implements CommandLineCommand {

    @Override
    public CommandSyntax syntax() {
        return ReviewSubject.options(CommandSyntax.takes().parameter(Registers.REGISTER, Texts.of("register")))
            .option("--from", "VERSION", Texts.of("compare.from"))
            .option("--to", "VERSION", Texts.of("compare.to"))
            .flag("--versions", Texts.of("compare.versions"))
            .flag("--json", Texts.of("compare.json"))
            .example("consultum compare council --meeting 2026/3 --part agenda --from A --to B", Texts.of("compare.example.agenda"))
            .example("consultum compare council --meeting 2026/3 --part minutes --from round-1 --to current",
                Texts.of("compare.example.minutes"))
            .example("consultum compare council --meeting 2026/3 --part minutes --versions", Texts.of("compare.example.versions"))
            .key("subject", Texts.of("compare.key.subject"))
            .key("part", Texts.of("compare.key.part"))
            .key("from", Texts.of("compare.key.from"))
            .key("to", Texts.of("compare.key.to"))
            .key("added", Texts.of("compare.key.added"))
            .key("removed", Texts.of("compare.key.removed"))
            .key("moved", Texts.of("compare.key.moved"))
            .key("changed", Texts.of("compare.key.changed"))
            .key("same", Texts.of("compare.key.same"))
            .key("elements", Texts.of("compare.key.elements"))
            .note(Texts.of("compare.note"))
            .note(Texts.of("pack.note.meeting"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        try (RegisterSession session = Registers.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            ReviewSubject subject = ReviewSubject.find(context, session);
            List<VersionSource> versions = session.read(() -> VersionSource.of(subject.element(), subject.part()));
            if (context.flag("--versions")) {
                list(context, versions);
                return Registers.tellProblems(context, session);
            }
            VersionSource to = version(versions, context.option("--to").orElse(VersionSource.CURRENT));
            VersionSource from = context.option("--from").isPresent() ? version(versions, context.option("--from").get())
                : before(versions, to);
            VersionComparison comparison = VersionComparison.of(content(session, from), content(session, to));
            if (context.flag("--json")) {
                json(context, subject, from, to, comparison);
            } else {
                String name = session.read(() -> Labels.ofUser().label(subject.element()));
                context.out().write(Visible.line(name) + "\n" + Texts.of("compare.heading", Visible.line(from.label()),
                    Visible.line(to.label())) + "\n" + DifferenceText.summary(comparison) + "\n");
                context.out().write((comparison.isEmpty() ? "" : "\n") + DifferenceText.of(comparison, ""));
            }
            return Registers.tellProblems(context, session);
        }
    }

    private static void list(CommandContext context, List<VersionSource> versions) throws IOException {
        var table = new TextTable(List.of("version", "at", "what"));
        for (VersionSource version : versions) {
            table.row(List.of(version.key(), version.at().map(Object::toString).orElse(""), Visible.line(version.label())));
        }
        table.writeTo(context.out());
    }

    private static VersionSource version(List<VersionSource> versions, String typed) throws RefusedException {
        return versions.stream().filter(version -> version.key().equalsIgnoreCase(typed.strip())).findFirst()
            .orElseThrow(() -> new RefusedException(Texts.of("compare.unknown", typed), Texts.of("compare.unknown.remedy",
                versions.stream().map(VersionSource::key).collect(Collectors.joining(", ")))));
    }

    /** The version before another one. */
    private static VersionSource before(List<VersionSource> versions, VersionSource later) throws RefusedException {
        int index = versions.indexOf(later);
        if (index < 1) {
            throw new RefusedException(Texts.of("compare.nothingBefore", later.key()), Texts.of("compare.unknown.remedy",
                versions.stream().map(VersionSource::key).collect(Collectors.joining(", "))));
        }
        return versions.get(index - 1);
    }

    private static ContentText content(RegisterSession session, VersionSource version) throws IOException, RefusedException {
        Optional<ContentText> content = version.content(session);
        return content.orElseThrow(() -> new RefusedException(Texts.of("compare.noContent", version.key(), version.reference()),
            Texts.of("compare.noContent.remedy")));
    }

    private static void json(CommandContext context, ReviewSubject subject, VersionSource from, VersionSource to,
            VersionComparison comparison) throws IOException {
        var object = new LinkedHashMap<String, Object>();
        object.put("subject", subject.element().getId());
        object.put("part", subject.part().getLiteral());
        object.put("from", from.key());
        object.put("to", to.key());
        for (var kind : ElementChange.Kind.values()) {
            object.put(kind.name().toLowerCase(Locale.ROOT), comparison.count(kind));
        }
        object.put("elements", DifferenceText.json(comparison.elements()));
        new JsonWriter(context.out()).object(object);
    }
}
