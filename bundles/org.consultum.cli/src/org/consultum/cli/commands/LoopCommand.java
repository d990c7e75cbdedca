package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consultum.cli.commands.LoopsCommand.Loop;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Visible;
import org.consultum.followup.diagram.LoopDiagram;
import org.consultum.followup.diagram.LoopDiagramSvg;
import org.consultum.followup.diagram.LoopDiagramSvg.Palette;
import org.consultum.followup.diagram.TextMeasure;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.Lessons;
import org.consultum.followup.loop.LoopHistory;
import org.consultum.followup.loop.LoopReason;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.LoopWords;
import org.consultum.model.Committee;
import org.consultum.model.Lesson;
import org.consultum.model.Recommendation;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum loop}: the story of one recommendation, and its drawing. */
public final class LoopCommand implements CommandLineCommand {

    private static final String REFERENCE = "REFERENCE";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .parameter(REFERENCE, Texts.of("loop.reference"))
            .option("--svg", "FILE", Texts.of("loop.svg"))
            .flag("--dark", Texts.of("loop.dark"))
            .flag("--force", Texts.of("loop.force"))
            .option("--as-of", "DATE", Texts.of("loops.asOf"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .example("consultum loop council R-2026-01", Texts.of("loop.example.story"))
            .example("consultum loop council R-2026-01 --svg loop.svg", Texts.of("loop.example.svg"))
            .note(Texts.of("loop.note"))
            .note(Texts.of("recipient.note"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        LocalDate asOf = Dates.option(context, "--as-of").orElseGet(() -> LocalDate.now(context.clock()));
        Optional<Path> svg = context.option("--svg").isPresent() ? Optional.of(context.path(context.option("--svg").get()))
            : Optional.empty();
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            Recommendation made = find(session, context.parameter(REFERENCE).orElseThrow());
            if (svg.isPresent()) {
                Path file = new OutputFile(svg.get(), ForRecipient.folder(session)).check(context.flag("--force"));
                ForRecipient.check(context, session, context.flag("--force"), file);
                LoopDiagram diagram = session.read(() -> LoopDiagram.of(made, asOf, Locale.getDefault(), TextMeasure.usual()));
                Files.writeString(file, LoopDiagramSvg.write(diagram, context.flag("--dark") ? Palette.DARK : Palette.LIGHT),
                    StandardCharsets.UTF_8);
                ForRecipient.tell(context, session, file);
                context.out().write(file + "\n");
            } else {
                ForRecipient.out(context, session).write(session.read(() -> story(made, session, asOf)));
                ForRecipient.tell(context, session);
            }
            return Registers.tellProblems(context, session);
        }
    }

    private static String story(Recommendation made, RegisterSession session, LocalDate asOf) {
        var descendants = Descendants.in(session.register());
        Committee committee = (Committee) made.eContainer().eContainer();
        Loop loop = Loop.of(made, committee, descendants, asOf);
        LoopWords words = LoopWords.in(Locale.getDefault(), loop.names());
        var story = new StringBuilder();
        line(story, (made.getReference() == null ? "" : made.getReference() + "  ") + (made.getTitle() == null ? "" : made.getTitle()));
        line(story, Texts.of("loop.by", Values.name(committee)));
        line(story, Texts.of("loop.stands", words.stage(loop.status().stage()), loop.why()));
        for (LoopReason other : loop.status().others()) {
            line(story, Texts.of("loop.also", words.reason(other, LoopStatus.daysLate(other, asOf))));
        }
        line(story, Texts.of("loop.next", loop.next()));
        story.append('\n');
        ZoneId zone = committee.getZone() != null ? committee.getZone() : session.register().getZone() != null
            ? session.register().getZone() : ZoneId.of("UTC");
        for (LoopHistory.Event event : LoopHistory.of(made, descendants.successors(made), zone)) {
            line(story, event.on().map(LocalDate::toString).orElse("          ") + "  " + words.event(event));
            event.text().lines().map(String::strip).filter(text -> !text.isEmpty()).forEach(text -> line(story, "            " + text));
        }
        for (Lesson lesson : Lessons.from(session.register(), made)) {
            line(story, Texts.of("loop.lesson", Optional.ofNullable(lesson.getDate()).map(LocalDate::toString).orElse("          "),
                lesson.getTitle()));
        }
        return story.toString();
    }

    private static void line(StringBuilder story, String text) {
        story.append(Visible.line(text)).append('\n');
    }

    /** The one recommendation with an id or reference, the latter with the short name of its committee in front where it is needed. */
    private static Recommendation find(RegisterSession session, String typed) throws RefusedException {
        int slash = typed.indexOf('/');
        Predicate<Recommendation> named = made -> typed.equals(made.getReference()) || typed.equals(made.getId());
        Predicate<Recommendation> inCommittee = made -> slash > 0 && typed.substring(slash + 1).equals(made.getReference())
            && typed.substring(0, slash).equals(slug(made));
        List<Recommendation> found = session.read(() -> Descendants.recommendations(session.register()).filter(named.or(inCommittee))
            .toList());
        if (found.isEmpty()) {
            throw new RefusedException(Texts.of("loop.unknown", typed), Texts.of("loop.unknown.remedy"));
        }
        if (found.size() > 1) {
            throw new RefusedException(Texts.of("loop.ambiguous", typed, found.size()), Texts.of("loop.ambiguous.remedy") + "\n"
                + found.stream().limit(20).map(made -> "  " + slug(made) + "/" + made.getReference() + "  " + made.getTitle() + "  "
                    + made.getId()).collect(Collectors.joining("\n")));
        }
        return found.getFirst();
    }

    private static String slug(Recommendation made) {
        return Values.slug((Committee) made.eContainer().eContainer());
    }
}
