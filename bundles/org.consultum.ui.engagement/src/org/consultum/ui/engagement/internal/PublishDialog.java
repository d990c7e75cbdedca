package org.consultum.ui.engagement.internal;

import java.util.Optional;
import org.consultum.engagement.PublishOutcome;
import org.consultum.model.ConsultationRound;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the outcome in a few words, and for a reason where points are still open. */
final class PublishDialog extends AskDialog<PublishOutcome.Details> {

    private final ConsultationRound round;
    private final long open;
    private final long unread;
    private Text outcome;
    private Optional<Text> reason = Optional.empty();
    private Text day;

    PublishDialog(Shell shell, ConsultationRound round, long open, long unread) {
        super(shell, Messages.publish_title, Messages.publish_explanation, Messages.publish_confirm);
        this.round = round;
        this.open = open;
        this.unread = unread;
    }

    @Override
    void fields(Composite parent) {
        day = text(Messages.publish_day, 1, RoundSteps.today().toString());
        outcome = text(Messages.publish_outcome, 5, round.getOutcome() == null ? "" : round.getOutcome());
        if (open + unread > 0) {
            reason = Optional.of(text(Messages.publish_reason, 3, PublishOutcome.openPointsReason(round).orElse("")));
        }
    }

    @Override
    Optional<String> objection() {
        if (NewRoundDialog.day(day).isEmpty()) {
            return Optional.of(Messages.day_wrong);
        }
        return reason.filter(field -> field.getText().isBlank()).map(field -> Messages.bind(Messages.publish_open, open, unread));
    }

    @Override
    PublishOutcome.Details answer() {
        return new PublishOutcome.Details(NewRoundDialog.day(day).orElseThrow(), Optional.of(outcome.getText().strip()),
            reason.map(Text::getText).map(String::strip));
    }
}
