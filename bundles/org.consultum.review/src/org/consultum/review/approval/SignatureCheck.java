package org.consultum.review.approval;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one signature proves.
 *
 * @param result the outcome
 * @param format "cms", "sshsig" or empty where it is neither
 * @param signer name in the certificate or of the key; empty where it has none or the signature cannot be read
 * @param fingerprint SHA-256 of the certificate in lower-case hexadecimal, or of the SSH key as ssh-keygen prints it; empty when unreadable
 * @param signedAt when it was made, by its own word: no third party vouches for the time
 * @param text it in words, in the language of the user: what is proven and what is not
 */
public record SignatureCheck(Result result, String format, Optional<String> signer, Optional<String> fingerprint,
        Optional<Instant> signedAt, String text) {

    /** The outcome of checking a signature. */
    public enum Result {
        /** This key signed exactly this content. If trusted certificates were given, one of them vouches for the key. */
        VALID,
        /** The signature is over another content, or was altered. */
        INVALID,
        /** The key signed exactly this content, at a moment its certificate was not valid. */
        EXPIRED,
        /** The key signed exactly this content, and none of the trusted certificates vouches for it. */
        UNKNOWN_SIGNER,
        /** The file is not a signature of a kind this version reads. */
        UNREADABLE,
        /** The signature file is missing, or is not the one that was recorded. */
        MISSING
    }

    public SignatureCheck {
        Objects.requireNonNull(result);
    }

    /** Whether it proves what it should. */
    public boolean valid() {
        return result == Result.VALID;
    }
}
