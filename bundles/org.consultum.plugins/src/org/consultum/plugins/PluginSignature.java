package org.consultum.plugins;

import java.time.Instant;
import java.util.Objects;

/**
 * What the signatures of a plugin's files say. The files of a plugin are signed when each of them is, by the same signer.
 *
 * @since 0.1
 */
public sealed interface PluginSignature {

    /**
     * Every file is signed, whole, and by the same signer.
     *
     * @param subject name of the signer as the certificate has it
     * @param fingerprint SHA-256 of the signer's certificate, 64 lower-case hexadecimal digits
     * @param validUntil when the certificate ends
     */
    record Signed(String subject, String fingerprint, Instant validUntil) implements PluginSignature {

        public Signed {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(fingerprint);
            Objects.requireNonNull(validUntil);
        }
    }

    /**
     * At least one file carries no signature.
     *
     * @param file name of such a file
     */
    record Unsigned(String file) implements PluginSignature {

        public Unsigned {
            Objects.requireNonNull(file);
        }
    }

    /**
     * A file is not what was signed, or its signature cannot be relied on.
     *
     * @param file name of the file
     * @param why a sentence
     */
    record Altered(String file, String why) implements PluginSignature {

        public Altered {
            Objects.requireNonNull(file);
            Objects.requireNonNull(why);
        }
    }

    /** Came with the program. */
    record PartOfProgram() implements PluginSignature {
    }
}
