package org.consultum.review.approval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.consultum.model.Approval;
import org.consultum.review.internal.approval.CmsSignature;
import org.consultum.review.internal.approval.Messages;
import org.consultum.review.internal.approval.SshSignature;
import org.consultum.session.RegisterSession;

/**
 * Detached signatures over the content of an approval, each a file that public tools verify: CMS (RFC 5652) in DER, which
 * {@code openssl cms -verify -binary -inform DER} reads, and SSH signatures (OpenSSH PROTOCOL.sshsig) of the namespace "consultum", which
 * {@code ssh-keygen -Y verify -n consultum} reads.
 */
public final class Signatures {

    /** Format of a CMS signature. */
    public static final String CMS = "cms";
    /** Format of an SSH signature. */
    public static final String SSHSIG = "sshsig";
    /** Namespace that an SSH signature must have. */
    public static final String SSH_NAMESPACE = "consultum";

    private static final int LARGEST = 1 << 20;

    private Signatures() {
    }

    /**
     * Checks a signature.
     *
     * @param content what should have been signed
     * @param signature the signature file, CMS in DER or PEM, or an armoured SSH signature
     * @param trusted who vouches for certificates; where empty, any key proves only itself
     */
    public static SignatureCheck check(byte[] content, byte[] signature, Optional<TrustedCertificates> trusted) {
        if (signature.length > LARGEST) {
            return new SignatureCheck(SignatureCheck.Result.UNREADABLE, "", Optional.empty(), Optional.empty(), Optional.empty(),
                Messages.text("signature.unreadable"));
        }
        return SshSignature.is(signature) ? SshSignature.check(content, signature, trusted.isPresent())
            : CmsSignature.check(content, signature, trusted);
    }

    /**
     * Checks a signature over the content of an approval, wherever it was made, and keeps its file in the register, durable on return.
     *
     * @param signature the signature file
     * @return what {@link AddSignature} records
     * @throws SignatureException when it is not a valid signature of exactly that content
     * @throws IOException when the content cannot be read or the signature not be written
     */
    public static AddSignature.Details keep(RegisterSession session, Approval approval, byte[] signature)
            throws SignatureException, IOException {
        byte[] content = ContentSnapshots.bytes(session, session.read(approval::getContent))
            .orElseThrow(() -> new SignatureException(Messages.text("signature.noContent")));
        SignatureCheck check = check(content, signature, Optional.empty());
        if (!check.valid()) {
            throw new SignatureException(check.text());
        }
        byte[] file = check.format().equals(CMS) ? CmsSignature.der(signature) : signature;
        String kept = session.keepPaper(new ByteArrayInputStream(file), check.format().equals(CMS) ? "p7s" : "sig");
        return new AddSignature.Details(check.format(), kept, check.signer(), check.fingerprint().orElse(""), check.signedAt());
    }
}
