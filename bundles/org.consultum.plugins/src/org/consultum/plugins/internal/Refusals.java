package org.consultum.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.plugins.Consent;
import org.consultum.plugins.OfferedPlugin;
import org.consultum.plugins.PluginOutcome.Reason;
import org.consultum.plugins.PluginOutcome.Refusal;
import org.consultum.plugins.PluginSignature.Altered;
import org.consultum.plugins.PluginSignature.Signed;
import org.consultum.plugins.PluginSignature.Unsigned;

/** Reasons not to install what is offered. */
final class Refusals {

    private Refusals() {
    }

    static List<Refusal> of(OfferedPlugin plugin, Consent consent, Set<String> trusted) {
        List<Refusal> refusals = new ArrayList<>();
        plugin.missing().forEach(sentence -> refusals.add(refusal(Reason.MISSING, plugin, sentence, Texts.of("missing.remedy"))));
        if (plugin.signature() instanceof Altered altered && !consent.altered()) {
            refusals.add(refusal(Reason.ALTERED, plugin, Texts.of("refused.altered", plugin.name(), altered.file(), altered.why()),
                Texts.of("refused.altered.remedy")));
        }
        if (plugin.signature() instanceof Unsigned unsigned && !consent.unsigned()) {
            refusals.add(refusal(Reason.UNSIGNED, plugin, Texts.of("refused.unsigned", plugin.name(), unsigned.file()),
                Texts.of("refused.unsigned.remedy")));
        }
        for (Signed signer : plugin.signature().signers()) {
            if (!trusted.contains(signer.fingerprint())) {
                refusals.add(new Refusal(Reason.UNTRUSTED, plugin.id(), Texts.of("refused.untrusted", plugin.name(), signer.subject(),
                    signer.fingerprint()), Texts.of("refused.untrusted.remedy"), Optional.of(signer)));
            }
        }
        return refusals;
    }

    private static Refusal refusal(Reason reason, OfferedPlugin plugin, String happened, String remedy) {
        return new Refusal(reason, plugin.id(), happened, remedy, Optional.empty());
    }
}
