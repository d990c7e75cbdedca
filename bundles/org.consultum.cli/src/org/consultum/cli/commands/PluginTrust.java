package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.Plugins;
import org.consultum.plugins.TrustedSigner;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum plugin trust list|remove FINGERPRINT}: the signers whose plugins are installed without asking. */
final class PluginTrust {

    private static final List<Column<TrustedSigner>> COLUMNS = List.of(
        shown("fingerprint", TrustedSigner::fingerprint),
        shown("subject", TrustedSigner::subject),
        shown("validUntil", signer -> signer.validUntil().toString()),
        shown("since", signer -> signer.since().toString()));

    private PluginTrust() {
    }

    static Outcome run(CommandContext context, String what, Optional<String> fingerprint, boolean json) throws RefusedException, IOException {
        Plugins plugins = context.service(Plugins.class);
        return switch (what) {
            case "list" -> list(context, plugins, json);
            case "remove" -> PluginTexts.result(context, plugins.withdraw(fingerprint.orElseThrow(() -> usage("plugin.trust.which"))));
            default -> throw usage("plugin.trust.what");
        };
    }

    private static RefusedException usage(String key) {
        return new RefusedException(Texts.of(key), Texts.of("plugin.trust.remedy"));
    }

    private static Outcome list(CommandContext context, Plugins plugins, boolean json) throws RefusedException, IOException {
        try {
            var output = new RowOutput<>(json ? Form.JSON : Form.TABLE, COLUMNS, context.out());
            for (TrustedSigner signer : plugins.trusted()) {
                output.row(signer);
            }
            output.end();
            return Outcome.DONE;
        } catch (PluginException e) {
            throw PluginTexts.refused(e);
        }
    }
}
