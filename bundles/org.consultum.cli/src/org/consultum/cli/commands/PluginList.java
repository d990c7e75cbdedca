package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.plugins.Contribution;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginInfo;
import org.consultum.plugins.PluginOutcome;
import org.consultum.plugins.PluginSignature;
import org.consultum.plugins.PluginState;
import org.consultum.plugins.Plugins;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum plugin list}: what is installed, and how it stands. */
final class PluginList {

    static final List<Column<PluginInfo>> COLUMNS = List.of(
        shown("id", PluginInfo::id),
        shown("version", PluginInfo::version),
        shown("name", PluginInfo::name),
        hidden("vendor", plugin -> plugin.vendor().orElse(null)),
        shown("state", plugin -> state(plugin.state())),
        hidden("why", plugin -> why(plugin.state())),
        shown("signature", plugin -> PluginTexts.word(plugin.signature())),
        hidden("signers", plugin -> signers(plugin.signature(), PluginSignature.Signed::subject)),
        hidden("fingerprints", plugin -> signers(plugin.signature(), PluginSignature.Signed::fingerprint)),
        hidden("validUntil", plugin -> plugin.signature().signers().stream().map(PluginSignature.Signed::validUntil)
            .min(Instant::compareTo).map(Instant::toString).orElse(null)),
        hidden("adds", plugin -> plugin.contributions().stream().map(Contribution::words).collect(Collectors.joining("; "))),
        hidden("source", plugin -> plugin.source().text()));

    private PluginList() {
    }

    static Outcome run(CommandContext context, boolean verify, boolean json) throws RefusedException, IOException {
        Plugins plugins = context.service(Plugins.class);
        boolean findings = adapt(context, plugins);
        List<PluginInfo> all = list(context, plugins, verify);
        var output = new RowOutput<>(json ? Form.JSON : Form.TABLE, COLUMNS, context.out());
        for (PluginInfo plugin : all) {
            output.row(plugin);
        }
        output.end();
        for (PluginInfo plugin : all) {
            if (plugin.state() instanceof PluginState.DoesNotFit unfit) {
                unfit.why().forEach(context::say);
                findings = true;
            }
            if (verify && plugin.signature() instanceof PluginSignature.Altered altered) {
                context.say(Texts.of("plugin.changed", plugin.name(), altered.file()));
                findings = true;
            }
        }
        if (all.isEmpty()) {
            context.say(Texts.of("plugin.none", plugins.home().folder()));
        }
        return findings ? Outcome.FINDINGS : Outcome.DONE;
    }

    /** After the program was exchanged for another version its plugins are looked at once. */
    private static boolean adapt(CommandContext context, Plugins plugins) {
        return switch (plugins.adapt(context.progress())) {
            case PluginOutcome.Done done -> done.changes().stream().anyMatch(change -> change.kind() == PluginOutcome.Kind.LEFT_OUT);
            case PluginOutcome.Failed failed -> {
                context.say(failed.happened());
                yield true;
            }
            case PluginOutcome.Unchanged unchanged -> false;
            case PluginOutcome.Refused refused -> false;
        };
    }

    private static List<PluginInfo> list(CommandContext context, Plugins plugins, boolean verify) throws RefusedException {
        try {
            return verify ? plugins.verify(context.progress()) : plugins.list();
        } catch (PluginException e) {
            throw PluginTexts.refused(e);
        }
    }

    private static String signers(PluginSignature signature, Function<PluginSignature.Signed, String> value) {
        return signature.signers().stream().map(value).collect(Collectors.joining("; "));
    }

    private static String state(PluginState state) {
        return switch (state) {
            case PluginState.Active active -> "active";
            case PluginState.NeedsRestart restart -> "needsRestart";
            case PluginState.DoesNotFit unfit -> "doesNotFit";
            case PluginState.SwitchedOff off -> "switchedOff";
        };
    }

    private static String why(PluginState state) {
        return switch (state) {
            case PluginState.DoesNotFit unfit -> String.join(" ", unfit.why());
            case PluginState.SwitchedOff off -> off.why();
            case PluginState.Active active -> null;
            case PluginState.NeedsRestart restart -> null;
        };
    }
}
