package org.consultum.plugins;

import java.util.HashSet;
import java.util.Set;

/**
 * What the user allows for one run, having been told.
 *
 * @param unsigned install plugins that nobody signed
 * @param altered install plugins whose files are not what was signed
 * @param trust fingerprints of signers to be trusted from now on
 * @since 0.1
 */
public record Consent(boolean unsigned, boolean altered, Set<String> trust) {

    /** Allows nothing: only plugins of signers that are trusted already. */
    public static final Consent NONE = new Consent(false, false, Set.of());

    public Consent {
        trust = Set.copyOf(trust);
    }

    /** This, and plugins that nobody signed. */
    public Consent allowingUnsigned() {
        return new Consent(true, altered, trust);
    }

    /** This, and plugins whose files are not what was signed. */
    public Consent allowingAltered() {
        return new Consent(unsigned, true, trust);
    }

    /** This, and from now on plugins of one more signer. */
    public Consent trusting(String fingerprint) {
        Set<String> all = new HashSet<>(trust);
        all.add(fingerprint);
        return new Consent(unsigned, altered, all);
    }
}
