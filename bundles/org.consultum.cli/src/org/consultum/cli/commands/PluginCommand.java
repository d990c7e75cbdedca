package org.consultum.cli.commands;

import java.io.IOException;
import java.util.List;
import org.consultum.cli.internal.Texts;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.CommandSyntax.Parameter;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum plugin}: writes the project of a plugin. */
public final class PluginCommand implements CommandLineCommand {

    private static final String ACTION = "ACTION";
    private static final String WHAT = "WHAT";

    @Override
    public CommandSyntax syntax() {
        return PluginNew.options(CommandSyntax.takes()
            .parameter(new Parameter(ACTION, Texts.of("plugin.action"), true, List.of("new")))
            .parameter(new Parameter(WHAT, Texts.of("plugin.what"), false, List.of())))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        String what = context.parameter(WHAT)
            .orElseThrow(() -> new RefusedException(Texts.of("pluginNew.noName"), Texts.of("pluginNew.noName.remedy")));
        return PluginNew.run(context, what);
    }
}
