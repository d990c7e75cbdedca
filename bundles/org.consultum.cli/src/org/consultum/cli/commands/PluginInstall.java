package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.consultum.cli.internal.Texts;
import org.consultum.plugins.Consent;
import org.consultum.plugins.Offer;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginInfo;
import org.consultum.plugins.PluginOutcome;
import org.consultum.plugins.PluginSource;
import org.consultum.plugins.Plugins;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum plugin install}, {@code update}: takes plugins from a source, or newer ones from where they came from. */
final class PluginInstall {

    private static final String UNSIGNED = "--allow-unsigned";
    private static final String ALTERED = "--allow-altered";
    private static final String TRUST = "--trust";

    private PluginInstall() {
    }

    static CommandSyntax.Builder options(CommandSyntax.Builder syntax) {
        return syntax.flag(UNSIGNED, Texts.of("plugin.allowUnsigned")).flag(ALTERED, Texts.of("plugin.allowAltered"))
            .repeated(TRUST, "FINGERPRINT", Texts.of("plugin.trust"));
    }

    private static Consent consent(CommandContext context) {
        Consent consent = new Consent(context.flag(UNSIGNED), context.flag(ALTERED), Set.of());
        for (String fingerprint : context.options(TRUST)) {
            consent = consent.trusting(fingerprint);
        }
        return consent;
    }

    /** @param ids what of the source; empty for all of it */
    static Outcome run(CommandContext context, String typed, List<String> ids) throws RefusedException, IOException {
        Plugins plugins = context.service(Plugins.class);
        try {
            if (isPart(plugins, typed) && !Files.exists(context.path(typed))) {
                return PluginTexts.result(context, plugins.restore(List.of(typed), context.progress()));
            }
            try (Offer whole = plugins.open(source(context, typed), context.progress())) {
                return install(context, plugins, ids.isEmpty() ? whole : whole.only(ids));
            }
        } catch (PluginException e) {
            throw PluginTexts.refused(e);
        }
    }

    private static Outcome install(CommandContext context, Plugins plugins, Offer offer) throws RefusedException, IOException {
        offer.plugins().forEach(plugin -> PluginTexts.tell(context, plugin));
        return PluginTexts.result(context, plugins.install(offer, consent(context), context.progress()));
    }

    /** Whether it is the id of a part of the program. */
    private static boolean isPart(Plugins plugins, String typed) throws PluginException {
        return plugins.list().stream().filter(PluginInfo::builtIn).anyMatch(part -> typed.equals(part.id())
            || typed.equals(part.id() + ".feature"));
    }

    private static PluginSource source(CommandContext context, String typed) throws RefusedException {
        try {
            return PluginSource.parse(typed, context.path("."));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Texts.of("plugin.noSource", typed), Texts.of("plugin.noSource.remedy"));
        }
    }

    /** @param ids what to update; empty for everything */
    static Outcome update(CommandContext context, List<String> ids) throws RefusedException, IOException {
        Plugins plugins = context.service(Plugins.class);
        List<Offer> offers = new ArrayList<>();
        try {
            offers.addAll(plugins.updates(ids, context.progress()));
            if (offers.isEmpty()) {
                return PluginTexts.result(context, new PluginOutcome.Unchanged(Texts.of("plugin.noUpdates")));
            }
            Outcome outcome = Outcome.DONE;
            for (Offer offer : offers) {
                outcome = install(context, plugins, offer) == Outcome.DONE ? outcome : Outcome.FINDINGS;
            }
            return outcome;
        } catch (PluginException e) {
            throw PluginTexts.refused(e);
        } finally {
            offers.forEach(Offer::close);
        }
    }
}
