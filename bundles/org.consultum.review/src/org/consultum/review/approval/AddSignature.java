package org.consultum.review.approval;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalSignature;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.review.internal.approval.ApprovalWords;
import org.consultum.review.internal.approval.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Adds a signature to an approval. {@link Signatures#keep} checks and keeps the signature file first. */
public final class AddSignature extends IntentionCommand {

    private final NewElements elements;
    private final Approval approval;
    private final Details details;

    /**
     * The signature.
     *
     * @param format "cms" or "sshsig"
     * @param signature SHA-256 of the signature file as kept in the register
     * @param signer name in the certificate or key; empty where it has none
     * @param fingerprint SHA-256 of certificate or key: lower-case hexadecimal for cms, as ssh-keygen prints it for sshsig
     * @param at when it was made, by its own word; empty where it does not say
     */
    public record Details(String format, String signature, Optional<String> signer, String fingerprint, Optional<Instant> at) {

        public Details {
            Objects.requireNonNull(format);
            Objects.requireNonNull(signature);
            Objects.requireNonNull(fingerprint);
        }
    }

    public AddSignature(EditingDomain domain, NewElements elements, Approval approval, Details details) {
        super(domain, Messages.text("AddSignature.label"),
            Messages.text("AddSignature.description", ApprovalWords.subject(approval.getSubject(), approval.getPart())));
        this.elements = elements;
        this.approval = approval;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        if (!ContentLocks.stands(approval)) {
            steps.refuse(Messages.text("refused.signReopened"));
        }
        if (approval.getSignatures().stream().anyMatch(signature -> details.signature().equals(signature.getSignature())
                || details.fingerprint().equals(signature.getFingerprint()))) {
            steps.refuse(Messages.text("refused.sameSignature"));
        }
        var signature = elements.create(ApprovalSignature.class, Literals.APPROVAL_SIGNATURE);
        signature.setFormat(details.format());
        signature.setSignature(details.signature());
        details.signer().ifPresent(signature::setSigner);
        signature.setFingerprint(details.fingerprint());
        details.at().ifPresent(signature::setAt);
        steps.create(approval, Literals.APPROVAL__SIGNATURES, signature);
    }
}
