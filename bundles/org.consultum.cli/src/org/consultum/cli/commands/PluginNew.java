package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.sdk.PluginProject;
import org.consultum.sdk.ProjectRefusedException;
import org.consultum.sdk.ProjectWriter;
import org.consultum.sdk.ReferencePages;
import org.consultum.sdk.ReleasedRepository;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum plugin new}: writes the project of a plugin, with an example of each kind of contribution that was named. */
final class PluginNew {

    private static final String WITH = "--with";
    private static final String ID = "--id";
    private static final String PACKAGE = "--package";
    private static final String REPOSITORY = "--repository";
    private static final List<String> USUAL = List.of("rule", "report", "command");

    private PluginNew() {
    }

    /** The options of a new project. */
    static CommandSyntax.Builder options(CommandSyntax.Builder syntax) {
        return syntax.repeated(WITH, "KINDS", Texts.of("pluginNew.with", kinds(), String.join(",", USUAL)))
            .option(ID, "ID", Texts.of("pluginNew.id"))
            .option(PACKAGE, "PACKAGE", Texts.of("pluginNew.package"))
            .option(REPOSITORY, "PLACE", Texts.of("pluginNew.repository", ReleasedRepository.ARCHIVE))
            .example("consultum plugin new town-rules --with rule,report", Texts.of("pluginNew.example"));
    }

    /**
     * Writes the project.
     *
     * @param folder the folder of the project as it was typed; its last part is the name of the project
     */
    static Outcome run(CommandContext context, String folder) throws RefusedException, IOException {
        Path target = context.path(folder);
        String name = Optional.ofNullable(target.getFileName()).map(Path::toString).orElse("");
        List<String> kinds = context.options(WITH).stream().flatMap(typed -> Stream.of(typed.split(","))).map(String::strip)
            .filter(kind -> !kind.isEmpty()).toList();
        try {
            Optional<String> named = context.option(REPOSITORY);
            String repository = named.isPresent() ? ReleasedRepository.address(named.get(), path(context, named.get()))
                : ReleasedRepository.near(Path.of(System.getProperty("consultum.home", "")).toAbsolutePath());
            var project = PluginProject.checked(name, context.option(ID).orElse(""), context.option(PACKAGE).orElse(""), repository,
                kinds.isEmpty() ? USUAL : kinds);
            int files = new ProjectWriter().write(project, target).size();
            context.say(Texts.of("pluginNew.done", target, files, repository));
            context.out().write(target + "\n");
            return Outcome.DONE;
        } catch (ProjectRefusedException e) {
            throw new RefusedException(e.getMessage(), e.remedy());
        }
    }

    /** Writes the pages for authors of plugins into a folder. */
    static Outcome reference(CommandContext context, String folder) throws RefusedException, IOException {
        try {
            for (Path page : ReferencePages.write(context.path(folder))) {
                context.out().write(page + "\n");
            }
            return Outcome.DONE;
        } catch (ProjectRefusedException e) {
            throw new RefusedException(e.getMessage(), e.remedy());
        }
    }

    /** A web address is no path on every system; it is looked at as an address only. */
    private static Path path(CommandContext context, String typed) throws RefusedException {
        return typed.contains("://") ? Path.of("") : context.path(typed);
    }

    private static String kinds() {
        try {
            return new ProjectWriter().kinds().stream().map(kind -> kind.name() + " (" + kind.summary() + ")")
                .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new IllegalStateException("This installation is damaged", e);
        }
    }
}
