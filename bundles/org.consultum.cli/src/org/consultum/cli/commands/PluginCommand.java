package org.consultum.cli.commands;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.plugins.Plugins;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.CommandSyntax.Parameter;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum plugin}: installs, updates and removes plugins, says how they stand, and writes the project of a new one. */
public final class PluginCommand implements CommandLineCommand {

    private static final String ACTION = "ACTION";
    private static final String WHAT = "WHAT";
    private static final String MORE = "MORE";
    private static final String JSON = "--json";
    private static final String VERIFY = "--verify";

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(new Parameter(ACTION, Texts.of("plugin.action"), true,
                List.of("list", "install", "update", "remove", "revert", "trust", "new", "reference")))
            .parameter(new Parameter(WHAT, Texts.of("plugin.what"), false, List.of()))
            .parameter(new Parameter(MORE, Texts.of("plugin.more"), false, List.of()))
            .flag(JSON, Texts.of("plugin.json"))
            .flag(VERIFY, Texts.of("plugin.verify"));
        PluginInstall.options(syntax);
        syntax.example("consultum plugin list --json", Texts.of("plugin.example.list"))
            .example("consultum plugin install town-rules.zip --trust 3f9a...", Texts.of("plugin.example.install"))
            .example("consultum plugin update org.example.town", Texts.of("plugin.example.update"))
            .example("consultum plugin trust remove 3f9a...", Texts.of("plugin.example.trust"));
        PluginNew.options(syntax);
        PluginList.COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("plugin.key." + column.key())));
        return syntax.note(Texts.of("plugin.note.trust")).note(Texts.of("plugin.note.safe")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Optional<String> what = context.parameter(WHAT);
        Optional<String> more = context.parameter(MORE);
        return switch (context.parameter(ACTION).orElseThrow()) {
            case "list" -> PluginList.run(context, context.flag(VERIFY), context.flag(JSON));
            case "install" -> PluginInstall.run(context, needed(what, "plugin.noSource.given", "plugin.noSource.remedy"),
                more.map(PluginTexts::ids).orElse(List.of()));
            case "update" -> PluginInstall.update(context, what.map(PluginTexts::ids).orElse(List.of()));
            case "remove" -> PluginTexts.result(context, context.service(Plugins.class)
                .remove(PluginTexts.ids(needed(what, "plugin.noId", "plugin.noId.remedy")), context.progress()));
            case "revert" -> PluginTexts.result(context, context.service(Plugins.class).revert(context.progress()));
            case "trust" -> PluginTrust.run(context, what.orElse("list"), more, context.flag(JSON));
            case "reference" -> PluginNew.reference(context, what.orElse("reference"));
            default -> PluginNew.run(context, needed(what, "pluginNew.noName", "pluginNew.noName.remedy"));
        };
    }

    private static String needed(Optional<String> what, String missing, String remedy) throws RefusedException {
        return what.orElseThrow(() -> new RefusedException(Texts.of(missing), Texts.of(remedy)));
    }
}
