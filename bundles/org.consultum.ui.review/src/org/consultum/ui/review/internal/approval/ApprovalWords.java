package org.consultum.ui.review.internal.approval;

import java.util.Optional;
import org.consultum.model.Approval;
import org.consultum.review.approval.SignatureCheck;
import org.consultum.review.approval.Verification.CheckedSignature;
import org.consultum.review.approval.Verification.Checked;
import org.consultum.review.approval.Verification.ContentState;
import org.consultum.review.approval.Verification.Standing;
import org.consultum.ui.Images;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.resource.ImageDescriptor;

/** What was found out about an approval, in words and with an icon. Stateless. */
final class ApprovalWords {

    private static final int SHORT = 12;

    private ApprovalWords() {
    }

    /** The first signs of the digest of what was approved. */
    static String digest(Approval approval) {
        return Optional.ofNullable(approval.getContent()).map(digest -> digest.substring(0, Math.min(SHORT, digest.length()))).orElse("");
    }

    /** How it is signed. */
    static String signatures(Checked one) {
        if (one.signatures().isEmpty()) {
            return Messages.approvals_unsigned;
        }
        String names = String.join(", ", one.signatures().stream().map(CheckedSignature::check)
            .map(check -> check.signer().orElse(Messages.approvals_unnamed)).toList());
        return Messages.bind(valid(one) ? Messages.approvals_valid : Messages.approvals_invalid, names);
    }

    static ImageDescriptor signatureIcon(Checked one) {
        return (one.signatures().isEmpty() ? Images.INFO : valid(one) ? Images.CHECK : Images.ERROR).descriptor();
    }

    /** What became of the content since. */
    static String now(Checked one) {
        if (one.content() != ContentState.INTACT) {
            return one.content() == ContentState.MISSING ? Messages.approvals_missing : Messages.approvals_altered;
        }
        if (one.standing() != Standing.STANDS) {
            return one.standing() == Standing.SUPERSEDED ? Messages.approvals_superseded : Messages.approvals_reopened;
        }
        return switch (one.now()) {
            case SAME -> Messages.approvals_same;
            case CHANGED -> Messages.bind(Messages.approvals_changed, one.changes().map(changes -> changes.changed().size()).orElse(0));
            case GONE -> Messages.approvals_gone;
            case NOT_COMPARED -> Messages.approvals_notCompared;
        };
    }

    static ImageDescriptor nowIcon(Checked one) {
        if (one.content() != ContentState.INTACT) {
            return Images.ERROR.descriptor();
        }
        if (one.standing() != Standing.STANDS) {
            return Images.RECENT.descriptor();
        }
        return switch (one.now()) {
            case SAME -> Images.CHECK.descriptor();
            case CHANGED, GONE -> Images.WARNING.descriptor();
            case NOT_COMPARED -> Images.INFO.descriptor();
        };
    }

    private static boolean valid(Checked one) {
        return one.signatures().stream().map(CheckedSignature::check).allMatch(SignatureCheck::valid);
    }
}
