package org.consultum.ui.review.internal.approval;

import org.consultum.ui.review.internal.Subjects;

/** Opens what was approved again. */
public final class ReopenHandler extends ApprovalHandler {

    @Override
    void run(Approving approving, Subjects about) {
        approving.reopen(about);
    }
}
