package org.consultum.review.approval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Approval;
import org.consultum.review.compare.VersionComparison;
import org.consultum.review.internal.approval.Verifying;
import org.consultum.session.RegisterSession;

/**
 * What the approvals of a register prove today: whether the approved contents are there unaltered, who signed them, and whether the
 * register still says what was approved.
 *
 * @param approvals every approval of the register, by committee, in the order they were recorded
 */
public record Verification(List<Checked> approvals) {

    /** The kept content of an approval. */
    public enum ContentState {
        /** Its file is there and has the digest that was approved. */
        INTACT,
        /** There is no file of that digest. */
        MISSING,
        /** The file was altered: it has another digest. */
        ALTERED
    }

    /** What the register says today. */
    public enum Now {
        /** Exactly what was approved. */
        SAME,
        /** Something else. */
        CHANGED,
        /** The element is no longer there. */
        GONE,
        /** The content is of a form this version does not know, so only its digest was checked. */
        NOT_COMPARED
    }

    /** Whether an approval is in force. */
    public enum Standing {
        /** It stands. */
        STANDS,
        /** It was reopened and a later one superseded it. */
        SUPERSEDED,
        /** It was reopened, and nobody approved the content again. */
        REOPENED
    }

    /**
     * One signature of an approval.
     *
     * @param check what it proves
     * @param file its file; empty when missing
     */
    public record CheckedSignature(SignatureCheck check, Optional<Path> file) {
    }

    /**
     * One approval.
     *
     * @param approval the record
     * @param words who approved what when
     * @param standing whether it is in force
     * @param content the kept content
     * @param file file of the kept content; empty when missing
     * @param signatures its signatures
     * @param now what the register says today
     * @param changes what differs today; empty unless it could be compared
     */
    public record Checked(Approval approval, String words, Standing standing, ContentState content, Optional<Path> file,
            List<CheckedSignature> signatures, Now now, Optional<VersionComparison> changes) {

        public Checked {
            signatures = List.copyOf(signatures);
        }

        /**
         * Whether it holds. One in force holds when its content is intact, all signatures are valid and the register says the same today; a
         * superseded one when its content and signatures are intact; a reopened one does not hold.
         */
        public boolean holds() {
            boolean proof = content == ContentState.INTACT && signatures.stream().allMatch(signature -> signature.check().valid());
            return switch (standing) {
                case STANDS -> proof && now == Now.SAME;
                case SUPERSEDED -> proof;
                case REOPENED -> false;
            };
        }
    }

    public Verification {
        approvals = List.copyOf(approvals);
    }

    /** Checks all approvals of a register; any key proves only itself. Loads what the approvals are about. */
    public static Verification of(RegisterSession session) throws IOException {
        return of(session, Optional.empty());
    }

    /**
     * Checks all approvals of a register. Loads what the approvals are about.
     *
     * @param trusted who vouches for certificates
     * @throws IOException when a file that is there cannot be read
     */
    public static Verification of(RegisterSession session, Optional<TrustedCertificates> trusted) throws IOException {
        return new Verification(new Verifying(session, trusted).all());
    }

    /** Checks one approval. */
    public static Checked of(RegisterSession session, Approval approval, Optional<TrustedCertificates> trusted) throws IOException {
        return new Verifying(session, trusted).check(approval);
    }

    /** Whether every approval holds; also where there is none. */
    public boolean holds() {
        return approvals.stream().allMatch(Checked::holds);
    }
}
