package org.consultum.ui.plugins.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.plugins.Contribution;
import org.consultum.plugins.PluginOutcome.Change;
import org.consultum.plugins.PluginSignature;
import org.consultum.plugins.PluginState;
import org.consultum.ui.Formats;
import org.eclipse.osgi.util.NLS;

/** What the page says about plugins. */
final class Words {

    private Words() {
    }

    static String state(PluginState state) {
        return switch (state) {
            case PluginState.Active active -> Messages.state_active;
            case PluginState.NeedsRestart restart -> Messages.state_needsRestart;
            case PluginState.DoesNotFit unfit -> NLS.bind(Messages.state_doesNotFit, String.join(" ", unfit.why()));
            case PluginState.SwitchedOff off -> NLS.bind(Messages.state_switchedOff, off.why());
        };
    }

    static String signature(PluginSignature signature) {
        return switch (signature) {
            case PluginSignature.Signed signed -> signer(signed);
            case PluginSignature.SignedBySeveral several -> several.signed().stream().map(Words::signer).collect(Collectors.joining("\n"));
            case PluginSignature.Unsigned unsigned -> Messages.signature_none;
            case PluginSignature.Altered altered -> NLS.bind(Messages.signature_altered, altered.file(), altered.why());
            case PluginSignature.PartOfProgram part -> Messages.signature_program;
        };
    }

    private static String signer(PluginSignature.Signed signed) {
        return NLS.bind(Messages.signature_by, signed.subject(), Formats.local().date(signed.validUntil().atZone(ZoneOffset.UTC)
            .toLocalDate()));
    }

    /** A fingerprint in groups that can be compared by eye. */
    static String fingerprint(String digits) {
        return digits.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    static Optional<String> adds(List<Contribution> contributions) {
        return contributions.isEmpty() ? Optional.empty() : Optional.of(NLS.bind(Messages.adds, contributions.stream()
            .map(Contribution::words).collect(Collectors.joining(", "))));
    }

    static String change(Change change) {
        return switch (change.kind()) {
            case INSTALLED -> NLS.bind(Messages.change_installed, change.id());
            case UPDATED -> NLS.bind(Messages.change_updated, change.id(), change.after().orElse(""));
            case REMOVED -> NLS.bind(Messages.change_removed, change.id());
            case LEFT_OUT -> NLS.bind(Messages.change_leftOut, change.id(), change.note().orElse(""));
            case TAKEN_IN -> NLS.bind(Messages.change_takenIn, change.id());
        };
    }
}
