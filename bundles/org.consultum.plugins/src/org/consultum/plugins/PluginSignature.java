package org.consultum.plugins;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the signatures of a plugin's files say.
 *
 * @since 0.1
 */
public sealed interface PluginSignature {

    /** Who vouches for the files; empty when nobody does or it cannot be relied on. */
    default List<Signed> signers() {
        return switch (this) {
            case Signed signed -> List.of(signed);
            case SignedBySeveral several -> several.signed();
            case Unsigned nobody -> List.of();
            case Altered altered -> List.of();
            case PartOfProgram part -> List.of();
        };
    }

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
     * Every file is signed, whole, but not all by the same signer: each of them has to be trusted.
     *
     * @param signed the signers; at least two
     */
    record SignedBySeveral(List<Signed> signed) implements PluginSignature {

        public SignedBySeveral {
            signed = List.copyOf(signed);
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
