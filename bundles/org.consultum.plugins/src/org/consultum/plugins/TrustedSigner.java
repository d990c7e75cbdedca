package org.consultum.plugins;

import java.time.Instant;
import java.util.Objects;

/**
 * A signer whose plugins are installed without asking.
 *
 * @param fingerprint SHA-256 of the certificate, 64 lower-case hexadecimal digits
 * @param subject name of the signer as the certificate has it
 * @param validUntil when the certificate ends
 * @param since when the user trusted it
 * @since 0.1
 */
public record TrustedSigner(String fingerprint, String subject, Instant validUntil, Instant since) {

    public TrustedSigner {
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(validUntil);
        Objects.requireNonNull(since);
    }
}
