package org.consultum.cli.commands;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Visible;
import org.consultum.plugins.Contribution;
import org.consultum.plugins.OfferedPlugin;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginOutcome;
import org.consultum.plugins.PluginOutcome.Change;
import org.consultum.plugins.PluginOutcome.Refusal;
import org.consultum.plugins.PluginSignature;
import org.consultum.plugins.PluginSignature.Altered;
import org.consultum.plugins.PluginSignature.PartOfProgram;
import org.consultum.plugins.PluginSignature.Signed;
import org.consultum.plugins.PluginSignature.SignedBySeveral;
import org.consultum.plugins.PluginSignature.Unsigned;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;

/** What the subcommands of {@code consultum plugin} say. */
final class PluginTexts {

    private PluginTexts() {
    }

    /** Ids that were typed with commas between them. */
    static List<String> ids(String typed) {
        return Stream.of(typed.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    /** The word for a signature in the output for machines. */
    static String word(PluginSignature signature) {
        return switch (signature) {
            case Signed one -> "signed";
            case SignedBySeveral several -> "signed";
            case Unsigned nobody -> "unsigned";
            case Altered altered -> "altered";
            case PartOfProgram part -> "program";
        };
    }

    /** What is offered, said before anything happens. */
    static void tell(CommandContext context, OfferedPlugin plugin) {
        context.say(Visible.line(Texts.of("plugin.offer", plugin.name(), plugin.id(), plugin.version(), plugin.vendor().orElse("?"))));
        context.say(Visible.line("  " + signature(plugin.signature())));
        if (!plugin.contributions().isEmpty()) {
            context.say(Visible.line("  " + Texts.of("plugin.adds", plugin.contributions().stream().map(Contribution::words)
                .collect(Collectors.joining(", ")))));
        }
        if (!plugin.needs().isEmpty()) {
            context.say(Visible.line("  " + Texts.of("plugin.needs", String.join(", ", plugin.needs()))));
        }
    }

    private static String signature(PluginSignature signature) {
        return switch (signature) {
            case Altered altered -> Texts.of("plugin.altered", altered.file(), altered.why());
            case Unsigned nobody -> Texts.of("plugin.unsigned");
            case PartOfProgram part -> Texts.of("plugin.program");
            case Signed one -> signer(one);
            case SignedBySeveral several -> several.signed().stream().map(PluginTexts::signer).collect(Collectors.joining("; "));
        };
    }

    private static String signer(Signed signer) {
        return Texts.of("plugin.signer", signer.subject(), signer.fingerprint(), LocalDate.ofInstant(signer.validUntil(), ZoneOffset.UTC));
    }

    /** Writes what changed, one line each; turns a refusal or a failure into what the command line makes of it. */
    static Outcome result(CommandContext context, PluginOutcome outcome) throws RefusedException, IOException {
        switch (outcome) {
            case PluginOutcome.Done done -> {
                for (Change change : done.changes()) {
                    context.out().write(Visible.line(line(change)) + "\n");
                }
                return done.changes().stream().anyMatch(change -> change.kind() == PluginOutcome.Kind.LEFT_OUT) ? Outcome.FINDINGS
                    : Outcome.DONE;
            }
            case PluginOutcome.Unchanged unchanged -> {
                context.say(unchanged.why());
                return Outcome.DONE;
            }
            case PluginOutcome.Refused refused -> {
                List<Refusal> all = refused.refusals();
                for (Refusal refusal : all.subList(0, all.size() - 1)) {
                    context.say(Visible.line(refusal.happened()));
                    context.say(refusal.remedy());
                }
                throw new RefusedException(Visible.line(all.getLast().happened()), all.getLast().remedy());
            }
            case PluginOutcome.Failed failed -> {
                var refused = new RefusedException(Visible.line(failed.happened()), failed.remedy());
                refused.initCause(failed.cause());
                throw refused;
            }
        }
    }

    private static String line(Change change) {
        String versions = change.before().filter(before -> change.after().isPresent() && !before.equals(change.after().get()))
            .map(before -> before + " -> " + change.after().get()).orElse(change.after().or(change::before).orElse(""));
        return word(change.kind()) + " " + change.id() + (versions.isEmpty() ? "" : " " + versions)
            + change.note().map(note -> ": " + note).orElse("");
    }

    private static String word(PluginOutcome.Kind kind) {
        return switch (kind) {
            case INSTALLED -> "installed";
            case UPDATED -> "updated";
            case REMOVED -> "removed";
            case LEFT_OUT -> "left-out";
            case TAKEN_IN -> "taken-in";
        };
    }

    static RefusedException refused(PluginException problem) {
        var refused = new RefusedException(Visible.line(problem.getMessage()), problem.remedy());
        refused.initCause(problem);
        return refused;
    }
}
