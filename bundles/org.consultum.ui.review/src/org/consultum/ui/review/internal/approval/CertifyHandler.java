package org.consultum.ui.review.internal.approval;

import org.consultum.ui.review.internal.Subjects;

/** Approves, certifies or adopts what is selected or open. */
public final class CertifyHandler extends ApprovalHandler {

    @Override
    void run(Approving approving, Subjects about) {
        approving.approve(about);
    }
}
