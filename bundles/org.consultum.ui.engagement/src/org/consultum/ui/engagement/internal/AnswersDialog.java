package org.consultum.ui.engagement.internal;

import java.util.Optional;
import org.consultum.engagement.answers.AnswerOptions;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks whether the published answers name those who took part. */
final class AnswersDialog extends AskDialog<AnswerOptions> {

    private Button names;

    AnswersDialog(Shell shell) {
        super(shell, Messages.answers_title, Messages.answers_explanation, Messages.answers_confirm);
    }

    @Override
    void fields(Composite parent) {
        names = check(Messages.answers_names, true);
    }

    @Override
    Optional<String> objection() {
        return Optional.empty();
    }

    @Override
    AnswerOptions answer() {
        return names.getSelection() ? AnswerOptions.USUAL : AnswerOptions.USUAL.withoutNames();
    }
}
