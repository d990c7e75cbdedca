package org.consultum.review.internal.approval;

import java.util.Optional;
import org.consultum.review.approval.SignatureCheck;

/** SSH signatures: PROTOCOL.sshsig of OpenSSH, version 1. */
public final class SshSignature {

    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";

    private SshSignature() {
    }

    /** Whether a file looks like one. */
    public static boolean is(byte[] signature) {
        return new String(signature, 0, Math.min(signature.length, BEGIN.length()), java.nio.charset.StandardCharsets.US_ASCII).equals(BEGIN);
    }

    /** Checks. */
    public static SignatureCheck check(byte[] content, byte[] signature, boolean trustAsked) {
        return new SignatureCheck(SignatureCheck.Result.UNREADABLE, "", Optional.empty(), Optional.empty(), Optional.empty(),
            Messages.text("signature.unreadable"));
    }
}
