package org.consultum.ui.review.internal.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.swt.widgets.Shell;

/** Asks for a signature over what was approved before. */
final class SignDialog extends SigningDialog {

    private final Function<Signing, Optional<String>> attempt;

    SignDialog(Shell shell, Editing editing, String about, Function<Signing, Optional<String>> attempt, Runnable saveContent) {
        super(shell, editing, Messages.approval_signTitle, about, Messages.approval_sign, List.of(How.KEY, How.MADE), saveContent);
        this.attempt = Objects.requireNonNull(attempt);
    }

    @Override
    protected void createFields() {
        createSigning();
    }

    @Override
    Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    Optional<String> attempt(Signing signed) {
        return attempt.apply(signed);
    }
}
